//! What is selected if several ranges are: all their cells, the rows and columns they cover, and whether they cross.

use super::app::App;
use super::crossing::lines_of;
use super::shown::pasted_columns;
use crate::grid::{CellAddress, CellRange, LineSet};
use crate::sheet::Lines;

/// The selected cells, as ranges of which no two share a cell; the active one is the first.
pub(crate) fn chosen(app: &App) -> Vec<CellRange> {
    let all = std::iter::once(&app.caret.selection).chain(&app.caret.others);
    CellRange::disjoint(all.map(|selection| selection.range()))
}

/// The selected cells that are not computed.
pub(crate) fn chosen_pasted(app: &App) -> Vec<CellRange> {
    let Some(last) = pasted_columns(app).checked_sub(1) else { return Vec::new() };
    let own = chosen(app).into_iter().filter(|range| range.start.column <= last);
    let cut = |range: CellRange| CellRange {
        end: CellAddress { column: range.end.column.min(last), ..range.end },
        ..range
    };
    own.map(cut).collect()
}

/// Whether several ranges are selected.
pub(crate) fn is_several(app: &App) -> bool {
    !app.caret.others.is_empty()
}

/// The rows or columns of the selection.
pub(crate) fn chosen_lines(app: &App, lines: Lines) -> LineSet {
    lines_of(&chosen(app), lines)
}

impl App {
    /// All selected cells, as ranges of which no two share a cell; the active one is the first.
    pub fn selected_ranges(&self) -> Vec<CellRange> {
        chosen(self)
    }
}
