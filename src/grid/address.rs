//! Cell addresses and ranges, and the letters of columns.

/// A rectangle of cells, both corners included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
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

    /// Whether a cell is in it.
    pub fn contains(&self, at: CellAddress) -> bool {
        (self.start.row..=self.end.row).contains(&at.row)
            && (self.start.column..=self.end.column).contains(&at.column)
    }

    /// Its cells, row by row.
    pub fn addresses(self) -> impl Iterator<Item = CellAddress> {
        (self.start.row..=self.end.row).flat_map(move |row| {
            (self.start.column..=self.end.column).map(move |column| CellAddress::new(row, column))
        })
    }

    /// The number of its rows.
    pub fn rows(&self) -> u32 {
        self.end.row - self.start.row + 1
    }

    /// The number of its columns.
    pub fn columns(&self) -> u32 {
        self.end.column - self.start.column + 1
    }

    /// The range that a user wrote: "C5", "c5:e16", "$C$5". `None` if it is none.
    pub fn from_text(text: &str) -> Option<CellRange> {
        let (first, last) = text.split_once(':').unwrap_or((text, text));
        Some(CellRange::between(cell_from_text(first)?, cell_from_text(last)?))
    }

    /// Its cells that another range does not have, as up to four ranges.
    pub fn without(self, other: CellRange) -> Vec<CellRange> {
        let CellRange { start, end } = self;
        let first = CellAddress::new(start.row.max(other.start.row), start.column.max(other.start.column));
        let last = CellAddress::new(end.row.min(other.end.row), end.column.min(other.end.column));
        if first.row > last.row || first.column > last.column {
            return vec![self];
        }
        let mut left = Vec::new();
        if first.row > start.row {
            left.push(CellRange { start, end: CellAddress { row: first.row - 1, ..end } });
        }
        if first.column > start.column {
            let end = CellAddress::new(last.row, first.column - 1);
            left.push(CellRange { start: CellAddress { row: first.row, ..start }, end });
        }
        if last.column < end.column {
            let start = CellAddress::new(first.row, last.column + 1);
            left.push(CellRange { start, end: CellAddress { row: last.row, ..end } });
        }
        if last.row < end.row {
            left.push(CellRange { start: CellAddress { row: last.row + 1, ..start }, end });
        }
        left
    }

    /// The same cells as ranges of which no two share a cell.
    pub fn disjoint(ranges: impl IntoIterator<Item = CellRange>) -> Vec<CellRange> {
        let mut all: Vec<CellRange> = Vec::new();
        for range in ranges {
            let part = |parts: Vec<CellRange>, taken: &CellRange| {
                parts.into_iter().flat_map(|part| part.without(*taken)).collect()
            };
            let new = all.iter().fold(vec![range], part);
            all.extend(new);
        }
        all
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

/// The cell that a user wrote: "C5".
fn cell_from_text(text: &str) -> Option<CellAddress> {
    let text: String = text.chars().filter(|c| *c != '$' && !c.is_whitespace()).collect();
    let digits = text.find(|c: char| c.is_ascii_digit())?;
    let (letters, row) = text.split_at_checked(digits)?;
    let mut column: u32 = 0;
    for letter in letters.chars() {
        let place = (letter.to_ascii_uppercase() as u32).checked_sub('A' as u32).filter(|p| *p < 26)?;
        column = column.checked_mul(26)?.checked_add(place + 1)?;
    }
    Some(CellAddress::new(row.parse::<u32>().ok()?.checked_sub(1)?, column.checked_sub(1)?))
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
        assert!(range.contains(CellAddress::new(3, 2)) && !range.contains(CellAddress::new(3, 4)));
        assert_eq!((range.rows(), range.columns()), (4, 3));
    }

    #[test]
    fn a_range_is_read_as_users_write_it() {
        let cell = |row, column| CellAddress::new(row, column);
        for (text, expected) in [
            ("C5", Some((cell(4, 2), cell(4, 2)))),
            (" c5 ", Some((cell(4, 2), cell(4, 2)))),
            ("$C$5:E16", Some((cell(4, 2), cell(15, 4)))),
            ("E16:C5", Some((cell(4, 2), cell(15, 4)))),
            ("AB1048576", Some((cell(1_048_575, 27), cell(1_048_575, 27)))),
            ("C0", None),
            ("5", None),
            ("C", None),
            ("Đ5", None),
            ("561,3", None),
            ("C5:", None),
            ("ZZZZZZZZZZ1", None),
            ("", None),
        ] {
            let read = CellRange::from_text(text).map(|r| (r.start, r.end));
            assert_eq!(read, expected, "{text:?}");
        }
    }
}
