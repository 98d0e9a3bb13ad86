//! `styles.xml` of an xlsx workbook: which number format and indentation each cell format has.

use super::display_format::{DisplayFormat, built_in_code};
use super::sheet_filler::CellFormat;
use super::xml::{XmlHandler, attribute, attributes};
use quick_xml::events::BytesStart;
use std::collections::HashMap;

/// Formats by the number that cells name.
#[derive(Debug, Default)]
pub(super) struct StylesReader {
    codes: HashMap<u16, String>,
    formats: Vec<CellFormat>,
    in_cell_formats: bool,
}

impl StylesReader {
    /// The formats read.
    pub(super) fn finish(self) -> Vec<CellFormat> {
        self.formats
    }

    fn format(&self, element: &BytesStart<'_>) -> CellFormat {
        let id = attribute(element, "numFmtId").and_then(|id| id.parse().ok()).unwrap_or(0);
        CellFormat { display: display(id, &self.codes), indent: 0 }
    }
}

/// The format that a file names by a number, its own codes first.
pub(super) fn display(id: u16, codes: &HashMap<u16, String>) -> DisplayFormat {
    DisplayFormat::new(codes.get(&id).map_or_else(|| built_in_code(id), String::as_str))
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
