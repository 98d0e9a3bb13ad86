//! Cell addresses and ranges, and the letters of columns.

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

    /// The number of its cells.
    pub fn cells(&self) -> u64 {
        (u64::from(self.end.row - self.start.row) + 1) * (u64::from(self.end.column - self.start.column) + 1)
    }
}

/// The row and column of a cell, both counted from 0.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
pub struct CellAddress {
    /// Row, from 0.
    pub row: u32,
    /// Column, from 0.
    pub column: u32,
}

impl CellAddress {
    /// The cell in this row and column.
    pub fn new(row: u32, column: u32) -> CellAddress {
        CellAddress { row, column }
    }
}

/// The letters of a column counted from 0: 0 is A, 26 is AA.
pub fn column_letters(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = u64::from(column) + 1;
    while rest > 0 {
        let digit = (rest - 1) % 26;
        letters.push(char::from(b'A' + u8::try_from(digit).unwrap_or(0)));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_does_not_care_which_corner_came_first() {
        let range = CellRange::between(CellAddress::new(5, 1), CellAddress::new(2, 3));
        assert_eq!(range.start, CellAddress::new(2, 1));
        assert_eq!(range.cells(), 12);
        assert_eq!(range.end, CellAddress::new(5, 3));
    }
}
