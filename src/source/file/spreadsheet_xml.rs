//! Workbooks in Excel 2003's XML, which many programs write under the name `.xls`.

use quick_xml::events::BytesStart;
use std::collections::HashMap;

use super::book::{Book, SheetFiller, UNKNOWN_FORMULA};
use super::container::{XmlHandler, attribute, attributes, is_true, read_xml};
use super::error::FileError;
use super::format::CellFormat;
use super::kind::FileKind;
use crate::form::{DisplayFormat, iso_date};
use crate::grid::{CellAddress, StoredValue};

const KIND: FileKind = FileKind::SpreadsheetXml;

/// Reads a workbook.
pub(super) fn read(text: &str) -> Result<Book, FileError> {
    let mut reader = Reader::default();
    read_xml(text.trim_start().as_bytes(), &mut reader, KIND)?;
    reader.book.first = reader.active.min(reader.book.sheets.len().saturating_sub(1));
    Ok(reader.book)
}

#[derive(Default)]
struct Reader {
    book: Book,
    active: usize,
    in_active: bool,
    style: String,
    formats: HashMap<String, CellFormat>,
    plain: CellFormat,
    sheet: Option<String>,
    hidden: bool,
    in_visible: bool,
    filler: SheetFiller,
    row: u32,
    row_span: u32,
    column: u32,
    described: u32,
    cell: Cell,
    in_data: bool,
    skipping: u32,
}

#[derive(Default)]
struct Cell {
    style: String,
    kind: String,
    text: String,
    formula: bool,
    across: u32,
    down: u32,
}

/// The code of a format that is given by name.
fn code(name: &str) -> &str {
    match name {
        "Percent" => "0.00%",
        "Fixed" => "0.00",
        "Standard" | "Currency" | "Euro Currency" => "#,##0.00",
        "Scientific" => "0.00E+00",
        "General Date" | "Short Date" | "Long Date" | "Medium Date" => "dd/mm/yyyy",
        "Short Time" | "Medium Time" => "h:mm",
        "Long Time" => "h:mm:ss",
        "General Number" | "Yes/No" | "True/False" | "On/Off" => "General",
        code => code,
    }
}

impl Reader {
    fn number(element: &BytesStart<'_>, name: &str) -> Option<u32> {
        attribute(element, name)?.parse().ok()
    }

    fn start_cell(&mut self, element: &BytesStart<'_>) {
        let mut cell = Cell::default();
        for (name, value) in attributes(element) {
            let number = || value.parse::<u32>().unwrap_or(0).min(1 << 20);
            match name {
                "Index" => self.column = number().saturating_sub(1),
                "StyleID" => cell.style = value.into_owned(),
                "Formula" => cell.formula = true,
                "MergeAcross" => cell.across = number(),
                "MergeDown" => cell.down = number(),
                _ => {}
            }
        }
        self.cell = cell;
    }

    fn end_cell(&mut self) {
        let cell = std::mem::take(&mut self.cell);
        let at = CellAddress { row: self.row, column: self.column };
        if cell.across > 0 || cell.down > 0 {
            let last = CellAddress {
                row: at.row.saturating_add(cell.down),
                column: at.column.saturating_add(cell.across),
            };
            self.filler.merge(at, last);
        }
        self.column = self.column.saturating_add(cell.across).saturating_add(1);
        let format = self.formats.get(&cell.style).unwrap_or(&self.plain);
        let text = cell.text.trim();
        let formula = cell.formula.then(|| UNKNOWN_FORMULA.to_owned());
        match (cell.kind.as_str(), text.parse::<f64>()) {
            ("", _) => {
                if let Some(formula) = formula {
                    self.filler.uncalculated(at, formula);
                }
                return;
            }
            ("Number", Ok(value)) => self.filler.number(at, value, format),
            ("Boolean", _) => self.filler.boolean(at, is_true(text)),
            ("Error", _) => self.filler.error(at, text),
            ("DateTime", _) => {
                self.filler.shown(at, &iso_date(text), StoredValue::Date);
            }
            _ => self.filler.text(at, &cell.text, format.indent),
        }
        if let Some(formula) = formula {
            self.filler.formula(at, formula);
        }
    }

    fn start_row(&mut self, element: &BytesStart<'_>) {
        if let Some(index) = Self::number(element, "Index") {
            self.row = index.clamp(1, 1 << 20) - 1;
        }
        self.row_span = Self::number(element, "Span").unwrap_or(0).min(1 << 20);
        self.column = 0;
        let hidden = attribute(element, "Hidden").is_some_and(|h| is_true(&h))
            || attribute(element, "Height").is_some_and(|h| h.parse::<f64>().is_ok_and(|h| h == 0.0));
        if hidden {
            self.filler.hide_rows(self.row..self.row.saturating_add(self.row_span).saturating_add(1));
        }
    }

    fn column(&mut self, element: &BytesStart<'_>) {
        if let Some(index) = Self::number(element, "Index") {
            self.described = index.saturating_sub(1);
        }
        let span = Self::number(element, "Span").unwrap_or(0).min(1 << 20);
        let next = self.described.saturating_add(span).saturating_add(1);
        if attribute(element, "Hidden").is_some_and(|h| is_true(&h)) {
            self.filler.hide_columns(self.described..next);
        }
        self.described = next;
    }
}

impl XmlHandler for Reader {
    fn start(&mut self, name: &str, element: &BytesStart<'_>) {
        if self.skipping > 0 {
            self.skipping += 1;
            return;
        }
        match name {
            "Comment" | "DocumentProperties" | "OfficeDocumentSettings" => self.skipping = 1,
            "Style" => {
                self.style = attribute(element, "ID").unwrap_or_default().into_owned();
                let parent = attribute(element, "Parent").unwrap_or("Default".into());
                let format = self.formats.get(&*parent).cloned().unwrap_or_default();
                self.formats.insert(self.style.clone(), format);
            }
            "NumberFormat" => {
                if let (Some(format), Some(named)) =
                    (self.formats.get_mut(&self.style), attribute(element, "Format"))
                {
                    format.display = DisplayFormat::new(code(&named));
                }
            }
            "Alignment" => {
                let indent = attribute(element, "Indent").and_then(|i| i.parse().ok());
                if let (Some(format), Some(indent)) = (self.formats.get_mut(&self.style), indent) {
                    format.indent = indent;
                }
            }
            "Worksheet" => {
                let room = self.book.has_room();
                self.sheet = room.then(|| attribute(element, "Name").unwrap_or_default().into_owned());
                self.filler = SheetFiller::default();
                (self.row, self.column, self.described, self.hidden) = (0, 0, 0, false);
            }
            "ActiveSheet" => self.in_active = true,
            "Visible" => self.in_visible = true,
            _ if self.sheet.is_none() => {}
            "Column" => self.column(element),
            "Row" => self.start_row(element),
            "Cell" => self.start_cell(element),
            "Data" => {
                self.in_data = true;
                self.cell.kind = attribute(element, "Type").unwrap_or_default().into_owned();
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        if self.skipping > 0 {
            self.skipping -= 1;
            return;
        }
        match name {
            "Worksheet" => {
                if let Some(name) = self.sheet.take() {
                    let filler = std::mem::take(&mut self.filler);
                    self.book.push(filler.finish(name, self.hidden));
                }
            }
            "ActiveSheet" => self.in_active = false,
            "Visible" => self.in_visible = false,
            _ if self.sheet.is_none() => {}
            "Row" => self.row = self.row.saturating_add(self.row_span).saturating_add(1),
            "Cell" => self.end_cell(),
            "Data" => self.in_data = false,
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if self.in_active {
            self.active = text.trim().parse().unwrap_or(0);
        } else if self.in_visible {
            self.hidden = text.trim() != "SheetVisible";
        } else if self.in_data && self.skipping == 0 {
            self.cell.text.push_str(text);
        }
    }
}
