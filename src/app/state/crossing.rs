//! Rows and columns that cross: the cells of several ranges that make one table.

use crate::grid::{CellAddress, CellRange, LineSet};
use crate::sheet::{Lines, Sheet};

/// The rows or columns of some ranges.
pub(super) fn lines_of(ranges: &[CellRange], lines: Lines) -> LineSet {
    LineSet::of_ranges(ranges.iter().map(|range| match lines {
        Lines::Rows => range.start.row..range.end.row.saturating_add(1),
        Lines::Columns => range.start.column..range.end.column.saturating_add(1),
    }))
}

/// Rows and columns; the cells meant are where they cross.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Crossing {
    pub(crate) rows: LineSet,
    pub(crate) columns: LineSet,
}

impl Crossing {
    /// The cells of some ranges of which no two share a cell; `None` if they are not all cells where their rows and columns
    /// cross: such ranges make no table when they are put together.
    pub(crate) fn of(ranges: &[CellRange]) -> Option<Crossing> {
        let (rows, columns) = (lines_of(ranges, Lines::Rows), lines_of(ranges, Lines::Columns));
        let cells: u64 = ranges.iter().map(CellRange::cells).sum();
        (cells == u64::from(rows.len()) * u64::from(columns.len())).then_some(Crossing { rows, columns })
    }

    /// All cells of a range.
    pub(crate) fn of_range(range: CellRange) -> Crossing {
        let ranges = [range];
        Crossing { rows: lines_of(&ranges, Lines::Rows), columns: lines_of(&ranges, Lines::Columns) }
    }

    /// Without the blank columns before the computed ones, which are no part of the table, unless they are all that is meant.
    pub(crate) fn of_table(self, sheet: &Sheet) -> Crossing {
        let free = sheet.grid().columns();
        if !sheet.is_free_column(free) {
            return self;
        }
        let columns = self.columns.without(free..sheet.pasted_columns());
        match columns.len() {
            0 => self,
            _ => Crossing { columns, ..self },
        }
    }

    /// Whether a cell is one of its own.
    pub(crate) fn has(&self, at: CellAddress) -> bool {
        self.rows.contains(at.row) && self.columns.contains(at.column)
    }

    /// The place of one of its cells when they are put together.
    pub(crate) fn place(&self, at: CellAddress) -> CellAddress {
        CellAddress::new(self.rows.count_before(at.row), self.columns.count_before(at.column))
    }

    /// The ranges that its cells are.
    pub(crate) fn ranges(&self) -> Vec<CellRange> {
        let across = |rows: std::ops::Range<u32>| {
            self.columns.ranges().map(move |columns| {
                CellRange::between(
                    CellAddress::new(rows.start, columns.start),
                    CellAddress::new(rows.end - 1, columns.end - 1),
                )
            })
        };
        self.rows.ranges().flat_map(across).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_that_share_their_rows_or_columns_cross_everywhere() {
        let crossing = |texts: &[&str]| {
            let ranges: Vec<CellRange> = texts.iter().filter_map(|text| CellRange::from_text(text)).collect();
            Crossing::of(&ranges).map(|crossing| (crossing.rows.len(), crossing.columns.len()))
        };
        assert_eq!(crossing(&["B2:B4", "D2:E4"]), Some((3, 3)));
        assert_eq!(crossing(&["B2:C2", "B5:C6"]), Some((3, 2)));
        assert_eq!(crossing(&["A1", "C1", "A3", "C3"]), Some((2, 2)));
        assert_eq!(crossing(&["A1", "B2"]), None);
        assert_eq!(crossing(&["B2:B4", "D2:D3"]), None);
    }
}
