//! Cells: numbers, texts that stay texts, formulas with their values, merged areas.

use std::collections::{HashMap, HashSet};

use rust_xlsxwriter::{Format, Formula, Note, Worksheet};

use super::error::XlsxError;
use super::formats::{Formats, usual};
use super::heights::set_heights;
use super::limits::{address, clean, corners};
use super::long_text::LongTexts;
use super::names::{Renamed, followed};
use crate::export::report::{CellContent, FormulaValue, SheetCell, SheetSpan, SpreadsheetSheet};

/// The longest formula.
const LONGEST_FORMULA: usize = 8_192;
/// The longest note, less the room that the writer keeps for an author.
const LONGEST_NOTE: usize = 32_000;
/// An area of more cells is not merged: each of them is written.
const LARGEST_MERGE: u64 = 200_000;
/// What is written for a number that is none: no figure is printed so.
const NO_NUMBER: &str = "–";

/// What cells of all sheets have in common while they are written.
#[derive(Default)]
pub(super) struct CellWriter {
    /// Looks.
    pub formats: Formats,
    /// Sheets that have another name in Excel.
    pub renamed: Vec<Renamed>,
    /// What is longer than a cell.
    pub long: LongTexts,
}

impl CellWriter {
    /// Writes merged areas, then cells. The name is the one in Excel.
    pub fn write(
        &mut self,
        sheet: &mut Worksheet,
        name: &str,
        from: &SpreadsheetSheet,
    ) -> Result<(), XlsxError> {
        let spans = merged_areas(&from.merges);
        self.merges(sheet, from, &spans)?;
        set_heights(sheet, from, &spans)?;
        for cell in &from.cells {
            if let Some((row, column)) = address(cell.row, cell.column) {
                self.cell(sheet, name, cell, row, column)?;
            }
        }
        Ok(())
    }

    fn merges(
        &mut self,
        sheet: &mut Worksheet,
        from: &SpreadsheetSheet,
        spans: &[SheetSpan],
    ) -> Result<(), XlsxError> {
        let firsts: HashSet<(u32, u32)> =
            spans.iter().map(|span| (span.first_row, span.first_column)).collect();
        let firsts: HashMap<(u32, u32), &SheetCell> = (from.cells.iter().filter(|_| !firsts.is_empty()))
            .map(|cell| ((cell.row, cell.column), cell))
            .filter(|(at, _)| firsts.contains(at))
            .collect();
        let usual = usual();
        for span in spans {
            let first = firsts.get(&(span.first_row, span.first_column));
            let format = first.map_or(&usual, |cell| self.formats.of(cell));
            let Some(((row, column), (last_row, last_column))) = corners(*span) else { continue };
            // The content comes with the other cells, and keeps these looks.
            sheet.merge_range(row, column, last_row, last_column, "", format)?;
        }
        Ok(())
    }

    fn cell(
        &mut self,
        sheet: &mut Worksheet,
        name: &str,
        cell: &SheetCell,
        row: u32,
        column: u16,
    ) -> Result<(), XlsxError> {
        if let CellContent::Text(text) = &cell.content
            && let Some(begin) = self.long.begin(name, row, column, text)
        {
            sheet.write_string_with_format(row, column, begin, self.formats.of(cell))?;
        } else {
            let format = self.formats.of(cell);
            content(sheet, row, column, &cell.content, format, &self.renamed)?;
        }
        if !cell.note.is_empty() {
            let note = Note::new(super::names::cut(&cell.note, LONGEST_NOTE)).add_author_prefix(false);
            sheet.insert_note(row, column, &note)?;
        }
        Ok(())
    }
}

fn content(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    content: &CellContent,
    format: &Format,
    renamed: &[Renamed],
) -> Result<(), XlsxError> {
    match content {
        CellContent::Blank => sheet.write_blank(row, column, format)?,
        CellContent::Text(text) => sheet.write_string_with_format(row, column, text, format)?,
        CellContent::Number(number) => written_number(sheet, row, column, *number, format)?,
        CellContent::Formula { formula, value } => {
            let followed = followed(formula, renamed);
            if followed.encode_utf16().count() > LONGEST_FORMULA
                || followed.trim_start_matches('=').trim().is_empty()
            {
                return written_value(sheet, row, column, value, format);
            }
            let formula = Formula::new(clean(&followed)).set_result(result(value));
            sheet.write_formula_with_format(row, column, formula, format)?
        }
    };
    Ok(())
}

fn written_number<'s>(
    sheet: &'s mut Worksheet,
    row: u32,
    column: u16,
    number: f64,
    format: &Format,
) -> Result<&'s mut Worksheet, XlsxError> {
    Ok(match number.is_finite() {
        true => sheet.write_number_with_format(row, column, number, format)?,
        false => sheet.write_string_with_format(row, column, NO_NUMBER, format)?,
    })
}

/// The value of a formula that Excel could not hold.
fn written_value(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    value: &FormulaValue,
    format: &Format,
) -> Result<(), XlsxError> {
    match value {
        FormulaValue::Number(number) => written_number(sheet, row, column, *number, format)?,
        FormulaValue::Logical(is_true) => sheet.write_boolean_with_format(row, column, *is_true, format)?,
        FormulaValue::Text(text) | FormulaValue::Error(text) => {
            sheet.write_string_with_format(row, column, super::names::cut(text, 32_000), format)?
        }
    };
    Ok(())
}

/// The value as the file holds it until a program computes it anew.
fn result(value: &FormulaValue) -> String {
    match value {
        FormulaValue::Number(number) if number.is_finite() => number.to_string(),
        FormulaValue::Number(_) => "#NUM!".to_owned(),
        FormulaValue::Logical(is_true) => if *is_true { "TRUE" } else { "FALSE" }.to_owned(),
        // The writer takes for a number what Rust takes for one; `inf` would make Excel refuse the file.
        FormulaValue::Text(text) if text.parse::<f64>().is_ok_and(|number| !number.is_finite()) => {
            String::new()
        }
        FormulaValue::Text(text) | FormulaValue::Error(text) => clean(super::names::cut(text, 32_000)),
    }
}

/// The merged areas that Excel takes: of several cells, none over another.
fn merged_areas(spans: &[SheetSpan]) -> Vec<SheetSpan> {
    let mut taken: Vec<SheetSpan> = Vec::new();
    for span in spans.iter().copied().filter(|span| corners(*span).is_some()) {
        let rows = u64::from(span.last_row - span.first_row) + 1;
        let cells = rows * (u64::from(span.last_column - span.first_column) + 1);
        let touches = |other: &SheetSpan| {
            span.first_row <= other.last_row
                && other.first_row <= span.last_row
                && span.first_column <= other.last_column
                && other.first_column <= span.last_column
        };
        if (2..=LARGEST_MERGE).contains(&cells) && !taken.iter().any(touches) {
            taken.push(span);
        }
    }
    taken
}
