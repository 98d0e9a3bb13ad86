//! How a sheet is printed: the table alone, so large that it can be read.

use rust_xlsxwriter::Worksheet;

use super::error::XlsxError;
use super::limits::{ROWS, address, clean};
use super::names::cut;
use crate::export::report::SpreadsheetSheet;

/// A4 in Excel's list of papers.
const A4: u8 = 9;
/// The characters that a page has across in the size of the cells.
const UPRIGHT: f64 = 80.0;
const LANDSCAPE: f64 = 125.0;
/// Letters that are smaller than this part of their size are not read.
const LEAST_SCALE: f64 = 0.6;
/// A column of which nothing is said.
const USUAL_WIDTH: f64 = 8.4;

/// A4, as many pages wide as it takes for the letters to be read, header and names on each page, the number of the page
/// below. Charts beside the table are not printed: they would make it small, and have a sheet of their own.
pub(super) fn printed(sheet: &mut Worksheet, from: &SpreadsheetSheet, name: &str) -> Result<(), XlsxError> {
    let width = width_of(from);
    let is_landscape = from.is_landscape || (from.header.is_some() && width > UPRIGHT);
    let page = if is_landscape { LANDSCAPE } else { UPRIGHT };
    let pages = match from.header {
        // A cast of a float saturates.
        Some(_) => (width * LEAST_SCALE / page).ceil().clamp(1.0, 100.0) as u16,
        None => 1,
    };
    sheet.set_paper_size(A4).set_print_fit_to_pages(pages, 0).set_footer("&C&P/&N");
    if is_landscape {
        sheet.set_landscape();
    }
    let last =
        from.cells.iter().map(|cell| cell.row).max().zip(from.cells.iter().map(|cell| cell.column).max());
    if let Some((row, column)) = last.and_then(|(row, column)| address(row, column))
        && !from.charts.is_empty()
    {
        sheet.set_print_area(0, 0, row, column)?;
    }
    if let Some((first, last)) = from.header.filter(|(first, last)| first <= last && *last < ROWS) {
        sheet.set_repeat_rows(first, last)?;
    }
    if let Some((_, column)) = from.frozen_columns.checked_sub(1).and_then(|column| address(0, column))
        && pages > 1
    {
        sheet.set_repeat_columns(0, column)?;
    }
    if from.name != name {
        // The whole name, which Excel's tab does not take. `&` begins a code there.
        let whole = clean(&from.name).replace(['\n', '\t'], " ").replace('&', "&&");
        sheet.set_header(format!("&C{}", cut(&whole, 240)));
    }
    Ok(())
}

/// The width of the columns that are seen, in characters.
fn width_of(from: &SpreadsheetSheet) -> f64 {
    let last = from.cells.iter().map(|cell| cell.column).max().unwrap_or(0);
    let width = |column: u32| {
        let width = usize::try_from(column).ok().and_then(|at| from.widths.get(at)).copied();
        width.filter(|width| width.is_finite() && *width > 0.0).unwrap_or(USUAL_WIDTH)
    };
    // No page is wider, however many columns there are.
    (0..=last.min(20_000)).filter(|column| !from.hidden_columns.contains(column)).map(width).sum()
}
