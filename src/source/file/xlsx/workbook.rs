//! Excel workbooks since 2007 (Office Open XML): the parts around the sheets.

use quick_xml::events::BytesStart;
use std::collections::HashMap;

use super::sheet::{Setting, SheetReader};
use super::strings::{Strings, StringsReader};
use super::styles::StylesReader;
use crate::source::file::book::Book;
use crate::source::file::container::{
    Package, Relation, XmlHandler, attributes, is_true, read_xml, relations, resolve,
};
use crate::source::file::error::FileError;
use crate::source::file::format::CellFormat;
use crate::source::file::kind::FileKind;

const KIND: FileKind = FileKind::Xlsx;

/// Reads a workbook.
pub(crate) fn read(mut package: Package<'_>) -> Result<Book, FileError> {
    let main = main_part(&mut package)?;
    let (folder, file) = main.rsplit_once('/').unwrap_or(("", &main));
    let relations = relations(&mut package, &format!("{folder}/_rels/{file}.rels"), folder, KIND)?;
    let mut workbook = WorkbookReader::default();
    let part = package.part(&main).ok_or(FileError::Damaged(KIND))?;
    read_xml(part, &mut workbook, KIND)?;
    let formats = formats(&mut package, &relations, folder)?;
    let strings = strings(&mut package, &relations, folder)?;
    let setting = Setting {
        formats: &formats,
        strings: &strings,
        from_1904: workbook.from_1904,
        calculates_on_load: workbook.calculates_on_load,
    };
    let mut book = Book { names: std::mem::take(&mut workbook.names), ..Book::default() };
    for (index, sheet) in workbook.sheets.iter().enumerate() {
        let relation = relations.get(&sheet.relation).ok_or(FileError::Damaged(KIND))?;
        // Sheets that are a chart or a dialogue have no cells.
        if !relation.kind.ends_with("/worksheet") || !book.has_room() {
            continue;
        }
        let part = package.part(&relation.path).ok_or(FileError::Damaged(KIND))?;
        let mut reader = SheetReader::new(&setting);
        read_xml(part, &mut reader, KIND)?;
        if index == workbook.active {
            book.first = book.sheets.len();
        }
        book.push(reader.finish(sheet.name.clone(), sheet.hidden));
    }
    Ok(book)
}

/// The name of the workbook part.
fn main_part(package: &mut Package<'_>) -> Result<String, FileError> {
    let relations = relations(package, "_rels/.rels", "", KIND)?;
    let named = relations.into_values().find(|r| r.kind.ends_with("/officeDocument")).map(|r| r.path);
    Ok(named.filter(|path| package.has(path)).unwrap_or_else(|| "xl/workbook.xml".to_owned()))
}

fn path_of(relations: &HashMap<String, Relation>, kind: &str, folder: &str, usual: &str) -> String {
    let named = relations.values().find(|r| r.kind.ends_with(kind)).map(|r| r.path.clone());
    named.unwrap_or_else(|| resolve(folder, usual))
}

struct SheetEntry {
    pub(crate) name: String,
    relation: String,
    hidden: bool,
}

#[derive(Default)]
struct WorkbookReader {
    sheets: Vec<SheetEntry>,
    active: usize,
    from_1904: bool,
    calculates_on_load: bool,
    /// The names of cells, and what each means.
    names: Vec<(String, String)>,
    /// Whether the text of a name is being read.
    in_name: bool,
}

impl XmlHandler for WorkbookReader {
    fn start(&mut self, name: &str, element: &BytesStart<'_>) {
        match name {
            "sheet" => {
                let mut sheet = SheetEntry { name: String::new(), relation: String::new(), hidden: false };
                for (name, value) in attributes(element) {
                    match name {
                        "name" => sheet.name = value.into_owned(),
                        "id" => sheet.relation = value.into_owned(),
                        "state" => sheet.hidden = value != "visible",
                        _ => {}
                    }
                }
                self.sheets.push(sheet);
            }
            "definedName" => {
                let mut name = String::new();
                let mut is_own = false;
                for (key, value) in attributes(element) {
                    match key {
                        "name" => name = value.into_owned(),
                        // Names that the program makes for itself.
                        "hidden" => is_own |= is_true(&value),
                        _ => {}
                    }
                }
                self.in_name = !is_own && !name.starts_with("_xlnm.");
                if self.in_name {
                    self.names.push((name, String::new()));
                }
            }
            "workbookPr" => {
                self.from_1904 |= attributes(element).any(|(name, v)| name == "date1904" && is_true(&v));
            }
            "workbookView" => {
                let active = attributes(element).find(|(name, _)| *name == "activeTab");
                self.active = active.and_then(|(_, v)| v.parse().ok()).unwrap_or(self.active);
            }
            "calcPr" => {
                self.calculates_on_load |=
                    attributes(element).any(|(name, v)| name == "fullCalcOnLoad" && is_true(&v));
            }
            _ => {}
        }
    }

    fn end(&mut self, _: &str) {
        self.in_name = false;
    }

    fn text(&mut self, text: &str) {
        if let Some((_, meaning)) = self.names.last_mut().filter(|_| self.in_name) {
            meaning.push_str(text);
        }
    }
}

fn formats(
    package: &mut Package<'_>,
    relations: &HashMap<String, Relation>,
    folder: &str,
) -> Result<Vec<CellFormat>, FileError> {
    let mut reader = StylesReader::default();
    if let Some(part) = package.part(&path_of(relations, "/styles", folder, "styles.xml")) {
        read_xml(part, &mut reader, KIND)?;
    }
    Ok(reader.finish())
}

fn strings(
    package: &mut Package<'_>,
    relations: &HashMap<String, Relation>,
    folder: &str,
) -> Result<Strings, FileError> {
    let mut reader = StringsReader::default();
    if let Some(part) = package.part(&path_of(relations, "/sharedStrings", folder, "sharedStrings.xml")) {
        read_xml(part, &mut reader, KIND)?;
    }
    Ok(reader.strings)
}
