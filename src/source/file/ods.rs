//! OpenDocument workbooks, packed or flat. They hold the text of each cell as it was shown, beside its value.

use quick_xml::events::BytesStart;
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use super::book::{Book, SheetFiller};
use super::container::{Package, XmlHandler, attribute, attributes, read_xml};
use super::error::FileError;
use super::kind::FileKind;
use super::ods_cell::{OpenCell, ReadCell};
use crate::grid::CellAddress;
use crate::source::file::formula::from_open_document;
use crate::source::raised::raised;

const KIND: FileKind = FileKind::Ods;

/// Centimetres per step of indentation.
const INDENT_STEP: f64 = 0.353;

/// Reads a packed workbook.
pub(super) fn read(mut package: Package<'_>) -> Result<Book, FileError> {
    let manifest = package.head("META-INF/manifest.xml", 1 << 20).unwrap_or_default();
    if manifest.contains("encryption-data") || package.is_encrypted() {
        return Err(FileError::Encrypted);
    }
    let mut active = ActiveTable::default();
    if let Some(part) = package.part("settings.xml") {
        // It is only needed to know which sheet to show first.
        let _ = read_xml(part, &mut active, KIND);
    }
    let mut reader = OdsReader { active: active.name, ..OdsReader::default() };
    let part = package.part("content.xml").ok_or(FileError::Damaged(KIND))?;
    read_xml(part, &mut reader, KIND)?;
    Ok(reader.book)
}

/// Reads a flat workbook.
pub(super) fn read_flat(text: &str) -> Result<Book, FileError> {
    let mut reader = OdsReader::default();
    read_xml(text.as_bytes(), &mut reader, KIND)?;
    Ok(reader.book)
}

#[derive(Default)]
struct ActiveTable {
    inside: bool,
    name: String,
}

impl XmlHandler for ActiveTable {
    fn start(&mut self, name: &str, element: &BytesStart<'_>) {
        self.inside = name == "config-item" && attribute(element, "name").is_some_and(|n| n == "ActiveTable");
    }

    fn end(&mut self, _: &str) {
        self.inside = false;
    }

    fn text(&mut self, text: &str) {
        if self.inside {
            self.name.push_str(text);
        }
    }
}

/// The styles that are used here.
#[derive(Default)]
struct Styles {
    open: String,
    hidden_tables: HashSet<String>,
    indents: HashMap<String, u8>,
    superscripts: HashSet<String>,
}

#[derive(Default)]
struct OdsReader {
    book: Book,
    active: String,
    styles: Styles,
    /// Name, and whether it is hidden; `None` between sheets and in a sheet that is not read.
    sheet: Option<(String, bool)>,
    filler: SheetFiller,
    /// Depth inside nested tables and other elements whose text is not the cell's.
    skipping: u32,
    row: u32,
    row_repeated: u32,
    column: u32,
    described_columns: u32,
    cell: Option<OpenCell>,
    cells: Vec<ReadCell>,
    paragraphs: u32,
    superscripts: Vec<bool>,
}

fn repeated(value: &str) -> u32 {
    value.parse().unwrap_or(1).clamp(1, 1 << 21)
}

impl OdsReader {
    fn start_sheet(&mut self, element: &BytesStart<'_>) {
        let (mut name, mut hidden) = (String::new(), false);
        for (key, value) in attributes(element) {
            match key {
                "name" => name = value.into_owned(),
                "style-name" => hidden = self.styles.hidden_tables.contains(&*value),
                _ => {}
            }
        }
        (self.row, self.column, self.described_columns) = (0, 0, 0);
        self.filler = SheetFiller::default();
        self.sheet = self.book.has_room().then_some((name, hidden));
    }

    fn end_sheet(&mut self) {
        if let Some((name, hidden)) = self.sheet.take() {
            if name == self.active {
                self.book.first = self.book.sheets.len();
            }
            let filler = std::mem::take(&mut self.filler);
            self.book.push(filler.finish(name, hidden));
        }
    }

    fn name(&mut self, element: &BytesStart<'_>) {
        let (mut name, mut cells) = (String::new(), String::new());
        for (key, value) in attributes(element) {
            match key {
                "name" => name = value.into_owned(),
                "cell-range-address" => cells = value.into_owned(),
                _ => {}
            }
        }
        let meaning = from_open_document(&format!("of:=[{cells}]"));
        self.book.names.push((name, meaning.trim_start_matches('=').to_owned()));
    }

    fn column(&mut self, element: &BytesStart<'_>) {
        let (mut count, mut hidden) = (1, false);
        for (key, value) in attributes(element) {
            match key {
                "number-columns-repeated" => count = repeated(&value),
                "visibility" => hidden = value != "visible",
                _ => {}
            }
        }
        let next = self.described_columns.saturating_add(count);
        if hidden {
            self.filler.hide_columns(self.described_columns..next);
        }
        self.described_columns = next;
    }

    fn start_row(&mut self, element: &BytesStart<'_>) {
        (self.row_repeated, self.column) = (1, 0);
        self.cells.clear();
        let mut hidden = false;
        for (key, value) in attributes(element) {
            match key {
                "number-rows-repeated" => self.row_repeated = repeated(&value),
                "visibility" => hidden = value != "visible",
                _ => {}
            }
        }
        if hidden {
            self.filler.hide_rows(self.row..self.row.saturating_add(self.row_repeated));
        }
    }

    fn end_row(&mut self) {
        let cells = std::mem::take(&mut self.cells);
        let next = self.row.saturating_add(self.row_repeated);
        for row in self.row..next {
            if cells.is_empty() || self.filler.is_full() {
                break;
            }
            for cell in &cells {
                for offset in 0..cell.repeated {
                    let at = CellAddress { row, column: cell.column.saturating_add(offset) };
                    cell.put(at, &mut self.filler);
                    if self.filler.is_full() {
                        break;
                    }
                }
            }
        }
        self.row = next;
        self.cells = cells;
    }

    fn start_cell(&mut self, element: &BytesStart<'_>) {
        let mut cell = OpenCell { repeated: 1, columns: 1, rows: 1, ..OpenCell::default() };
        for (key, value) in attributes(element) {
            match key {
                // LibreOffice repeats the kind of value in an attribute of its own.
                "value-type" if value == "error" => cell.is_error = true,
                "value-type" => cell.kind = value.into_owned(),
                "value" | "boolean-value" | "date-value" | "string-value" => cell.value = value.into_owned(),
                "formula" => cell.formula = value.into_owned(),
                "style-name" => cell.style = value.into_owned(),
                "number-matrix-columns-spanned" => cell.is_array = true,
                "number-columns-repeated" => cell.repeated = repeated(&value),
                "number-columns-spanned" => cell.columns = repeated(&value),
                "number-rows-spanned" => cell.rows = repeated(&value),
                _ => {}
            }
        }
        self.paragraphs = 0;
        self.superscripts.clear();
        self.cell = Some(cell);
    }

    fn end_cell(&mut self) {
        let Some(cell) = self.cell.take() else { return };
        let column = self.column;
        self.column = column.saturating_add(cell.repeated);
        if cell.columns > 1 || cell.rows > 1 {
            let first = CellAddress { row: self.row, column };
            let last = CellAddress {
                row: self.row.saturating_add(cell.rows - 1),
                column: column.saturating_add(cell.columns - 1),
            };
            self.filler.merge(first, last);
        }
        self.cells.extend(cell.read(column, &self.styles.indents));
    }

    fn start_style(&mut self, name: &str, element: &BytesStart<'_>) {
        match name {
            "style" => self.styles.open = attribute(element, "name").unwrap_or_default().into_owned(),
            "table-properties"
                if attributes(element).any(|(key, value)| key == "display" && value == "false") =>
            {
                self.styles.hidden_tables.insert(self.styles.open.clone());
            }
            "paragraph-properties" => {
                let margin = attribute(element, "margin-left").and_then(|m| centimetres(&m)).unwrap_or(0.0);
                let steps = (margin / INDENT_STEP).round().clamp(0.0, 15.0);
                if steps > 0.0 {
                    // The clamp above keeps it in range.
                    self.styles.indents.insert(self.styles.open.clone(), steps as u8);
                }
            }
            "text-properties"
                if attribute(element, "text-position").is_some_and(|p| p.starts_with("super")) =>
            {
                self.styles.superscripts.insert(self.styles.open.clone());
            }
            _ => {}
        }
    }

    fn push(&mut self, text: &str) {
        if let Some(cell) = &mut self.cell
            && self.skipping == 0
        {
            cell.text.push_str(text);
        }
    }
}

fn centimetres(length: &str) -> Option<f64> {
    let (number, unit) = length.split_at(length.find(|c: char| c.is_ascii_alphabetic())?);
    let value: f64 = number.parse().ok()?;
    match unit {
        "cm" => Some(value),
        "mm" => Some(value / 10.0),
        "in" => Some(value * 2.54),
        "pt" => Some(value * 2.54 / 72.0),
        _ => None,
    }
}

impl XmlHandler for OdsReader {
    fn start(&mut self, name: &str, element: &BytesStart<'_>) {
        if self.skipping > 0 {
            self.skipping += 1;
            return;
        }
        match name {
            "annotation" | "shapes" | "frame" | "g" | "custom-shape" | "tracked-changes" | "forms" => {
                self.skipping = 1;
            }
            "table" => self.start_sheet(element),
            "named-range" => self.name(element),
            _ if self.sheet.is_none() => self.start_style(name, element),
            "table-column" => self.column(element),
            "table-row" => self.start_row(element),
            "table-cell" | "covered-table-cell" => self.start_cell(element),
            "p" | "h" => {
                self.paragraphs += 1;
                if self.paragraphs > 1 {
                    self.push("\n");
                }
            }
            "line-break" => self.push("\n"),
            "tab" => self.push(" "),
            "s" => {
                let count = attribute(element, "c").map_or(1, |c| repeated(&c)).min(64);
                (0..count).for_each(|_| self.push(" "));
            }
            "span" => {
                let style = attribute(element, "style-name").unwrap_or_default();
                self.superscripts.push(self.styles.superscripts.contains(&*style));
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
            "table" => self.end_sheet(),
            _ if self.sheet.is_none() => {}
            "table-row" => self.end_row(),
            "table-cell" | "covered-table-cell" => self.end_cell(),
            "span" => {
                self.superscripts.pop();
            }
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if self.paragraphs == 0 {
            return;
        }
        let text = match self.superscripts.last() {
            Some(true) => raised(text),
            _ => Cow::Borrowed(text),
        };
        self.push(&text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(row: &str, cell: &str) -> String {
        format!(
            "<office:document xmlns:office='opendocument'><table:table><table:table-row {row}>{cell}\
             </table:table-row></table:table></office:document>"
        )
    }

    #[test]
    fn blank_cells_are_not_put_however_often_they_are_repeated() {
        let often = "table:number-rows-repeated='1048576'";
        for cell in [
            "<table:table-cell office:value-type='string' table:number-columns-repeated='2000000'/>",
            "<table:table-cell office:value-type='string' table:number-columns-repeated='2000000'>\
             <text:p> </text:p></table:table-cell>",
        ] {
            let book = read_flat(&sheet(often, cell)).unwrap();
            assert!(book.sheets.iter().all(|sheet| sheet.grid.is_empty()));
        }
    }

    #[test]
    fn a_repeated_cell_is_the_same_everywhere() {
        let cell = "<table:table-cell table:formula='of:=[.B1]*2' office:value-type='float' office:value='1.5' \
                    table:number-columns-repeated='2'><text:p>1,5</text:p></table:table-cell>";
        let book = read_flat(&sheet("table:number-rows-repeated='2'", cell)).unwrap();
        let sheet = &book.sheets[0];
        assert_eq!((sheet.grid.rows(), sheet.grid.columns()), (2, 2));
        assert!(sheet.formulas.len() == 4 && sheet.formulas.iter().all(|formula| formula.text == "=B1*2"));
    }
}
