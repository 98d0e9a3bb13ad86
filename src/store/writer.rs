//! Writes a document in pieces, from a copy that later edits do not change, so that a large one does not stop the page.

use super::encode::{document_part, sheet_v2};
use super::schema::{EndPart, ROWS, SheetPart, stored_v2, with_settings};
use super::seal::{BEGIN, END, END_PART, write_part};
use crate::grid::{CellAddress, Grid};
use crate::language::Language;
use crate::sheet::{Sheet, Workbook};

/// How many cells are written in one piece: well under a frame's time on a slow machine.
const CELLS: u32 = 16_384;

/// A copy of a document as it was at one moment, being written as bytes.
///
/// Copying the cells takes a few large moves of memory; writing them as text is the slow part.
#[derive(Clone, Debug, PartialEq)]
pub struct DocumentWriter {
    head: Vec<u8>,
    sheets: Vec<SheetToWrite>,
    place: Next,
    /// How many parts are written.
    parts: usize,
}

#[derive(Clone, Debug, PartialEq)]
struct SheetToWrite {
    /// Everything but the cells and [`SheetToWrite::settings`], already written.
    about: Vec<u8>,
    grid: Grid,
    /// Decisions, then settings: the name of each part, and its value already written.
    settings: Vec<(&'static str, Vec<u8>)>,
}

/// What is written next.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Next {
    Head,
    Sheet(usize),
    /// Cells of a column from a row on.
    Cells {
        sheet: usize,
        column: u32,
        row: u32,
    },
    /// The part at `index` of a sheet's settings.
    Setting {
        sheet: usize,
        index: usize,
    },
    Done,
}

impl DocumentWriter {
    /// Copies a document.
    pub fn new(id: &str, name: &str, language: Language, workbook: &Workbook) -> DocumentWriter {
        DocumentWriter {
            head: small(&document_part(id, name, language, workbook)),
            sheets: workbook.sheets().iter().enumerate().map(sheet_to_write).collect(),
            place: Next::Head,
            parts: 0,
        }
    }

    /// About how many bytes it will have.
    pub fn expected_length(&self) -> usize {
        let cells = |g: &Grid| g.rows() as usize * g.columns() as usize;
        let settings = |s: &SheetToWrite| s.settings.iter().map(|(_, value)| value.len() + 64).sum::<usize>();
        let sheet = |s: &SheetToWrite| {
            s.about.len()
                + settings(s)
                + s.grid.arena_length()
                + 3 * cells(&s.grid)
                + 99 * s.grid.columns() as usize
        };
        self.sheets.iter().map(sheet).sum::<usize>() + self.head.len() + 256
    }

    /// Whether one piece is enough.
    pub fn is_short(&self) -> bool {
        let cells = |s: &SheetToWrite| u64::from(s.grid.rows()) * u64::from(s.grid.columns());
        self.sheets.iter().map(cells).sum::<u64>() < u64::from(CELLS)
    }

    /// Writes the next piece. Returns whether more remains.
    pub fn write_some(&mut self, out: &mut Vec<u8>) -> bool {
        let mut left = CELLS;
        while left > 0 && self.place != Next::Done {
            left = left.saturating_sub(self.write_next(out));
        }
        self.place != Next::Done
    }

    /// Writes a part, and returns about how many cells it took as long as.
    fn write_next(&mut self, out: &mut Vec<u8>) -> u32 {
        let mut cost = 1;
        self.place = match self.place {
            Next::Head => {
                out.extend_from_slice(BEGIN);
                write_part(out, "document", |out| object_fields(out, &self.head));
                self.parts += 1;
                Next::Sheet(0)
            }
            Next::Sheet(index) => match self.sheets.get(index) {
                None => Next::Setting { sheet: 0, index: 0 },
                Some(sheet) => {
                    write_part(out, "sheet", |out| object_fields(out, &sheet.about));
                    self.parts += 1;
                    Next::Cells { sheet: index, column: 0, row: 0 }
                }
            },
            Next::Cells { sheet, column, row } => match self.sheets.get(sheet).map(|s| &s.grid) {
                Some(grid) if column < grid.columns() => {
                    let end = grid.rows().min(row.saturating_add(ROWS));
                    write_part(out, "cells", |out| cells(out, grid, sheet, column, row..end));
                    self.parts += 1;
                    cost = (end - row).max(1);
                    match end < grid.rows() {
                        true => Next::Cells { sheet, column, row: end },
                        false => Next::Cells { sheet, column: column + 1, row: 0 },
                    }
                }
                _ => Next::Sheet(sheet + 1),
            },
            Next::Setting { sheet, index } => match self.sheets.get(sheet).map(|s| s.settings.get(index)) {
                Some(Some((name, value))) => {
                    write_part(out, name, |out| {
                        out.extend_from_slice(format!(",\"sheet\":{sheet},\"is\":").as_bytes());
                        out.extend_from_slice(value);
                    });
                    self.parts += 1;
                    Next::Setting { sheet, index: index + 1 }
                }
                Some(None) => Next::Setting { sheet: sheet + 1, index: 0 },
                None => {
                    let end = small(&EndPart { parts: self.parts });
                    write_part(out, END_PART, |out| object_fields(out, &end));
                    out.extend_from_slice(END);
                    Next::Done
                }
            },
            Next::Done => Next::Done,
        };
        cost
    }

    /// Writes everything at once.
    pub fn into_bytes(mut self) -> Vec<u8> {
        let mut out = Vec::with_capacity(self.expected_length());
        while self.write_some(&mut out) {}
        out
    }
}

fn sheet_to_write((place, sheet): (usize, &Sheet)) -> SheetToWrite {
    let held = sheet_v2(sheet);
    let (rows, width) = (sheet.grid().rows(), sheet.grid().columns());
    macro_rules! written {
        ($($setting:ident),*) => { [$((stringify!($setting), small(&held.$setting))),*] };
    }
    let settings = with_settings!(written);
    SheetToWrite {
        about: small(&SheetPart { sheet: place, name: held.name, rows, columns: width, grid: held.grid }),
        grid: sheet.grid().clone(),
        // What has its default value is not written.
        settings: settings.into_iter().filter(|(_, v)| !matches!(&v[..], b"{}" | b"[]" | b"0")).collect(),
    }
}

/// The JSON of a plain struct, which can always be written.
fn small(value: &impl serde::Serialize) -> Vec<u8> {
    serde_json::to_vec(value).unwrap_or_default()
}

/// Writes the fields of an object after others.
fn object_fields(out: &mut Vec<u8>, object: &[u8]) {
    out.push(b',');
    out.extend_from_slice(object.strip_prefix(b"{").and_then(|o| o.strip_suffix(b"}")).unwrap_or_default());
}

/// Writes cells of a column: where they are, their texts, and what is stored besides.
fn cells(out: &mut Vec<u8>, grid: &Grid, sheet: usize, column: u32, rows: std::ops::Range<u32>) {
    let at = |row: u32| CellAddress::new(row, column);
    let place = format!(",\"sheet\":{sheet},\"column\":{column},\"row\":{},\"texts\":[", rows.start);
    out.extend_from_slice(place.as_bytes());
    let filled = rows.clone().rev().find(|row| !grid.text(at(*row)).is_empty());
    for row in rows.start..filled.map_or(rows.start, |row| row + 1) {
        comma(out, row > rows.start);
        write_text(out, grid.text(at(row)));
    }
    out.push(b']');
    let Some(last) = rows.clone().rev().find(|row| stored_v2(grid.stored(at(*row))).is_some()) else {
        return;
    };
    out.extend_from_slice(b",\"stored\":[");
    for row in rows.start..=last {
        comma(out, row > rows.start);
        match stored_v2(grid.stored(at(row))) {
            Some(stored) => out.extend_from_slice(&small(&stored)),
            None => out.extend_from_slice(b"null"),
        }
    }
    out.push(b']');
}

fn comma(out: &mut Vec<u8>, needed: bool) {
    if needed {
        out.push(b',');
    }
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
