//! Hides rows and columns, and shows them again.

use std::ops::Range;

use super::change::change;
use super::notify::notify;
use super::outline::opened_over;
use crate::app::effect::Effect;
use crate::app::state::{App, computed_at, shown_columns};
use crate::grid::LineSet;
use crate::sheet::{Cause, ColumnSettings, Edit, LineSettings, Lines, SettingsEdit};
use crate::words::Notice;

/// The lines of the table that a selection covers: blank ones after the last are not hidden.
fn own_lines(app: &App, lines: Lines, selected: &Range<u32>) -> Range<u32> {
    let count = match lines {
        Lines::Rows => app.sheet().grid().rows(),
        Lines::Columns => app.sheet().grid().columns(),
    };
    selected.start..selected.end.min(count)
}

fn hidden(settings: &mut LineSettings, lines: Lines) -> &mut LineSet {
    match lines {
        Lines::Rows => &mut settings.hidden_rows,
        Lines::Columns => &mut settings.hidden_columns,
    }
}

/// Hides rows or columns.
pub(crate) fn hide_lines(app: &mut App, lines: Lines, selected: &[Range<u32>]) -> Vec<Effect> {
    let own: Vec<Range<u32>> = selected.iter().map(|range| own_lines(app, lines, range)).collect();
    let settings = app.sheet().settings();
    let of_table = settings.changed(|settings: &mut LineSettings| {
        let set = hidden(settings, lines);
        *set = own.into_iter().fold(set.clone(), |set, range| set.with(range));
    });
    // A computed column is hidden by what it computes, wherever it stands.
    let columns = || selected.iter().cloned().flatten().take_while(|column| *column < shown_columns(app));
    let computed = || columns().filter_map(|column| computed_at(app, column)).map(|c| c.indicator);
    let of_computed = match lines {
        Lines::Rows => None,
        Lines::Columns => settings.changed(|columns: &mut ColumnSettings| {
            for indicator in computed() {
                if !columns.shown.remove(&indicator) {
                    columns.hidden.insert(indicator);
                }
            }
        }),
    };
    apply(app, [of_table, of_computed])
}

/// Shows the hidden rows or columns among some, or else right beside them.
pub(crate) fn show_lines(app: &mut App, lines: Lines, selected: &[Range<u32>]) -> Vec<Effect> {
    let set = match lines {
        Lines::Rows => &app.sheet().settings().lines.hidden_rows,
        Lines::Columns => &app.sheet().settings().lines.hidden_columns,
    };
    let meant = |range: &Range<u32>| match set.count_in(range.clone()) {
        // None is among them: those right beside them are meant.
        0 => beside(set, range.clone()),
        _ => range.clone(),
    };
    let shown: Vec<Range<u32>> = selected.iter().map(meant).collect();
    let settings = app.sheet().settings();
    let edit = settings.changed(|settings: &mut LineSettings| {
        let set = hidden(settings, lines);
        *set = shown.iter().cloned().fold(set.clone(), |set, range| set.without(range));
        let outline = match lines {
            Lines::Rows => &mut settings.row_groups,
            Lines::Columns => &mut settings.column_groups,
        };
        *outline = opened_over(outline, &LineSet::of_ranges(selected.iter().cloned()));
    });
    match edit {
        None => notify(app, Notice::NothingHiddenHere),
        edit => apply(app, [edit, None]),
    }
}

/// These lines with the hidden ones right before and after them.
fn beside(set: &LineSet, lines: Range<u32>) -> Range<u32> {
    let before = lines.start.checked_sub(1);
    let start = before.map_or(0, |line| set.previous_outside(line).map_or(0, |shown| shown + 1));
    start..set.next_outside(lines.end)
}

fn apply(app: &mut App, edits: [Option<SettingsEdit>; 2]) -> Vec<Effect> {
    let sheet = app.document.workbook.active();
    let mut edits: Vec<(usize, Edit)> =
        edits.into_iter().flatten().map(|edit| (sheet, Edit::Set(edit))).collect();
    let mut effects = match (edits.len(), edits.pop()) {
        (_, None) => Vec::new(),
        (1, Some((_, edit))) => change(app, edit, Cause::Hide),
        (_, Some(last)) => {
            edits.push(last);
            change(app, Edit::All(edits), Cause::Hide)
        }
    };
    effects.extend([Effect::Reveal, Effect::FocusGrid]);
    effects
}
