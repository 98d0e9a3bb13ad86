//! The parts of a grid.

use std::ops::Range;

use crate::number::NamedUnit;

/// The parts of a grid from top to bottom.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TableParts {
    /// Lines above the header.
    pub title: Vec<String>,
    /// Units that the unit line names.
    pub units: Vec<NamedUnit>,
    /// Rows of the header.
    pub header: Range<u32>,
    /// Rows under it.
    pub body: Range<u32>,
    /// Rows of the body that number the columns, ascending.
    pub index: Vec<u32>,
    /// Rows of the body that repeat a line of the header, ascending.
    pub repeated: Vec<u32>,
}

impl TableParts {
    /// Whether a row numbers the columns.
    pub fn is_index(&self, row: u32) -> bool {
        self.index.binary_search(&row).is_ok()
    }

    /// Whether a row repeats a line of the header, as on each page of a long table.
    pub fn is_repeated_header(&self, row: u32) -> bool {
        self.repeated.binary_search(&row).is_ok()
    }

    /// Whether a body row holds titles, so that its numbers are not figures.
    pub fn is_titles(&self, row: u32) -> bool {
        self.is_index(row) || self.is_repeated_header(row)
    }
}
