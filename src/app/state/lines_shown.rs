//! Which rows and columns are shown, and at which places of the screen: hidden ones have none. Whatever moves, scrolls or
//! draws goes through here.

use super::app::App;
use super::caret::Selection;
use super::shown::{shown_columns, shown_rows};
use crate::grid::{CellAddress, LineSet};

/// Whether a cell's row or column is hidden.
pub(crate) fn is_hidden(app: &App, at: CellAddress) -> bool {
    app.sheet().hidden_rows().contains(at.row) || app.sheet().hidden_columns().contains(at.column)
}

/// How many rows are shown below the head, with the blank ones at the end.
pub(crate) fn shown_lines(app: &App) -> u32 {
    let rows = shown_rows(app);
    (rows.end - rows.start).saturating_sub(app.sheet().hidden_rows().count_in(rows))
}

/// The place of a row among the rows that are shown, from 0; of a hidden one that of the next.
pub(crate) fn line_of(app: &App, row: u32) -> u32 {
    let start = shown_rows(app).start;
    row.saturating_sub(start).saturating_sub(app.sheet().hidden_rows().count_in(start..row.max(start)))
}

/// The row at a place among the rows that are shown.
pub(crate) fn row_at(app: &App, line: u32) -> u32 {
    let (hidden, start) = (app.sheet().hidden_rows(), shown_rows(app).start);
    let before = start - hidden.count_before(start);
    hidden.outside(before.saturating_add(line))
}

/// A line that is shown: this one, or `by` shown lines from it, but none beyond `first` or `last`.
pub(crate) fn stepped(hidden: &LineSet, from: u32, by: i64, (first, last): (u32, u32)) -> u32 {
    let place = i64::from(from - hidden.count_before(from)) + by;
    // From a hidden line, the next shown one is one step down.
    let place = if by > 0 && hidden.contains(from) { place - 1 } else { place };
    let wanted = u32::try_from(place.max(0)).map_or(u32::MAX, |place| hidden.outside(place));
    let (first, last) = (hidden.next_outside(first), hidden.previous_outside(last).unwrap_or(last));
    wanted.min(last).max(first)
}

/// The selection with an active cell that is shown: the first one in it, if it has one.
pub(crate) fn with_shown_caret(app: &App, selection: Selection) -> Selection {
    let (rows, columns) = (app.sheet().hidden_rows(), app.sheet().hidden_columns());
    let CellAddress { row, column } = selection.caret;
    if !rows.contains(row) && !columns.contains(column) {
        return selection;
    }
    let range = selection.range();
    let first = |hidden: &LineSet, at: u32, start: u32, end: u32| match hidden.contains(at) {
        false => at,
        true => Some(hidden.next_outside(start)).filter(|line| *line <= end).unwrap_or(at),
    };
    let caret = CellAddress {
        row: first(rows, row, range.start.row, range.end.row),
        column: first(columns, column, range.start.column, range.end.column),
    };
    if !is_hidden(app, caret) {
        return selection.around(caret);
    }
    // None of its cells is shown.
    let last = (shown_rows(app).end.saturating_sub(1), shown_columns(app).saturating_sub(1));
    Selection::cell(CellAddress {
        row: stepped(rows, rows.next_outside(row), 0, (shown_rows(app).start, last.0)),
        column: stepped(columns, columns.next_outside(column), 0, (0, last.1)),
    })
}
