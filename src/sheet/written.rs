//! Writes cells of a sheet, and derives again what they change: one cell alone where nothing else changes its meaning.

use super::worksheet::Sheet;
use crate::grid::CellEdit;
use crate::table::{CellInputs, ReadRows, follow};

/// More cells than this are understood with all others.
const FEW: usize = 64;

impl Sheet {
    /// Writes cells, then cuts the grid to `shrink`, if given. Returns the same two for the inverse.
    pub(super) fn set_cells(
        &mut self,
        cells: Vec<CellEdit>,
        shrink: Option<(u32, u32)>,
    ) -> (Vec<CellEdit>, Option<(u32, u32)>) {
        let size = (self.grid().rows(), self.grid().columns());
        let mut still_holds = cells.len() <= FEW && shrink.is_none();
        let mut before: Vec<CellEdit> = Vec::with_capacity(cells.len());
        let mut changed = Vec::with_capacity(cells.len());
        let (grid, decisions, table) = self.grid_and_table();
        // How the rows were: looked at only if more than the cells changes its meaning, because every row is asked.
        let mut rows = (!still_holds).then(|| ReadRows::of(grid, decisions));
        for CellEdit { at, text, stored } in cells {
            let cell = grid.cell(at);
            let old = CellEdit { at, text: cell.text.to_owned(), stored: cell.stored };
            let inputs = match still_holds {
                true => CellInputs::of(grid, decisions, table, at),
                false => None,
            };
            grid.set(at, &text, stored);
            still_holds = inputs.is_some_and(|inputs| follow(grid, decisions, table, &inputs));
            if !still_holds && rows.is_none() {
                grid.set(at, &old.text, old.stored);
                rows = Some(ReadRows::of(grid, decisions));
                grid.set(at, &text, stored);
            }
            before.push(old);
            changed.push(at);
        }
        if let Some((rows, columns)) = shrink {
            grid.truncate(rows, columns);
        }
        let is_same_size = size == (grid.rows(), grid.columns());
        match rows {
            Some(rows) => self.derive_again(&rows, &changed.iter().map(|at| at.column).collect()),
            None => self.follow(&changed),
        }
        // If a cell was written twice, its last write must be undone first.
        before.reverse();
        (before, (!is_same_size && shrink.is_none()).then_some(size))
    }
}
