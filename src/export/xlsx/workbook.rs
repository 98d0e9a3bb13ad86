//! [`xlsx_from_report`]: the sheets of a report one after the other, how they are shown and printed.

use rust_xlsxwriter::{
    Color, ConditionalFormatCell, ConditionalFormatCellRule, DocProperties, ExcelDateTime, Format, Workbook,
    Worksheet,
};

use super::cells::CellWriter;
use super::charts::drawings;
use super::error::XlsxError;
use super::formats::usual;
use super::limits::{COLUMNS, ROWS, address, clean, corners};
use super::names::{Renamed, sheet_name};
use super::print::printed;
use super::remarks;
use crate::export::form_words::form_words;
use crate::export::report::{Condition, Report, ReportPicture, SpreadsheetSheet};

/// What the memory of a page surely holds: a million cells took 180 MB beside the report, which itself took 160.
const MOST_CELLS: u64 = 4_000_000;
/// The height of a row and the width of a column in pixels where letters are Times New Roman 12.
const ROW_PIXELS: u32 = 21;
const COLUMN_PIXELS: u32 = 72;
const WIDEST_COLUMN: f64 = 255.0;

/// A workbook of the report's sheets, as they are, with a sheet of its sentences after the last table. The same report gives the
/// same bytes: a writer knows no clock, so the date of making is the report's, or 1 January 1980 where that says none.
///
/// What Excel limits is kept: a sheet whose name is changed has its full name in its page header and formulas follow it; a
/// text of more than 32 767 letters is whole on a sheet of its own; a formula of more than 8 192 gives way to its value. A
/// number that is none becomes `–`. Charts' and pictures' words end after 255 letters.
///
/// # Errors
///
/// [`XlsxError::TooManyRows`], [`XlsxError::TooManyColumns`], [`XlsxError::TooManyCells`] before anything is written;
/// [`XlsxError::Writer`] for what nothing here foresees.
pub fn xlsx_from_report(report: &Report) -> Result<Vec<u8>, XlsxError> {
    check_size(report)?;
    let mut workbook = Workbook::new();
    workbook.set_default_format(&usual(), ROW_PIXELS, COLUMN_PIXELS)?;
    workbook.set_properties(&properties(report)?);
    let sentences = remarks::lines(report);
    let mut names = Names::of(report, !sentences.is_empty());
    let mut cells = CellWriter { renamed: names.renamed(report), ..CellWriter::default() };
    cells.long.sheet = std::mem::take(&mut names.long);
    let pictures: Vec<&ReportPicture> = report.pictures().collect();
    let write_remarks = |workbook: &mut Workbook| -> Result<(), XlsxError> {
        let sheet = workbook.add_worksheet();
        sheet.set_name(names.remarks.as_str())?;
        remarks::write(sheet, &sentences)
    };
    let last_table = report.sheets.iter().rposition(|sheet| sheet.is_table).unwrap_or(0);
    for (at, (from, name)) in report.sheets.iter().zip(&names.sheets).enumerate() {
        let sheet = workbook.add_worksheet();
        sheet.set_name(name.as_str())?;
        cells.write(sheet, name, from)?;
        shown(sheet, from)?;
        printed(sheet, from, name)?;
        drawings(sheet, name, from, &pictures)?;
        if at == last_table && !sentences.is_empty() {
            write_remarks(&mut workbook)?;
        }
    }
    if report.sheets.is_empty() {
        write_remarks(&mut workbook)?;
    }
    if !cells.long.is_empty() {
        let sheet = workbook.add_worksheet();
        sheet.set_name(cells.long.sheet.as_str())?;
        cells.long.write(sheet)?;
    }
    Ok(workbook.save_to_buffer()?)
}

/// The names of the sheets in Excel.
struct Names {
    sheets: Vec<String>,
    remarks: String,
    long: String,
}

impl Names {
    fn of(report: &Report, has_remarks: bool) -> Names {
        let words = form_words(report.language);
        let mut taken: Vec<String> = Vec::new();
        for sheet in &report.sheets {
            taken.push(sheet_name(&sheet.name, words.sheet, &taken));
        }
        let sheets = taken.clone();
        let remarks = sheet_name(words.remarks, words.sheet, &taken);
        if has_remarks {
            taken.push(remarks.clone());
        }
        Names { sheets, remarks, long: sheet_name(words.long_texts, words.sheet, &taken) }
    }

    fn renamed(&self, report: &Report) -> Vec<Renamed> {
        let mut renamed: Vec<Renamed> = Vec::new();
        for (sheet, name) in report.sheets.iter().zip(&self.sheets) {
            // Of several sheets of one name the formulas mean the first.
            if !renamed.iter().any(|earlier| earlier.from == sheet.name) {
                renamed.push(Renamed { from: sheet.name.clone(), to: name.clone() });
            }
        }
        renamed.retain(|sheet| sheet.from != sheet.to);
        renamed
    }
}

fn check_size(report: &Report) -> Result<(), XlsxError> {
    for sheet in &report.sheets {
        let rows = sheet.cells.iter().map(|cell| u64::from(cell.row) + 1).max().unwrap_or(0);
        let columns = sheet.cells.iter().map(|cell| u64::from(cell.column) + 1).max().unwrap_or(0);
        if rows > u64::from(ROWS) {
            return Err(XlsxError::TooManyRows { sheet: sheet.name.clone(), rows, limit: ROWS.into() });
        }
        if columns > u64::from(COLUMNS) {
            return Err(XlsxError::TooManyColumns {
                sheet: sheet.name.clone(),
                columns,
                limit: COLUMNS.into(),
            });
        }
    }
    let cells = report.sheets.iter().map(|sheet| sheet.cells.len() as u64).sum();
    if cells > MOST_CELLS {
        return Err(XlsxError::TooManyCells { cells, limit: MOST_CELLS });
    }
    Ok(())
}

fn properties(report: &Report) -> Result<DocProperties, XlsxError> {
    let title = clean(&report.subject.join(" "));
    let date = match report.made_universal() {
        Some(made) => {
            // The cast is safe: the year is one that files know.
            ExcelDateTime::from_ymd(made.year as u16, made.month, made.day)?.and_hms(
                u16::from(made.hour),
                made.minute,
                0,
            )?
        }
        None => ExcelDateTime::from_ymd(1980, 1, 1)?,
    };
    Ok(DocProperties::new().set_title(title).set_creation_datetime(&date))
}

/// Widths, hidden lines, what does not scroll away, filters, marked figures.
fn shown(sheet: &mut Worksheet, from: &SpreadsheetSheet) -> Result<(), XlsxError> {
    for (column, width) in (0_u32..).zip(&from.widths) {
        if let (Some((_, column)), true) = (address(0, column), width.is_finite() && *width > 0.0) {
            sheet.set_column_width(column, width.min(WIDEST_COLUMN))?;
        }
    }
    for row in from.hidden_rows.iter().filter(|row| **row < ROWS) {
        sheet.set_row_hidden(*row)?;
    }
    for column in &from.hidden_columns {
        if let Some((_, column)) = address(0, *column) {
            sheet.set_column_hidden(column)?;
        }
    }
    grouped(sheet, from)?;
    let frozen_rows = from.header.map_or(0, |(_, last)| last.saturating_add(1));
    if let Some((row, column)) = address(frozen_rows, from.frozen_columns).filter(|at| *at != (0, 0)) {
        sheet.set_freeze_panes(row, column)?;
    }
    if let Some((first, last)) = from.filter.and_then(corners) {
        sheet.autofilter(first.0, first.1, last.0, last.1)?;
    }
    for condition in &from.conditions {
        marked(sheet, condition)?;
    }
    Ok(())
}

/// Groups of rows and columns that close, as they are on the page.
fn grouped(sheet: &mut Worksheet, from: &SpreadsheetSheet) -> Result<(), XlsxError> {
    sheet.group_symbols_above(from.sums_above);
    // The sign of a closed group stands at the line after it.
    for group in from.row_groups.iter().filter(|group| group.first <= group.last && group.last < ROWS - 1) {
        match group.is_closed {
            true => sheet.group_rows_collapsed(group.first, group.last)?,
            false => sheet.group_rows(group.first, group.last)?,
        };
    }
    for group in &from.column_groups {
        let (Some((_, first)), Some((_, last))) = (address(0, group.first), address(0, group.last)) else {
            continue;
        };
        if first <= last && group.last < COLUMNS - 1 {
            match group.is_closed {
                true => sheet.group_columns_collapsed(first, last)?,
                false => sheet.group_columns(first, last)?,
            };
        }
    }
    Ok(())
}

/// Figures short of a threshold: dark red on a light ground, and bold for print without colours.
fn marked(sheet: &mut Worksheet, condition: &Condition) -> Result<(), XlsxError> {
    let Some((first, last)) = corners(condition.span).filter(|_| condition.value.is_finite()) else {
        return Ok(());
    };
    let rule = match condition.operator.trim() {
        "<" => ConditionalFormatCellRule::LessThan(condition.value),
        "<=" => ConditionalFormatCellRule::LessThanOrEqualTo(condition.value),
        ">" => ConditionalFormatCellRule::GreaterThan(condition.value),
        ">=" => ConditionalFormatCellRule::GreaterThanOrEqualTo(condition.value),
        _ => return Ok(()),
    };
    let looks = Format::new()
        .set_bold()
        .set_font_color(Color::RGB(0x9C_00_06))
        .set_background_color(Color::RGB(0xFF_E3_E0));
    sheet.add_conditional_format(
        first.0,
        first.1,
        last.0,
        last.1,
        &ConditionalFormatCell::new().set_rule(rule).set_format(looks),
    )?;
    Ok(())
}
