//! Inserts, removes and sorts whole rows and columns.

use std::collections::BTreeMap;
use std::ops::Range;

use super::caret::{last_row, select_row, widen_to_columns};
use super::change::change;
use super::hide::{hide_lines, show_lines};
use super::notify::notify;
use super::outline::fold;
use crate::analysis::Computed;
use crate::app::actions::{LinesAction, SortLevel, SortedBy};
use crate::app::effect::Effect;
use crate::app::state::{
    App, Selection, chosen_lines, computed_at, doubtful_cells, is_filtered, shown_rows, tab_name,
};
use crate::grid::{CellAddress, LineSet, LineSources};
use crate::sheet::{Cause, Edit, Lines, SortKey, formulas_following, rearranged, sort_key, sorted};
use crate::words::Notice;

/// So many lines are inserted at once; who selects whole columns and inserts rows means columns.
const MOST_INSERTED: u32 = 10_000;

pub(crate) fn act_on_lines(app: &mut App, action: LinesAction) -> Vec<Effect> {
    app.caret.editing = None;
    match action {
        LinesAction::Insert { lines, before, count } => insert(app, lines, vec![(before, count)]),
        LinesAction::Remove { lines, first, last } => {
            remove(app, lines, &LineSet::default().with(first..last.saturating_add(1)))
        }
        LinesAction::Sort { column, descending } => {
            sort_by(app, &[SortLevel { column, by: SortedBy::Value(descending) }])
        }
        LinesAction::Hide { lines, first, last } => hide_lines(app, lines, &once(first, last)),
        LinesAction::Fold { lines, level, line, closes } => fold(app, lines, level, line, closes),
        LinesAction::Show { lines, first, last } => show_lines(app, lines, &once(first, last)),
    }
}

/// Inserts before each selected range, or after it, as many lines as it has.
pub(crate) fn insert_here(app: &mut App, lines: Lines, after: bool) -> Vec<Effect> {
    let places = selected(app, lines).into_iter();
    let places = places.map(|Range { start, end }| (if after { end } else { start }, end - start)).collect();
    insert(app, lines, places)
}

/// Removes the selected lines.
pub(crate) fn remove_here(app: &mut App, lines: Lines) -> Vec<Effect> {
    let gone = chosen_lines(app, lines);
    remove(app, lines, &gone)
}

/// Hides the selected lines, or shows those hidden among them and right beside them.
pub(crate) fn hide_here(app: &mut App, lines: Lines, hides: bool) -> Vec<Effect> {
    let selected = selected(app, lines);
    match hides {
        true => hide_lines(app, lines, &selected),
        false => show_lines(app, lines, &selected),
    }
}

/// Sorts the units by the active column.
pub(crate) fn sort_here(app: &mut App, descending: bool) -> Vec<Effect> {
    let column = app.caret.selection.caret.column;
    act_on_lines(app, LinesAction::Sort { column, descending })
}

/// Rows, unless whole columns are selected.
pub(crate) fn lines_meant(app: &App) -> Lines {
    let range = app.caret.selection.range();
    let is_whole = range.start.row <= shown_rows(app).start && range.end.row >= last_row(app);
    match app.caret.selection.with_head && is_whole {
        true => Lines::Columns,
        false => Lines::Rows,
    }
}

/// One run of lines.
fn once(first: u32, last: u32) -> Vec<Range<u32>> {
    std::iter::once(first..last.saturating_add(1)).collect()
}

fn selected(app: &App, lines: Lines) -> Vec<Range<u32>> {
    chosen_lines(app, lines).ranges().collect()
}

fn count_of(app: &App, lines: Lines) -> u32 {
    match lines {
        Lines::Rows => app.sheet().grid().rows(),
        Lines::Columns => app.sheet().grid().columns(),
    }
}

/// Inserts blank lines: before each of some lines, so many.
fn insert(app: &mut App, lines: Lines, places: Vec<(u32, u32)>) -> Vec<Effect> {
    app.caret.editing = None;
    let all = count_of(app, lines);
    // Beyond the last cell everything is blank already.
    let is_inside = |(before, count): &(u32, u32)| *before <= all && *count > 0;
    let places: Vec<(u32, u32)> = places
        .into_iter()
        .map(|(before, count)| (before, count.min(MOST_INSERTED)))
        .filter(is_inside)
        .collect();
    let Some((first, count)) = places.first().copied().filter(|_| !app.sheet().grid().is_empty()) else {
        return vec![Effect::FocusGrid];
    };
    let mut sources = Vec::new();
    for line in 0..=all {
        let new = places.iter().filter(|(before, _)| *before == line).map(|(_, count)| *count).sum::<u32>();
        sources.extend((0..new).map(|_| None));
        sources.extend((line < all).then_some(Some(line)));
    }
    let sources = LineSources::new(sources, all);
    replace_lines(app, lines, &sources, Cause::Insert, (first, first + (count - 1)))
}

fn remove(app: &mut App, lines: Lines, gone: &LineSet) -> Vec<Effect> {
    app.caret.editing = None;
    let all = count_of(app, lines);
    let gone = gone.without(all..u32::MAX);
    let Some(first) = gone.lines().next() else {
        let is_computed =
            lines == Lines::Columns && computed_at(app, app.caret.selection.caret.column).is_some();
        return match is_computed {
            true => notify(app, Notice::ComputedIsReadOnly),
            false => vec![Effect::FocusGrid],
        };
    };
    // What a filter leaves out stays, as in a spreadsheet program; a single row is meant whatever it is.
    let filters = lines == Lines::Rows && gone.len() > 1;
    let stays = |line: &u32| !gone.contains(*line) || (filters && is_filtered(app, *line));
    let sources = LineSources::new((0..all).filter(stays).map(Some).collect(), all);
    if lines == Lines::Columns && sources.is_empty() {
        return notify(app, Notice::NotAllColumns);
    }
    replace_lines(app, lines, &sources, Cause::Remove, (first, first))
}

/// Rearranges lines, and then selects some of them.
pub(crate) fn replace_lines(
    app: &mut App,
    lines: Lines,
    sources: &LineSources,
    cause: Cause,
    (first, last): (u32, u32),
) -> Vec<Effect> {
    let effects = replace(app, lines, sources, cause);
    select(app, lines, first, last);
    effects
}

fn replace(app: &mut App, lines: Lines, sources: &LineSources, cause: Cause) -> Vec<Effect> {
    let sheet = rearranged(app.sheet(), lines, sources);
    let active = app.document.workbook.active();
    let name = tab_name(app, active);
    let others = app.document.workbook.sheets().iter().enumerate().filter(|(at, _)| *at != active);
    let following = others.map(|(at, other)| (at, formulas_following(other, &name, lines, sources)));
    let following = following.filter(|(_, formulas)| !formulas.is_empty());
    let formulas = |(at, formulas)| (at, Edit::Formulas { cells: Vec::new(), shrink: None, formulas });
    let mut edits: Vec<(usize, Edit)> = following.map(formulas).collect();
    let own = Edit::Replace(Box::new(sheet));
    // This sheet last, because the sheet that is changed last is shown.
    let edit = if edits.is_empty() {
        own
    } else {
        edits.push((active, own));
        Edit::All(edits)
    };
    let mut effects = change(app, edit, cause);
    effects.extend([Effect::Reveal, Effect::FocusGrid]);
    effects
}

/// Selects whole lines.
fn select(app: &mut App, lines: Lines, first: u32, last: u32) {
    match lines {
        Lines::Rows => {
            select_row(app, first, false);
            if last > first {
                select_row(app, last, true);
            }
        }
        Lines::Columns => {
            let row = shown_rows(app).start;
            app.caret.selection =
                Selection::between(CellAddress::new(row, first), CellAddress::new(row, last));
            widen_to_columns(app);
        }
    }
}

/// What cells of a column are sorted by beside their values, by their rows: 0 for a flag, and for colours the order in which
/// they come.
fn marks_of(app: &App, level: &SortLevel) -> BTreeMap<u32, f64> {
    match level.by {
        SortedBy::Value(_) => BTreeMap::new(),
        SortedBy::Flag => {
            let flagged = doubtful_cells(app).filter(|at| at.column == level.column);
            flagged.map(|at| (at.row, 0.0)).collect()
        }
        SortedBy::Fill => {
            let runs = app.sheet().settings().forms.runs();
            let filled = runs.filter(|(column, ..)| *column == level.column);
            let mut filled: Vec<_> = filled.filter_map(|(_, rows, form)| Some((rows, form.fill?))).collect();
            filled.sort_by_key(|(rows, _)| rows.start);
            let mut colours = Vec::new();
            let mut marks = BTreeMap::new();
            for (rows, fill) in filled {
                let place = colours.iter().position(|known| *known == fill).unwrap_or_else(|| {
                    colours.push(fill);
                    colours.len() - 1
                });
                marks.extend(rows.map(|row| (row, place as f64)));
            }
            marks
        }
    }
}

/// Puts the units in the order of some columns.
pub(crate) fn sort_by(app: &mut App, levels: &[SortLevel]) -> Vec<Effect> {
    app.caret.editing = None;
    app.frame.sorting = false;
    let sheet = app.sheet();
    let marks: Vec<BTreeMap<u32, f64>> = levels.iter().map(|level| marks_of(app, level)).collect();
    let of_level = |level: &SortLevel| (*level, computed_at(app, level.column));
    let columns: Vec<_> = levels.iter().map(of_level).zip(&marks).collect();
    let start = sheet.table().body.start;
    let key = |((level, computed), marks): &((SortLevel, Option<&Computed>), &BTreeMap<u32, f64>),
               row: usize| {
        let at = u32::try_from(row).map_or(u32::MAX, |row| start.saturating_add(row));
        match (level.by, computed) {
            (SortedBy::Value(_), None) => sort_key(sheet, level.column, row),
            (SortedBy::Value(_), Some(computed)) => match computed.values.get(row) {
                Some(Some(Ok(value))) => SortKey::Number(*value),
                _ => SortKey::Missing,
            },
            (SortedBy::Flag | SortedBy::Fill, _) => {
                marks.get(&at).map_or(SortKey::Missing, |mark| SortKey::Number(*mark))
            }
        }
    };
    let keys = |row: usize| columns.iter().map(|column| key(column, row)).collect();
    let descending: Vec<bool> = levels.iter().map(|level| level.by == SortedBy::Value(true)).collect();
    let mut effects = match sorted(sheet, keys, &descending) {
        Some(sheet) => change(app, Edit::Replace(Box::new(sheet)), Cause::Sort),
        None => notify(app, Notice::SortedAlready),
    };
    effects.push(Effect::FocusGrid);
    effects
}
