//! Writes a document in pieces, from a copy that later edits do not change, so that a large one does not stop the page.

use super::encode::{document_v2, sheet_v2};
use super::schema::stored_v2;
use crate::grid::{CellAddress, Grid};
use crate::language::Language;
use crate::sheet::Workbook;

/// How many cells are written in one piece: well under a frame's time on a slow machine.
const CELLS: u32 = 16_384;

/// A copy of a document as it was at one moment, being written as bytes.
///
/// Copying the cells takes a few large moves of memory; writing them as text is the slow part.
#[derive(Clone, Debug, PartialEq)]
pub struct DocumentWriter {
    head: Vec<u8>,
    /// For each sheet, everything but the cells, already written; and the cells.
    sheets: Vec<(Vec<u8>, Grid)>,
    place: Next,
}

/// What is written next.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Next {
    Head,
    Sheet(usize),
    /// The texts of a column; `end` is the row after the last one that is filled.
    Texts {
        sheet: usize,
        column: u32,
        row: u32,
        end: u32,
    },
    /// The stored values of a column; `end` as above.
    Stored {
        sheet: usize,
        column: u32,
        row: u32,
        end: u32,
    },
    Done,
}

impl DocumentWriter {
    /// Copies a document.
    pub fn new(id: &str, name: &str, language: Language, workbook: &Workbook) -> DocumentWriter {
        DocumentWriter {
            head: small(&document_v2(id, name, language, workbook)),
            sheets: workbook.sheets().iter().map(|s| (small(&sheet_v2(s)), s.grid().clone())).collect(),
            place: Next::Head,
        }
    }

    /// About how many bytes it will have.
    pub fn expected_length(&self) -> usize {
        let cells = |g: &Grid| g.rows() as usize * g.columns() as usize;
        self.sheets.iter().map(|(small, grid)| small.len() + grid.arena_length() + 3 * cells(grid)).sum()
    }

    /// Whether one piece is enough.
    pub fn is_short(&self) -> bool {
        let cells = self.sheets.iter().map(|(_, grid)| u64::from(grid.rows()) * u64::from(grid.columns()));
        cells.sum::<u64>() < u64::from(CELLS)
    }

    /// Writes the next piece. Returns whether more remains.
    pub fn write_some(&mut self, out: &mut Vec<u8>) -> bool {
        let mut left = CELLS;
        while left > 0 {
            self.place = match self.place {
                Next::Head => {
                    open_list(out, &self.head, "sheets");
                    Next::Sheet(0)
                }
                Next::Sheet(index) => match self.sheets.get(index) {
                    None => {
                        out.extend_from_slice(b"]}");
                        Next::Done
                    }
                    Some((small, grid)) => {
                        comma(out, index > 0);
                        open_list(out, small, "texts");
                        texts_of(grid, index, 0)
                    }
                },
                Next::Texts { sheet, column, row, end } => {
                    let Some((_, grid)) = self.sheets.get(sheet) else { return false };
                    write_texts(out, grid, Next::Texts { sheet, column, row, end }, &mut left)
                }
                Next::Stored { sheet, column, row, end } => {
                    let Some((_, grid)) = self.sheets.get(sheet) else { return false };
                    write_stored(out, grid, Next::Stored { sheet, column, row, end }, &mut left)
                }
                Next::Done => return false,
            };
        }
        !matches!(self.place, Next::Done)
    }

    /// Writes everything at once.
    pub fn into_bytes(mut self) -> Vec<u8> {
        let mut out = Vec::with_capacity(self.expected_length());
        while self.write_some(&mut out) {}
        out
    }
}

/// The JSON of a plain struct, which can always be written.
fn small(value: &impl serde::Serialize) -> Vec<u8> {
    serde_json::to_vec(value).unwrap_or_default()
}

/// Writes an object without its closing brace, and the beginning of one more field, which is a list.
fn open_list(out: &mut Vec<u8>, object: &[u8], field: &str) {
    out.extend_from_slice(object.strip_suffix(b"}").unwrap_or(object));
    out.extend_from_slice(format!(",\"{field}\":[").as_bytes());
}

fn comma(out: &mut Vec<u8>, needed: bool) {
    if needed {
        out.push(b',');
    }
}

fn texts_of(grid: &Grid, sheet: usize, column: u32) -> Next {
    let filled = |row: &u32| !grid.text(CellAddress::new(*row, column)).is_empty();
    let end = (0..grid.rows()).rev().find(filled).map_or(0, |r| r + 1);
    Next::Texts { sheet, column, row: 0, end }
}

fn write_texts(out: &mut Vec<u8>, grid: &Grid, place: Next, left: &mut u32) -> Next {
    let Next::Texts { sheet, column, row, end } = place else { return place };
    if column >= grid.columns() {
        out.extend_from_slice(b"],\"stored\":[");
        return stored_of(grid, sheet, 0, left);
    }
    if row == 0 {
        comma(out, column > 0);
        out.push(b'[');
    }
    let stop = end.min(row + *left);
    for row in row..stop {
        comma(out, row > 0);
        write_text(out, grid.text(CellAddress::new(row, column)));
    }
    *left -= (stop - row).max(1).min(*left);
    if stop < end {
        return Next::Texts { sheet, column, row: stop, end };
    }
    out.push(b']');
    texts_of(grid, sheet, column + 1)
}

/// Writes a JSON string. Nearly all cells need no escapes.
fn write_text(out: &mut Vec<u8>, text: &str) {
    if text.bytes().any(|b| b < 0x20 || b == b'"' || b == b'\\') {
        out.extend_from_slice(&small(&text));
    } else {
        out.push(b'"');
        out.extend_from_slice(text.as_bytes());
        out.push(b'"');
    }
}

/// Finds the end of a column's stored values. The search takes time too, so its rows count as written.
fn stored_of(grid: &Grid, sheet: usize, column: u32, left: &mut u32) -> Next {
    let is_stored = |row: &u32| stored_v2(grid.stored(CellAddress::new(*row, column))).is_some();
    let end = (0..grid.rows()).rev().find(is_stored).map_or(0, |r| r + 1);
    *left = left.saturating_sub(grid.rows() - end);
    Next::Stored { sheet, column, row: 0, end }
}

fn write_stored(out: &mut Vec<u8>, grid: &Grid, place: Next, left: &mut u32) -> Next {
    let Next::Stored { sheet, column, row, end } = place else { return place };
    if column >= grid.columns() {
        out.extend_from_slice(b"]}");
        return Next::Sheet(sheet + 1);
    }
    if row == 0 {
        comma(out, column > 0);
        out.push(b'[');
    }
    let stop = end.min(row + *left);
    for row in row..stop {
        comma(out, row > 0);
        match stored_v2(grid.stored(CellAddress::new(row, column))) {
            Some(stored) => out.extend_from_slice(&small(&stored)),
            None => out.extend_from_slice(b"null"),
        }
    }
    *left -= (stop - row).max(1).min(*left);
    if stop < end {
        return Next::Stored { sheet, column, row: stop, end };
    }
    out.push(b']');
    stored_of(grid, sheet, column + 1, left)
}
