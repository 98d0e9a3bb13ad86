//! Filters rows by their columns.

use super::notify::notify;
use super::settings::set_settings;
use crate::app::actions::{FilterAction, FilterAsked, FilterCondition};
use crate::app::effect::Effect;
use crate::app::state::{App, is_filterable, measure_at, reads_percent};
use crate::indicator::Comparison;
use crate::number::{Scanned, scaled, scan};
use crate::sheet::{Cause, ColumnFilter, ColumnSettings, LineSettings, Measure, filtered_out};
use crate::words::Notice;

pub(crate) fn act_on_filter(app: &mut App, action: FilterAction) -> Vec<Effect> {
    match action {
        FilterAction::Open(column) => open(app, column),
        FilterAction::Close => {
            app.frame.filter = None;
            vec![Effect::FocusGrid]
        }
        FilterAction::Set { column, asked: None } => ask(app, column, None),
        FilterAction::Set { column, asked: Some(asked) } => match read(app, column, asked) {
            Ok(filter) => ask(app, column, Some(filter)),
            Err(notice) => notify(app, notice),
        },
        FilterAction::Mark { column, asked } => match asked.map(|asked| read(app, column, asked)).transpose()
        {
            Ok(asked) => mark(app, column, asked),
            Err(notice) => notify(app, notice),
        },
        FilterAction::Bars(column) => turn_bars(app, column),
        FilterAction::ClearAll => show_all(app, true),
        FilterAction::Again => filter_again(app, |_| ()),
    }
}

/// Gives the columns buttons that filter; if they have them, takes them away and shows all rows.
pub(crate) fn turn_filter(app: &mut App) -> Vec<Effect> {
    if app.sheet().grid().is_empty() {
        return vec![Effect::FocusGrid];
    }
    match app.sheet().settings().lines.filtering {
        true => show_all(app, false),
        false => set_lines(app, |lines| lines.filtering = true),
    }
}

fn open(app: &mut App, column: u32) -> Vec<Effect> {
    if !is_filterable(app, column) {
        return Vec::new();
    }
    app.caret.editing = None;
    app.frame.menu = None;
    app.frame.filter = Some(column);
    Vec::new()
}

fn ask(app: &mut App, column: u32, filter: Option<ColumnFilter>) -> Vec<Effect> {
    if !is_filterable(app, column) {
        return Vec::new();
    }
    let of = measure_at(app, column);
    filter_again(app, |lines| {
        match filter {
            Some(filter) => lines.filters.insert(of, filter),
            None => lines.filters.remove(&of),
        };
        lines.filtering = true;
    })
}

/// Marks the cells of a column that answer.
fn mark(app: &mut App, column: u32, asked: Option<ColumnFilter>) -> Vec<Effect> {
    let of = measure_at(app, column);
    let marks = |columns: &mut ColumnSettings| {
        match asked {
            Some(asked) => columns.marks.insert(of, asked),
            None => columns.marks.remove(&of),
        };
    };
    let mut effects = set_settings(app, marks, Cause::Form);
    app.frame.filter = None;
    effects.push(Effect::FocusGrid);
    effects
}

/// Draws bars in the cells of a column, or no longer.
fn turn_bars(app: &mut App, column: u32) -> Vec<Effect> {
    let of = measure_at(app, column);
    let bars = |columns: &mut ColumnSettings| {
        if !columns.bars.remove(&of) {
            columns.bars.insert(of);
        }
    };
    let mut effects = set_settings(app, bars, Cause::Form);
    effects.push(Effect::FocusGrid);
    effects
}

/// Asks all rows, after what is asked was changed.
fn filter_again(app: &mut App, change: impl FnOnce(&mut LineSettings)) -> Vec<Effect> {
    let mut lines = app.sheet().settings().lines.clone();
    change(&mut lines);
    lines.filtered_rows = filtered_out(app.sheet(), &lines.filters);
    set_lines(app, |now| *now = lines)
}

fn show_all(app: &mut App, filtering: bool) -> Vec<Effect> {
    set_lines(app, |lines| {
        lines.filtering = filtering;
        lines.filters.clear();
        lines.filtered_rows = Default::default();
    })
}

fn set_lines(app: &mut App, set: impl FnOnce(&mut LineSettings)) -> Vec<Effect> {
    let mut effects = set_settings(app, set, Cause::Filter);
    app.frame.filter = None;
    effects.extend([Effect::Reveal, Effect::FocusGrid]);
    effects
}

/// What is asked of a column, from what was written.
fn read(app: &App, column: u32, asked: FilterAsked) -> Result<ColumnFilter, Notice> {
    let (condition, first, second) = match asked {
        FilterAsked::Values(texts) if texts.is_empty() => return Err(Notice::NothingToShow),
        FilterAsked::Values(texts) => return Ok(ColumnFilter::Values(texts)),
        FilterAsked::Condition(condition, first, second) => (condition, first, second),
    };
    let of = measure_at(app, column);
    let figure = |text: &str| figure_of(app, of, text).ok_or(Notice::NoFigureToFilter);
    let compared = |comparison| Ok(ColumnFilter::Compared(comparison, figure(&first)?));
    let top = |largest| {
        let count = first.trim().parse::<u16>().ok().filter(|count| *count > 0);
        Ok(ColumnFilter::Top { count: count.ok_or(Notice::NoCountToFilter)?, largest })
    };
    match condition {
        FilterCondition::Contains if first.trim().is_empty() => Err(Notice::NothingToFind),
        FilterCondition::Contains => Ok(ColumnFilter::Contains(first)),
        FilterCondition::AtLeast => compared(Comparison::AtLeast),
        FilterCondition::MoreThan => compared(Comparison::MoreThan),
        FilterCondition::AtMost => compared(Comparison::AtMost),
        FilterCondition::LessThan => compared(Comparison::LessThan),
        FilterCondition::Between => Ok(ColumnFilter::Between(figure(&first)?, figure(&second)?)),
        FilterCondition::Largest => top(true),
        FilterCondition::Smallest => top(false),
        FilterCondition::Blank => Ok(ColumnFilter::Blank),
        FilterCondition::Filled => Ok(ColumnFilter::Filled),
    }
}

/// A figure as the column's are: of percentages, 95 and 95% mean the same.
fn figure_of(app: &App, of: Measure, text: &str) -> Option<f64> {
    let Scanned::Number(number) = scan(text.trim()) else { return None };
    let value = number.value(app.language().notation())?;
    let is_bare = reads_percent(app, of) && !number.percent;
    Some(if is_bare { scaled(value, 0.01) } else { value })
}
