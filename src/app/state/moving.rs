//! The selected cells while they are dragged by their border.

use super::app::App;
use super::caret::Moving;
use super::shown::{shown_columns, shown_rows};
use crate::grid::{CellAddress, CellRange};

/// Where the dragged cells are if they are dropped now; `None` if none are dragged. Whole rows stay whole rows, and whole
/// columns whole columns.
pub(crate) fn moving_to(app: &App) -> Option<CellRange> {
    let Moving { grabbed, over } = app.caret.moving?;
    let selection = app.caret.selection;
    let range = selection.range();
    let is_rows = range.start.column == 0 && range.end.column + 1 >= shown_columns(app);
    let rows = shown_rows(app);
    let shifted = |start: u32, held: u32, over: u32, first: u32, length: u32, end: u32| {
        let place = (start + over).saturating_sub(held).max(first);
        place.min(end.saturating_sub(length).max(first))
    };
    let row = match selection.with_head {
        true => range.start.row,
        false => shifted(range.start.row, grabbed.row, over.row, rows.start, range.rows(), rows.end),
    };
    let column = match is_rows && !selection.with_head {
        true => range.start.column,
        false => {
            let (held, over) = (grabbed.column, over.column);
            shifted(range.start.column, held, over, 0, range.columns(), shown_columns(app))
        }
    };
    let start = CellAddress::new(row, column);
    let end = CellAddress::new(row + (range.rows() - 1), column + (range.columns() - 1));
    Some(CellRange { start, end })
}
