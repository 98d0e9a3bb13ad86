//! A sheet being made: texts and figures put into its cells, and what is decided about its columns and rows.

use std::ops::Range;

use crate::ingest::{CellAddress, Decisions, Grid, Merge, Role, RowKind, StoredValue};
use crate::number::{Decimals, Notation, print_number};
use crate::sheet::{Settings, Sheet};

/// A grid with its decisions. Figures are written as the notation prints them and stored as they are.
pub(super) struct Made {
    grid: Grid,
    decisions: Decisions,
    notation: Notation,
}

impl Made {
    /// A blank sheet with its header in these rows.
    pub(super) fn new(header: Range<u32>, notation: Notation) -> Made {
        let decisions = Decisions { header: Some(header), ..Decisions::default() };
        Made { grid: Grid::new(), decisions, notation }
    }

    pub(super) fn text(&mut self, row: u32, column: u32, text: &str) {
        self.grid.set(CellAddress::new(row, column), text, StoredValue::None);
    }

    pub(super) fn figure(&mut self, row: u32, column: u32, value: f64, decimals: Decimals) {
        let text = print_number(value, decimals, self.notation);
        self.grid.set(CellAddress::new(row, column), &text, StoredValue::Number { value, percent: false });
    }

    pub(super) fn merge(&mut self, row: u32, column: u32, rows: u32, columns: u32) {
        self.grid.merges.push(Merge { origin: CellAddress::new(row, column), rows, columns });
    }

    pub(super) fn role(&mut self, column: u32, role: Option<Role>) {
        self.decisions.roles.insert(column, role);
    }

    pub(super) fn kind(&mut self, row: u32, kind: RowKind) {
        self.decisions.rows.insert(row, kind);
    }

    /// Says that these columns are written in the sheet's notation, though nothing in them may tell so yet.
    pub(super) fn in_own_notation(&mut self, columns: Range<u32>) {
        let notation = self.notation;
        self.decisions.notations.extend(columns.map(|column| (column, notation)));
    }

    pub(super) fn sheet(self, name: &str, settings: Settings) -> Sheet {
        Sheet::new(name, self.grid, self.decisions, settings)
    }
}
