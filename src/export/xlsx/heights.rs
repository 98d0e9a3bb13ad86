//! Heights of rows with wrapped texts. Excel finds them by itself, LibreOffice and previews do not, so they are written.

use std::collections::{BTreeMap, HashMap};

use rust_xlsxwriter::Worksheet;

use super::error::XlsxError;
use super::limits::ROWS;
use crate::export::report::{CellContent, SheetSpan, SpreadsheetSheet};

/// The height of a line of Times New Roman 12, in pixels.
const LINE: u32 = 21;
/// Excel takes rows of at most 409 points.
const MOST_LINES: u32 = 25;
/// The width of a column of which nothing is said, in characters.
const USUAL_WIDTH: f64 = 8.4;
/// Letters are a little narrower than figures, in which widths are counted, but lines break at words.
const LETTER: f64 = 0.95;
/// Bold letters are wider.
const BOLD_LETTER: f64 = 1.05;

/// How many lines a text takes in so many characters of width.
pub(super) fn lines_of(text: &str, width: f64, is_bold: bool) -> u32 {
    let letter = if is_bold { BOLD_LETTER } else { LETTER };
    let lines = |line: &str| {
        let wanted = (line.chars().count() as f64 * letter / width.max(1.0)).ceil();
        // A cast of a float saturates.
        (wanted as u32).max(1)
    };
    text.split('\n').map(lines).fold(0, u32::saturating_add).min(MOST_LINES)
}

/// Sets a row to so many lines, if it needs more than one.
pub(super) fn set_lines(sheet: &mut Worksheet, row: u32, lines: u32) -> Result<(), XlsxError> {
    if lines > 1 && row < ROWS {
        sheet.set_row_height_pixels(row, lines * LINE)?;
    }
    Ok(())
}

/// Sets the rows of a sheet whose header or names of units need several lines. `merges` are the merged areas.
pub(super) fn set_heights(
    sheet: &mut Worksheet,
    from: &SpreadsheetSheet,
    merges: &[SheetSpan],
) -> Result<(), XlsxError> {
    let merged: HashMap<(u32, u32), &SheetSpan> =
        merges.iter().map(|span| ((span.first_row, span.first_column), span)).collect();
    let mut needed: BTreeMap<u32, u32> = BTreeMap::new();
    for cell in &from.cells {
        let CellContent::Text(text) = &cell.content else { continue };
        let span = merged.get(&(cell.row, cell.column));
        let is_high = span.is_some_and(|span| span.last_row > span.first_row);
        if is_high || !(cell.is_header || cell.has_border) {
            continue;
        }
        let last = span.map_or(cell.column, |span| span.last_column).min(cell.column.saturating_add(200));
        let width = (cell.column..=last).map(|column| width_of(from, column)).sum();
        let lines = lines_of(text, width, cell.is_bold || cell.is_header);
        if lines > 1 {
            let most = needed.entry(cell.row).or_insert(lines);
            *most = lines.max(*most);
        }
    }
    needed.into_iter().try_for_each(|(row, lines)| set_lines(sheet, row, lines))
}

fn width_of(from: &SpreadsheetSheet, column: u32) -> f64 {
    let width = usize::try_from(column).ok().and_then(|at| from.widths.get(at)).copied();
    width.filter(|width| width.is_finite() && *width > 0.0).unwrap_or(USUAL_WIDTH)
}
