//! Addresses as a spreadsheet writes them.

use crate::ingest::CellAddress;

/// A rectangle of cells, both corners included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CellRange {
    /// Top left.
    pub start: CellAddress,
    /// Bottom right.
    pub end: CellAddress,
}

impl CellRange {
    /// The rectangle between two opposite corners.
    pub fn between(a: CellAddress, b: CellAddress) -> CellRange {
        CellRange {
            start: CellAddress::new(a.row.min(b.row), a.column.min(b.column)),
            end: CellAddress::new(a.row.max(b.row), a.column.max(b.column)),
        }
    }

    /// Whether a cell lies in it.
    pub fn contains(&self, at: CellAddress) -> bool {
        (self.start.row..=self.end.row).contains(&at.row)
            && (self.start.column..=self.end.column).contains(&at.column)
    }

    /// How many cells it has.
    pub fn len(&self) -> u64 {
        (u64::from(self.end.row - self.start.row) + 1) * (u64::from(self.end.column - self.start.column) + 1)
    }

    /// Never: a range has at least one cell.
    pub fn is_empty(&self) -> bool {
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_does_not_care_which_corner_came_first() {
        let range = CellRange::between(CellAddress::new(5, 1), CellAddress::new(2, 3));
        assert_eq!(range.start, CellAddress::new(2, 1));
        assert_eq!(range.len(), 12);
        assert!(range.contains(CellAddress::new(4, 2)) && !range.contains(CellAddress::new(1, 2)));
    }
}
