//! A rectangle of cells to be pasted.

use crate::form::Forms;
use crate::formula::Formula;
use crate::grid::{Cell, CellAddress, Grid, StoredValue};
use crate::number::Notation;
use crate::sheet::Sheet;
use std::collections::BTreeMap;

/// A rectangle of cells to be pasted.
pub(crate) struct Block<'a> {
    pub(super) grid: &'a Grid,
    /// The place of the grid's first cell in the rectangle.
    pub(super) origin: CellAddress,
    pub(super) rows: u32,
    pub(super) columns: u32,
    /// Formulas at their places in the rectangle, each with the cell that it was copied from.
    pub(super) formulas: BTreeMap<CellAddress, (Formula, CellAddress)>,
    /// How the numbers of each column of the grid are written.
    pub(super) notations: Vec<Notation>,
    /// How the cells look, if they come from the page itself.
    pub(super) forms: Option<Forms>,
}

impl<'a> Block<'a> {
    /// What was pasted, with the blank rows and columns around its cells: they keep the others in place, and empty what
    /// they are pasted over.
    pub(crate) fn with_margins(sheet: &'a Sheet, otherwise: Notation) -> Block<'a> {
        let grid = sheet.grid();
        let margins = grid.margins;
        Block {
            grid,
            origin: CellAddress::new(margins.top, margins.left),
            rows: margins.top.saturating_add(grid.rows()).saturating_add(margins.bottom),
            columns: margins.left.saturating_add(grid.columns()).saturating_add(margins.right),
            formulas: BTreeMap::new(),
            notations: (0..grid.columns()).map(|column| notation_of(sheet, column, otherwise)).collect(),
            forms: None,
        }
    }

    pub(super) fn cell(&self, row: u32, column: u32) -> Cell<'_> {
        let inside = row.checked_sub(self.origin.row).zip(column.checked_sub(self.origin.column));
        match inside {
            Some((row, column)) => self.grid.cell(CellAddress::new(row, column)),
            None => Cell { text: "", stored: StoredValue::None },
        }
    }

    pub(super) fn notation(&self, column: u32, otherwise: Notation) -> Notation {
        let inside = column.checked_sub(self.origin.column).and_then(|c| self.notations.get(c as usize));
        inside.copied().unwrap_or(otherwise)
    }
}

/// How the numbers of a column are written.
pub(super) fn notation_of(sheet: &Sheet, column: u32, otherwise: Notation) -> Notation {
    let ruling = sheet.table().columns.get(column as usize).and_then(|c| c.notation);
    ruling.map_or(otherwise, |ruling| ruling.notation)
}

/// The grid with its rows as columns.
pub(super) fn turned(grid: &Grid) -> Grid {
    let mut turned = Grid::new();
    for row in 0..grid.rows() {
        for column in 0..grid.columns() {
            let at = CellAddress::new(row, column);
            if !grid.text(at).is_empty() {
                turned.set(CellAddress::new(column, row), grid.text(at), grid.stored(at));
            }
        }
    }
    turned
}
