//! Which rows a choice in the menu of a row is about.

use std::ops::RangeInclusive;

use super::app::App;
use super::shown::shown_columns;

/// The rows that the menu of a row is about: all rows that are selected as a whole if it is one of them, otherwise
/// itself.
pub(crate) fn rows_meant(app: &App, row: u32) -> RangeInclusive<u32> {
    let range = app.caret.selection.range();
    let is_whole = range.start.column == 0 && range.end.column + 1 >= shown_columns(app);
    match is_whole && (range.start.row..=range.end.row).contains(&row) {
        true => range.start.row..=range.end.row,
        false => row..=row,
    }
}
