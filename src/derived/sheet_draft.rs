//! [`SheetDraft`]: builds a sheet cell by cell, with decisions about its columns and rows.

use std::ops::Range;

use crate::grid::{CellAddress, Grid, Merge, StoredValue};
use crate::number::{Decimals, Notation, print_number};
use crate::sheet::{Settings, Sheet};
use crate::table::{Decisions, Role, RowKind};

/// A grid and its decisions. A figure is stored as its value, and its text is printed in the notation.
pub(crate) struct SheetDraft {
    grid: Grid,
    decisions: Decisions,
    notation: Notation,
}

/// The row with the titles in a draft under one title.
const TITLES: u32 = 1;

impl SheetDraft {
    /// The first row below the titles in a draft [under a title](SheetDraft::under).
    pub(crate) const FIRST: u32 = TITLES + 1;

    /// A sheet with a title, and a header of one row that begins with this column.
    pub(crate) fn under(title: &str, first: &str, notation: Notation) -> SheetDraft {
        let mut made = SheetDraft::new(TITLES..SheetDraft::FIRST, notation);
        made.text(0, 0, title);
        made.text(TITLES, 0, first);
        made
    }

    /// In a draft [under a title](SheetDraft::under), the title and the role of a column.
    pub(crate) fn column(&mut self, column: u32, title: &str, role: Option<Role>) {
        self.text(TITLES, column, title);
        self.role(column, role);
    }

    /// A row: its name, its kind, and its figures with their columns.
    pub(crate) fn line(&mut self, row: u32, name: &str, kind: RowKind, figures: &[(u32, f64, Decimals)]) {
        self.text(row, 0, name);
        for (column, value, decimals) in figures {
            self.figure(row, *column, *value, *decimals);
        }
        self.kind(row, kind);
    }

    /// A blank sheet with its header in these rows.
    pub(crate) fn new(header: Range<u32>, notation: Notation) -> SheetDraft {
        let decisions = Decisions { header: Some(header), ..Decisions::default() };
        SheetDraft { grid: Grid::new(), decisions, notation }
    }

    pub(crate) fn text(&mut self, row: u32, column: u32, text: &str) {
        self.grid.set(CellAddress::new(row, column), text, StoredValue::None);
    }

    pub(crate) fn figure(&mut self, row: u32, column: u32, value: f64, decimals: Decimals) {
        let text = print_number(value, decimals, self.notation);
        self.grid.set(CellAddress::new(row, column), &text, StoredValue::Number { value, percent: false });
    }

    pub(crate) fn merge(&mut self, row: u32, column: u32, rows: u32, columns: u32) {
        self.grid.merges.push(Merge { origin: CellAddress::new(row, column), rows, columns });
    }

    pub(crate) fn role(&mut self, column: u32, role: Option<Role>) {
        self.decisions.roles.insert(column, role);
    }

    pub(crate) fn kind(&mut self, row: u32, kind: RowKind) {
        self.decisions.rows.insert(row, kind);
    }

    /// Says that these columns are in the sheet's notation, for columns that do not prove it yet.
    pub(crate) fn in_own_notation(&mut self, columns: Range<u32>) {
        let notation = self.notation;
        self.decisions.notations.extend(columns.map(|column| (column, notation)));
    }

    pub(crate) fn sheet(self, name: &str, settings: Settings) -> Sheet {
        Sheet::new(name, self.grid, self.decisions, settings)
    }
}
