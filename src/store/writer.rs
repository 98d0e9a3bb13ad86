//! Writing a document piece by piece, from a copy that later edits do not touch: a large one must not hold up the page.

use super::encode::{document_v2, sheet_v2};
use super::schema::stored_v2;
use crate::grid::{CellAddress, Grid};
use crate::language::Language;
use crate::sheet::Workbook;

/// Cells written in one piece: well under a frame's time on a slow machine.
const CELLS: u32 = 16_384;

/// A document as it was at one moment, on its way to bytes.
///
/// Copying cells is a few large moves of memory; writing them out as text is what takes time.
#[derive(Clone, Debug, PartialEq)]
pub struct DocumentWriter {
    head: Vec<u8>,
    /// What is small of each sheet, already written, and its cells.
    sheets: Vec<(Vec<u8>, Grid)>,
    place: Place,
}

/// What is to be written next.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Place {
    Head,
    Sheet(usize),
    /// Texts of a column; `end` is the row after its last filled one.
    Texts {
        sheet: usize,
        column: u32,
        row: u32,
        end: u32,
    },
    /// What is stored in a column, likewise.
    Stored {
        sheet: usize,
        column: u32,
        row: u32,
        end: u32,
    },
    Done,
}

impl DocumentWriter {
    /// Copies what a document is made of.
    pub fn new(id: &str, name: &str, language: Language, workbook: &Workbook) -> DocumentWriter {
        DocumentWriter {
            head: small(&document_v2(id, name, language, workbook)),
            sheets: workbook.sheets().iter().map(|s| (small(&sheet_v2(s)), s.grid().clone())).collect(),
            place: Place::Head,
        }
    }

    /// About how many bytes it will be, to reserve them.
    pub fn expected_length(&self) -> usize {
        let cells = |g: &Grid| g.rows() as usize * g.columns() as usize;
        self.sheets.iter().map(|(small, grid)| small.len() + grid.arena_length() + 3 * cells(grid)).sum()
    }

    /// Whether it is done in one piece.
    pub fn is_short(&self) -> bool {
        let cells = self.sheets.iter().map(|(_, grid)| u64::from(grid.rows()) * u64::from(grid.columns()));
        cells.sum::<u64>() < u64::from(CELLS)
    }

    /// Writes the next piece; says whether there is more.
    pub fn write_some(&mut self, out: &mut Vec<u8>) -> bool {
        let mut left = CELLS;
        while left > 0 {
            self.place = match self.place {
                Place::Head => {
                    open_list(out, &self.head, "sheets");
                    Place::Sheet(0)
                }
                Place::Sheet(index) => match self.sheets.get(index) {
                    None => {
                        out.extend_from_slice(b"]}");
                        Place::Done
                    }
                    Some((small, grid)) => {
                        comma(out, index > 0);
                        open_list(out, small, "texts");
                        texts_of(grid, index, 0)
                    }
                },
                Place::Texts { sheet, column, row, end } => {
                    let Some((_, grid)) = self.sheets.get(sheet) else { return false };
                    write_texts(out, grid, Place::Texts { sheet, column, row, end }, &mut left)
                }
                Place::Stored { sheet, column, row, end } => {
                    let Some((_, grid)) = self.sheets.get(sheet) else { return false };
                    write_stored(out, grid, Place::Stored { sheet, column, row, end }, &mut left)
                }
                Place::Done => return false,
            };
        }
        !matches!(self.place, Place::Done)
    }

    /// Writes all at once.
    pub fn into_bytes(mut self) -> Vec<u8> {
        let mut out = Vec::with_capacity(self.expected_length());
        while self.write_some(&mut out) {}
        out
    }
}

/// Plain structs always have a JSON text.
fn small(value: &impl serde::Serialize) -> Vec<u8> {
    serde_json::to_vec(value).unwrap_or_default()
}

/// Writes an object without its end, and the beginning of one more field, a list.
fn open_list(out: &mut Vec<u8>, object: &[u8], field: &str) {
    out.extend_from_slice(object.strip_suffix(b"}").unwrap_or(object));
    out.extend_from_slice(format!(",\"{field}\":[").as_bytes());
}

fn comma(out: &mut Vec<u8>, needed: bool) {
    if needed {
        out.push(b',');
    }
}

fn texts_of(grid: &Grid, sheet: usize, column: u32) -> Place {
    let filled = |row: &u32| !grid.text(CellAddress::new(*row, column)).is_empty();
    let end = (0..grid.rows()).rev().find(filled).map_or(0, |r| r + 1);
    Place::Texts { sheet, column, row: 0, end }
}

fn write_texts(out: &mut Vec<u8>, grid: &Grid, place: Place, left: &mut u32) -> Place {
    let Place::Texts { sheet, column, row, end } = place else { return place };
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
        return Place::Texts { sheet, column, row: stop, end };
    }
    out.push(b']');
    texts_of(grid, sheet, column + 1)
}

/// A JSON string; nearly every cell needs no escape.
fn write_text(out: &mut Vec<u8>, text: &str) {
    if text.bytes().any(|b| b < 0x20 || b == b'"' || b == b'\\') {
        out.extend_from_slice(&small(&text));
    } else {
        out.push(b'"');
        out.extend_from_slice(text.as_bytes());
        out.push(b'"');
    }
}

/// Looking for the end takes time too: it counts as written.
fn stored_of(grid: &Grid, sheet: usize, column: u32, left: &mut u32) -> Place {
    let is_stored = |row: &u32| stored_v2(grid.stored(CellAddress::new(*row, column))).is_some();
    let end = (0..grid.rows()).rev().find(is_stored).map_or(0, |r| r + 1);
    *left = left.saturating_sub(grid.rows() - end);
    Place::Stored { sheet, column, row: 0, end }
}

fn write_stored(out: &mut Vec<u8>, grid: &Grid, place: Place, left: &mut u32) -> Place {
    let Place::Stored { sheet, column, row, end } = place else { return place };
    if column >= grid.columns() {
        out.extend_from_slice(b"]}");
        return Place::Sheet(sheet + 1);
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
        return Place::Stored { sheet, column, row: stop, end };
    }
    out.push(b']');
    stored_of(grid, sheet, column + 1, left)
}
