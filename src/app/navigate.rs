//! Where the caret goes.

use super::{App, Move, Selection};
use crate::ingest::CellAddress;

impl App {
    /// Moves the caret; with `extend` the anchor stays.
    pub(super) fn move_caret(&mut self, step: Move, extend: bool) {
        let to = self.target_of(step);
        self.point_at(to, extend);
    }

    /// Puts the caret on a cell, kept within what is shown.
    pub(super) fn point_at(&mut self, to: CellAddress, extend: bool) {
        let rows = self.shown_rows();
        let to = CellAddress::new(
            to.row.clamp(rows.start, rows.end.saturating_sub(1).max(rows.start)),
            to.column.min(self.shown_columns().saturating_sub(1)),
        );
        self.selection = if extend { Selection { caret: to, ..self.selection } } else { Selection::cell(to) };
    }

    fn target_of(&self, step: Move) -> CellAddress {
        let CellAddress { row, column } = self.selection.caret;
        let rows = self.shown_rows();
        let last_row = self.sheet().grid().rows().max(rows.start + 1) - 1;
        let last_column = self.shown_columns().saturating_sub(1);
        let (row, column) = match step {
            Move::Left => (row, column.saturating_sub(1)),
            Move::Right => (row, column + 1),
            Move::Up => (row.saturating_sub(1), column),
            Move::Down => (row + 1, column),
            Move::RowStart => (row, 0),
            Move::RowEnd => (row, last_column),
            Move::PageUp(by) => (row.saturating_sub(by), column),
            Move::PageDown(by) => (row + by, column),
            Move::First => (rows.start, 0),
            Move::Last => (last_row, last_column),
            Move::EdgeLeft => (row, self.edge(column, 0, |c| CellAddress::new(row, c))),
            Move::EdgeRight => (row, self.edge(column, last_column, |c| CellAddress::new(row, c))),
            Move::EdgeUp => (self.edge(row, rows.start, |r| CellAddress::new(r, column)), column),
            Move::EdgeDown => (self.edge(row, last_row, |r| CellAddress::new(r, column)), column),
            Move::Nowhere => (row, column),
        };
        CellAddress::new(row, column)
    }

    /// As Ctrl+arrow in a spreadsheet: to the last filled cell before a blank one, or over blanks to the next filled.
    fn edge(&self, from: u32, end: u32, at: impl Fn(u32) -> CellAddress) -> u32 {
        let filled = |i| !self.cell_text(at(i)).is_empty();
        let next = |i: u32| if end > i { i + 1 } else { i - 1 };
        if from == end {
            return end;
        }
        let mut i = next(from);
        if filled(from) && filled(i) {
            while i != end && filled(next(i)) {
                i = next(i);
            }
        } else {
            while i != end && !filled(i) {
                i = next(i);
            }
        }
        i
    }
}
