//! Fills a grid row by row, without an allocation for each cell, and within limits.

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::address::CellAddress;
use super::cells::{CellColumn, Grid, Margins, Span, StoredValue};
use super::merges::Merge;

/// Rows that a spreadsheet can have.
const MOST_ROWS: u32 = 1_048_576;

/// More columns than any report has.
pub(crate) const MOST_COLUMNS: u32 = 2_048;

/// Cells at most, counting the blank ones above another cell in its column.
const MOST_CELLS: u64 = 9_000_000;

/// Rows times columns at most, because what is understood of a table has a place for each cell.
const MOST_AREA: u64 = 12_000_000;

/// Characters that a cell holds at most, as in Excel. What is longer is cut, and counted in [`Grid::cut_texts`].
pub const LONGEST_TEXT: usize = 32_767;

/// Bytes of a text that is looked for among the cells before, because a file may name one long text in every cell.
const SHARED_FROM: usize = 1_024;

/// Bytes of text at most: offsets are 32 bits wide.
const MOST_TEXT: usize = 1 << 30;

/// Builds a [`Grid`]. Cells are pushed left to right, rows top to bottom; cells left out are blank.
///
/// ```
/// use chi_tieu::grid::{CellAddress, GridBuilder, StoredValue};
///
/// let mut builder = GridBuilder::new();
/// builder.push("Đơn vị", StoredValue::None);
/// builder.push("Số thu", StoredValue::None);
/// builder.end_row();
/// builder.push("Hải Châu", StoredValue::None);
/// builder.push("1.250", StoredValue::Number { value: 1250.0, percent: false });
/// builder.end_row();
/// let grid = builder.finish();
/// assert_eq!((grid.rows(), grid.columns()), (2, 2));
/// assert_eq!(grid.text(CellAddress::new(1, 1)), "1.250");
/// ```
#[derive(Debug, Default)]
pub struct GridBuilder {
    grid: Grid,
    cells: u64,
    row: u32,
    column: u32,
    /// Columns of the widest row, with blank cells.
    widest: u32,
    /// Whether the source text is already composed, so that no cell of it needs composing.
    composed: bool,
    /// Where long texts are in the arena, by their hash.
    long_texts: HashMap<u64, Span>,
    hasher: RandomState,
}

impl GridBuilder {
    /// An empty builder.
    pub fn new() -> GridBuilder {
        GridBuilder::default()
    }

    /// A builder over a source text that is copied into the arena at once. Its cells are then given as byte ranges of
    /// that text with [`GridBuilder::push_range`], which copies nothing.
    pub fn over(source: &str) -> GridBuilder {
        let mut length = source.len().min(MOST_TEXT);
        while !source.is_char_boundary(length) {
            length -= 1;
        }
        let mut builder = GridBuilder::default();
        builder.grid.arena.push_str(source.get(..length).unwrap_or_default());
        builder.composed =
            memchr::memchr2(COMBINING[0], COMBINING[1], builder.grid.arena.as_bytes()).is_none();
        builder
    }

    /// The row being filled.
    pub fn row(&self) -> u32 {
        self.row
    }

    /// The column of the next cell.
    pub fn column(&self) -> u32 {
        self.column
    }

    /// Moves to a cell, above or below what was pushed before; the next cell goes there.
    pub fn place(&mut self, at: CellAddress) {
        (self.row, self.column) = (at.row, at.column);
    }

    /// Moves to a column of the current row.
    pub fn seek(&mut self, column: u32) {
        self.column = column;
        self.widest = self.widest.max(column);
    }

    /// Adds a cell to the row. White space at both ends is removed, except an indentation before words.
    pub fn push(&mut self, text: &str, stored: StoredValue) {
        let kept = self.fitting(trimmed(text));
        if kept.is_empty() && stored == StoredValue::None {
            self.seek(self.column + 1);
            return;
        }
        if kept.len() >= SHARED_FROM {
            self.push_long(kept, stored);
        } else {
            self.append(kept, stored);
        }
        self.seek(self.column + 1);
    }

    /// Adds the text to the arena, and a cell that shows it. Returns where it is.
    fn append(&mut self, text: &str, stored: StoredValue) -> Option<Span> {
        let start = self.grid.arena.len();
        if start + text.len() > MOST_TEXT {
            self.grid.capped += 1;
            return None;
        }
        push_composed(&mut self.grid.arena, text);
        self.put(start, self.grid.arena.len() - start, stored)
    }

    /// Adds a cell with a long text, which is kept once however many cells show it.
    fn push_long(&mut self, text: &str, stored: StoredValue) {
        let hash = self.hasher.hash_one(text);
        let known = self.long_texts.get(&hash).map(|span| (span.start as usize, span.length as usize));
        let same = known.filter(|(start, length)| self.grid.arena.get(*start..start + length) == Some(text));
        if let Some((start, length)) = same {
            self.put(start, length, stored);
        } else if let Some(span) = self.append(text, stored) {
            self.long_texts.insert(hash, span);
        }
    }

    /// The text, cut where a cell holds no more.
    fn fitting<'t>(&mut self, text: &'t str) -> &'t str {
        if text.len() <= LONGEST_TEXT {
            return text;
        }
        match text.char_indices().nth(LONGEST_TEXT).and_then(|(end, _)| text.get(..end)) {
            Some(cut) => {
                self.grid.cut_texts += 1;
                cut
            }
            None => text,
        }
    }

    /// Adds a cell whose text is a byte range of the source that [`GridBuilder::over`] was given.
    pub fn push_range(&mut self, range: std::ops::Range<usize>) {
        if let Some(text) = self.grid.arena.get(range.clone()) {
            let kept = trimmed(text);
            if !kept.is_empty() {
                if kept.len() <= LONGEST_TEXT && (self.composed || is_composed(kept)) {
                    let lead = kept.as_ptr() as usize - text.as_ptr() as usize;
                    self.put(range.start + lead, kept.len(), StoredValue::None);
                } else {
                    let text = kept.to_owned();
                    self.push(&text, StoredValue::None);
                    return;
                }
            }
        } else if !range.is_empty() {
            self.grid.capped += 1;
        }
        self.seek(self.column + 1);
    }

    /// Ends the row.
    pub fn end_row(&mut self) {
        self.end_rows(1);
    }

    /// Ends the row and leaves blank rows after it: `rows` in all.
    pub fn end_rows(&mut self, rows: u32) {
        self.row = self.row.saturating_add(rows);
        self.column = 0;
    }

    /// The grid, to set what it holds beside cells: merges, hidden rows, the declared notation.
    pub fn grid_mut(&mut self) -> &mut Grid {
        &mut self.grid
    }

    /// The grid, without blank rows and columns at its edges.
    pub fn finish(self) -> Grid {
        self.finish_with_origin().0
    }

    /// Like [`GridBuilder::finish`], with the address at which the grid's first cell was pushed.
    pub fn finish_with_origin(self) -> (Grid, CellAddress) {
        let mut grid = self.grid;
        let rows = self.row.saturating_add(u32::from(self.column > 0));
        let origin = trim_margins(&mut grid);
        if !grid.is_empty() {
            grid.margins = Margins {
                top: origin.row,
                left: origin.column,
                bottom: rows.saturating_sub(origin.row.saturating_add(grid.rows())),
                right: self.widest.saturating_sub(origin.column.saturating_add(grid.columns())),
            };
        }
        (grid, origin)
    }

    fn put(&mut self, start: usize, length: usize, stored: StoredValue) -> Option<Span> {
        let column = self.column as usize;
        let filled = self.grid.cells.get(column).map_or(0, |c| c.spans.len());
        let cells = self.cells + (u64::from(self.row) + 1).saturating_sub(filled as u64);
        let area =
            (u64::from(self.row.max(self.grid.rows)) + 1) * (self.grid.cells.len().max(column + 1) as u64);
        let is_far = self.row >= MOST_ROWS || self.column >= MOST_COLUMNS;
        if is_far || cells > MOST_CELLS || area > MOST_AREA {
            self.grid.capped += 1;
            return None;
        }
        self.cells = cells;
        // Both fit: the arena is never longer than `MOST_TEXT`.
        let span =
            Span { start: u32::try_from(start).unwrap_or(0), length: u32::try_from(length).unwrap_or(0) };
        if self.grid.cells.len() <= column {
            self.grid.cells.resize_with(column + 1, CellColumn::default);
        }
        self.grid.cells[column].put(self.row as usize, span, stored);
        self.grid.rows = self.grid.rows.max(self.row + 1);
        Some(span)
    }
}

/// The text without white space at its ends. Words keep their indentation, which may say what they belong to.
fn trimmed(text: &str) -> &str {
    // Most cells begin and end with a visible ASCII character.
    if let (Some(first), Some(last)) = (text.as_bytes().first(), text.as_bytes().last())
        && first.is_ascii_graphic()
        && last.is_ascii_graphic()
    {
        return text;
    }
    let end = text.trim_end();
    let both = end.trim_start();
    if both.len() < end.len() && both.chars().any(char::is_alphabetic) {
        end.trim_start_matches(['\r', '\n'])
    } else {
        both
    }
}

/// Combining marks of Vietnamese are U+0300 … U+036F, whose UTF-8 begins with these bytes.
const COMBINING: [u8; 2] = [0xCC, 0xCD];

fn is_composed(text: &str) -> bool {
    !text.bytes().any(|b| COMBINING.contains(&b)) || is_nfc_quick(text.chars()) == IsNormalized::Yes
}

fn push_composed(arena: &mut String, text: &str) {
    if is_composed(text) {
        arena.push_str(text);
    } else {
        arena.extend(text.nfc());
    }
}

/// Removes blank rows and columns at the four sides, and returns the old address of the new first cell.
fn trim_margins(grid: &mut Grid) -> CellAddress {
    let first_row = grid.cells.iter().filter_map(|c| c.spans.iter().position(|s| s.length > 0)).min();
    let Some(first_row) = first_row else {
        *grid = Grid { capped: grid.capped, cut_texts: grid.cut_texts, ..Grid::default() };
        return CellAddress { row: 0, column: 0 };
    };
    let last_row = grid.cells.iter().filter_map(|c| c.spans.iter().rposition(|s| s.length > 0)).max();
    let rows = last_row.map_or(0, |last| last + 1 - first_row);
    let has_text = |c: &CellColumn| c.spans.iter().any(|s| s.length > 0);
    let first_column = grid.cells.iter().position(has_text).unwrap_or(0);
    let last_column = grid.cells.iter().rposition(has_text).unwrap_or(0);
    grid.cells.truncate(last_column + 1);
    grid.cells.drain(..first_column);
    for column in &mut grid.cells {
        column.spans.drain(..first_row.min(column.spans.len()));
        column.spans.truncate(rows);
        column.stored.drain(..first_row.min(column.stored.len()));
        column.stored.truncate(rows);
        column.spans.shrink_to_fit();
        column.stored.shrink_to_fit();
    }
    let (top, left) = (u32::try_from(first_row).unwrap_or(0), u32::try_from(first_column).unwrap_or(0));
    grid.rows = u32::try_from(rows).unwrap_or(0);
    let (rows, columns) = (grid.rows, grid.columns());
    let merges = std::mem::take(&mut grid.merges);
    grid.merges = merges.into_iter().filter_map(|m| moved_merge(m, top, left, rows, columns)).collect();
    move_lines(&mut grid.hidden_rows, top, rows);
    move_lines(&mut grid.hidden_columns, left, columns);
    CellAddress { row: top, column: left }
}

fn moved_merge(merge: Merge, top: u32, left: u32, rows: u32, columns: u32) -> Option<Merge> {
    let row = merge.origin.row.checked_sub(top)?;
    let column = merge.origin.column.checked_sub(left)?;
    let merge = Merge {
        origin: CellAddress { row, column },
        rows: merge.rows.min(rows.checked_sub(row)?),
        columns: merge.columns.min(columns.checked_sub(column)?),
    };
    (merge.rows > 0 && merge.columns > 0 && merge.rows * merge.columns > 1).then_some(merge)
}

fn move_lines(lines: &mut Vec<u32>, first: u32, count: u32) {
    lines.retain_mut(|line| match line.checked_sub(first) {
        Some(moved) if moved < count => {
            *line = moved;
            true
        }
        _ => false,
    });
}
