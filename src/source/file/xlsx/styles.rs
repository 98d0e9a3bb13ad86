//! `styles.xml` of an xlsx workbook: which number format and indentation each cell format has.

use quick_xml::events::BytesStart;
use std::collections::HashMap;

use crate::form::{DisplayFormat, built_in_code};
use crate::source::file::container::{XmlHandler, attribute, attributes};
use crate::source::file::format::CellFormat;

/// Number formats by their numbers in a file: the file's own codes before those that every program knows.
#[derive(Debug, Default)]
pub(crate) struct NumberFormats {
    codes: HashMap<u16, String>,
    /// Formats already used: a code is parsed once, not once for each cell format that names it.
    read: HashMap<u16, DisplayFormat>,
}

impl NumberFormats {
    /// Gives a number the file's own code.
    pub(crate) fn insert(&mut self, id: u16, code: String) {
        self.codes.insert(id, code);
        self.read.remove(&id);
    }

    /// The format of this number.
    pub(crate) fn display(&mut self, id: u16) -> DisplayFormat {
        let codes = &self.codes;
        let read = || DisplayFormat::new(codes.get(&id).map_or_else(|| built_in_code(id), String::as_str));
        self.read.entry(id).or_insert_with(read).clone()
    }
}

/// Collects the cell formats, in the order in which cells refer to them.
#[derive(Debug, Default)]
pub(super) struct StylesReader {
    codes: NumberFormats,
    formats: Vec<CellFormat>,
    in_cell_formats: bool,
}

impl StylesReader {
    /// The formats read.
    pub(crate) fn finish(self) -> Vec<CellFormat> {
        self.formats
    }

    fn format(&mut self, element: &BytesStart<'_>) -> CellFormat {
        let id = attribute(element, "numFmtId").and_then(|id| id.parse().ok()).unwrap_or(0);
        CellFormat { display: self.codes.display(id), indent: 0 }
    }
}

impl XmlHandler for StylesReader {
    fn start(&mut self, name: &str, element: &BytesStart<'_>) {
        match name {
            "numFmt" => {
                let (mut id, mut code) = (None, None);
                for (name, value) in attributes(element) {
                    match name {
                        "numFmtId" => id = value.parse().ok(),
                        "formatCode" => code = Some(value.into_owned()),
                        _ => {}
                    }
                }
                if let (Some(id), Some(code)) = (id, code) {
                    self.codes.insert(id, code);
                }
            }
            "cellXfs" => self.in_cell_formats = true,
            "xf" if self.in_cell_formats => {
                let format = self.format(element);
                self.formats.push(format);
            }
            "alignment" if self.in_cell_formats => {
                let indent = attribute(element, "indent").and_then(|i| i.parse().ok());
                if let (Some(format), Some(indent)) = (self.formats.last_mut(), indent) {
                    format.indent = indent;
                }
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        if name == "cellXfs" {
            self.in_cell_formats = false;
        }
    }
}
