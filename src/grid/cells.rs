//! The grid of raw cells: one text arena, columns of spans into it, and the values that the source stored beside the
//! texts.

use super::address::CellAddress;
use super::merges::{Merge, Merges};

/// What the source stored beside a cell's text.
#[derive(Clone, Copy, Debug, PartialEq, Default, serde::Serialize, serde::Deserialize)]
pub enum StoredValue {
    /// The source gave text only.
    #[default]
    None,
    /// A number; for a percentage its ratio.
    Number {
        /// The number itself, at full precision.
        value: f64,
        /// Whether its format shows it as a percentage.
        percent: bool,
    },
    /// Text, by the source's own word, whatever it looks like.
    Text,
    /// A date.
    Date,
    /// A truth value.
    Boolean(bool),
    /// An error value; its text is the error's name.
    Error,
    /// A formula whose result the source does not hold; its text is the formula. It has no value, not even 0.
    Uncalculated,
}

/// One cell as read from the source.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cell<'a> {
    /// Its text as the source shows it.
    pub text: &'a str,
    /// What the source stored.
    pub stored: StoredValue,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(crate) struct Span {
    pub(crate) start: u32,
    pub(crate) length: u32,
}

#[derive(Clone, Debug, Default, serde::Serialize, serde::Deserialize)]
pub(crate) struct CellColumn {
    pub(crate) spans: Vec<Span>,
    /// Empty, or as long as `spans`.
    pub(crate) stored: Vec<StoredValue>,
}

/// A rectangle of raw cells. A column may be shorter than the grid; the cells beyond its end are blank.
#[derive(Clone, Debug, Default, serde::Serialize, serde::Deserialize)]
pub struct Grid {
    pub(crate) arena: String,
    pub(crate) cells: Vec<CellColumn>,
    pub(crate) rows: u32,
    /// Merged areas.
    pub merges: Merges,
    /// Rows that the source hides, ascending.
    pub hidden_rows: Vec<u32>,
    /// Columns that the source hides, ascending.
    pub hidden_columns: Vec<u32>,
    /// The notation that the source declares for displayed numbers.
    pub declared: Option<crate::number::Notation>,
    /// Hidden rows of the source that it did not pass on.
    pub left_out_rows: u32,
    /// Hidden columns of the source that it did not pass on.
    pub left_out_columns: u32,
    /// Cells of the source that were left out because the grid would have become too large.
    pub capped: u64,
    /// Cells whose text was cut at [`LONGEST_TEXT`](super::LONGEST_TEXT).
    pub cut_texts: u64,
    /// Blank lines that the source had around the cells.
    pub margins: Margins,
}

/// How many blank lines a source had around the cells of a grid. They say where a pasted rectangle begins and ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Margins {
    /// Rows above.
    pub top: u32,
    /// Columns to the left.
    pub left: u32,
    /// Rows below.
    pub bottom: u32,
    /// Columns to the right.
    pub right: u32,
}

/// Two grids are equal if they show the same cells, however the text is laid out in memory.
impl PartialEq for Grid {
    fn eq(&self, other: &Grid) -> bool {
        let same_cells = || {
            (0..self.columns()).all(|column| {
                (0..self.rows).all(|row| {
                    let at = CellAddress { row, column };
                    self.text(at) == other.text(at) && self.stored(at) == other.stored(at)
                })
            })
        };
        self.rows == other.rows
            && self.columns() == other.columns()
            && self.merges == other.merges
            && self.hidden_rows == other.hidden_rows
            && self.hidden_columns == other.hidden_columns
            && self.declared == other.declared
            && self.left_out_rows == other.left_out_rows
            && self.left_out_columns == other.left_out_columns
            && self.capped == other.capped
            && self.cut_texts == other.cut_texts
            && same_cells()
    }
}

impl Grid {
    /// An empty grid.
    pub fn new() -> Grid {
        Grid::default()
    }

    /// Takes over what a source said of a whole grid of which this is a part. What the source left out is told once, with
    /// the first part.
    pub(crate) fn become_part_of(&mut self, whole: &Grid, is_first: bool) {
        self.declared = whole.declared;
        if is_first {
            self.left_out_rows = whole.left_out_rows;
            self.left_out_columns = whole.left_out_columns;
            self.capped = whole.capped;
            self.cut_texts = whole.cut_texts;
        }
    }

    /// Number of rows.
    pub fn rows(&self) -> u32 {
        self.rows
    }

    /// Number of columns.
    pub fn columns(&self) -> u32 {
        u32::try_from(self.cells.len()).unwrap_or(u32::MAX)
    }

    /// Whether it has no cell at all.
    pub fn is_empty(&self) -> bool {
        self.rows == 0 || self.cells.is_empty()
    }

    /// The text of a cell, which may begin with an indentation; empty beyond the grid.
    pub fn text(&self, at: CellAddress) -> &str {
        self.span(at).map_or("", |s| {
            self.arena.get(s.start as usize..s.start as usize + s.length as usize).unwrap_or_default()
        })
    }

    /// What the source stored in a cell.
    pub fn stored(&self, at: CellAddress) -> StoredValue {
        self.cells
            .get(at.column as usize)
            .and_then(|c| c.stored.get(at.row as usize))
            .copied()
            .unwrap_or_default()
    }

    /// A cell's text, with what the source stored beside it.
    pub fn cell(&self, at: CellAddress) -> Cell<'_> {
        Cell { text: self.text(at), stored: self.stored(at) }
    }

    /// The merged area that contains a cell.
    pub fn merge_at(&self, at: CellAddress) -> Option<Merge> {
        self.merges.at(at)
    }

    /// Whether a row has no text.
    pub fn row_is_blank(&self, row: u32) -> bool {
        self.cells.iter().all(|c| c.spans.get(row as usize).is_none_or(|s| s.length == 0))
    }

    /// Writes a cell; the grid grows if needed. The old text stays in the arena until [`Grid::compact`].
    pub fn set(&mut self, at: CellAddress, text: &str, stored: StoredValue) {
        let start = u32::try_from(self.arena.len()).unwrap_or(u32::MAX);
        let Ok(length) = u32::try_from(text.len()) else { return };
        if start.checked_add(length).is_none() {
            return;
        }
        self.arena.push_str(text);
        while self.cells.len() <= at.column as usize {
            self.cells.push(CellColumn::default());
        }
        if let Some(column) = self.cells.get_mut(at.column as usize) {
            column.put(at.row as usize, Span { start, length }, stored);
        }
        self.rows = self.rows.max(at.row.saturating_add(1));
    }

    /// Cuts the grid back to a size.
    pub fn truncate(&mut self, rows: u32, columns: u32) {
        self.cells.truncate(columns as usize);
        for column in &mut self.cells {
            column.spans.truncate(rows as usize);
            column.stored.truncate(rows as usize);
        }
        self.rows = self.rows.min(rows);
    }

    /// Rewrites the arena with only the texts that cells still show. Call it after many edits.
    pub fn compact(&mut self) {
        let mut arena = String::new();
        for column in &mut self.cells {
            for span in &mut column.spans {
                let (start, length) = (span.start as usize, span.length as usize);
                let text = self.arena.get(start..start + length).unwrap_or_default();
                // The new arena is never longer than the old one, so its offsets fit.
                span.start = u32::try_from(arena.len()).unwrap_or(u32::MAX);
                arena.push_str(text);
            }
        }
        self.arena = arena;
    }

    /// Marks every cell without a stored value as text, if it holds digits or an error's name.
    pub(crate) fn mark_rest_as_text(&mut self) {
        for column in &mut self.cells {
            for (row, span) in column.spans.iter().enumerate() {
                let (start, length) = (span.start as usize, span.length as usize);
                let text = self.arena.get(start..start + length).unwrap_or_default();
                if text.bytes().any(|b| b.is_ascii_digit() || b == b'#') {
                    column.stored.resize(column.spans.len(), StoredValue::None);
                    if let Some(stored @ StoredValue::None) = column.stored.get_mut(row) {
                        *stored = StoredValue::Text;
                    }
                }
            }
        }
    }

    /// Bytes of text held, shown or not. [`Grid::compact`] reduces them.
    pub fn arena_length(&self) -> usize {
        self.arena.len()
    }

    fn span(&self, at: CellAddress) -> Option<Span> {
        self.cells.get(at.column as usize)?.spans.get(at.row as usize).copied()
    }
}

impl CellColumn {
    /// Puts one cell; the rows between are blank.
    pub(crate) fn put(&mut self, row: usize, span: Span, stored: StoredValue) {
        if self.spans.len() <= row {
            self.spans.resize(row + 1, Span::default());
        }
        self.spans[row] = span;
        if stored != StoredValue::None || !self.stored.is_empty() {
            if self.stored.len() < self.spans.len() {
                self.stored.resize(self.spans.len(), StoredValue::None);
            }
            self.stored[row] = stored;
        }
    }
}

/// The new content of one cell.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct CellEdit {
    /// Where.
    pub at: CellAddress,
    /// Its text.
    pub text: String,
    /// What is stored beside it: nothing for what a user types.
    pub stored: StoredValue,
}

#[cfg(test)]
mod tests {
    use super::super::address::column_letters;
    use super::*;

    fn at(row: u32, column: u32) -> CellAddress {
        CellAddress::new(row, column)
    }

    #[test]
    fn letters_are_those_of_a_spreadsheet() {
        for (column, letters) in
            [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (701, "ZZ"), (702, "AAA"), (16383, "XFD")]
        {
            assert_eq!(column_letters(column), letters);
        }
    }

    #[test]
    fn cells_are_found_where_they_were_written_and_blank_elsewhere() {
        let mut grid = Grid::new();
        grid.set(at(2, 1), "1.234", StoredValue::Text);
        grid.set(at(0, 0), "Hà Tĩnh", StoredValue::None);
        assert_eq!((grid.rows(), grid.columns()), (3, 2));
        assert_eq!(grid.text(at(2, 1)), "1.234");
        assert_eq!(grid.stored(at(2, 1)), StoredValue::Text);
        assert_eq!(grid.cell(at(0, 0)), Cell { text: "Hà Tĩnh", stored: StoredValue::None });
        assert_eq!(grid.text(at(9, 9)), "");
        assert!(grid.row_is_blank(1));
    }

    #[test]
    fn compacting_drops_old_text_and_changes_no_cell() {
        let mut grid = Grid::new();
        for n in 0..10 {
            grid.set(at(0, 0), &format!("text {n}"), StoredValue::None);
            grid.set(at(n, 1), &n.to_string(), StoredValue::None);
        }
        let before = grid.clone();
        grid.compact();
        assert_eq!(grid, before);
        assert_eq!(grid.arena_length(), "text 9".len() + 10);
    }
}
