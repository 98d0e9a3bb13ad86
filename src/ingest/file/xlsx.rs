//! Excel workbooks since 2007 (Office Open XML): the parts around the sheets.

use super::package::{Package, resolve};
use super::sheet_filler::CellFormat;
use super::styles::StylesReader;
use super::xlsx_sheet::{Setting, SheetReader};
use super::xml::{XmlHandler, attributes, is_true, read_xml, without_escapes};
use super::{Book, FileError, FileKind};
use crate::ingest::html::raised;
use quick_xml::events::BytesStart;
use std::collections::HashMap;

const KIND: FileKind = FileKind::Xlsx;

/// Reads a workbook.
pub(super) fn read(mut package: Package<'_>) -> Result<Book, FileError> {
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
    let mut book = Book::default();
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

/// Where a relationship leads and what it is.
pub(super) struct Relation {
    /// Its type, an address whose end tells.
    pub(super) kind: String,
    /// The part it leads to.
    pub(super) path: String,
}

#[derive(Default)]
struct RelationReader {
    folder: String,
    found: HashMap<String, Relation>,
}

impl XmlHandler for RelationReader {
    fn start(&mut self, name: &str, element: &BytesStart<'_>) {
        if name != "Relationship" {
            return;
        }
        let (mut id, mut kind, mut target) = (String::new(), String::new(), String::new());
        for (name, value) in attributes(element) {
            match name {
                "Id" => id = value.into_owned(),
                "Type" => kind = value.into_owned(),
                "Target" => target = value.into_owned(),
                _ => {}
            }
        }
        let path = resolve(&self.folder, &target);
        self.found.insert(id, Relation { kind, path });
    }

    fn end(&mut self, _: &str) {}
}

/// The relationships of a part by their names; none if it says none.
pub(super) fn relations(
    package: &mut Package<'_>,
    path: &str,
    folder: &str,
    kind: FileKind,
) -> Result<HashMap<String, Relation>, FileError> {
    let mut reader = RelationReader { folder: folder.to_owned(), found: HashMap::new() };
    if let Some(part) = package.part(path) {
        read_xml(part, &mut reader, kind)?;
    }
    Ok(reader.found)
}

fn path_of(relations: &HashMap<String, Relation>, kind: &str, folder: &str, usual: &str) -> String {
    let named = relations.values().find(|r| r.kind.ends_with(kind)).map(|r| r.path.clone());
    named.unwrap_or_else(|| resolve(folder, usual))
}

struct SheetEntry {
    name: String,
    relation: String,
    hidden: bool,
}

#[derive(Default)]
struct WorkbookReader {
    sheets: Vec<SheetEntry>,
    active: usize,
    from_1904: bool,
    calculates_on_load: bool,
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

    fn end(&mut self, _: &str) {}
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

/// The texts that cells share.
#[derive(Debug, Default)]
pub(super) struct Strings {
    arena: String,
    ends: Vec<usize>,
}

impl Strings {
    /// A text by its number.
    pub(super) fn get(&self, index: usize) -> Option<&str> {
        let end = *self.ends.get(index)?;
        let start = index.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        self.arena.get(start..end)
    }

    /// Adds a text.
    pub(super) fn push(&mut self, text: &str) {
        self.arena.push_str(text);
        self.ends.push(self.arena.len());
    }
}

/// Text in runs (`<si>`, `<is>`): their texts together, without what only tells how to say them; raised digits, which
/// mark a footnote, are written raised.
#[derive(Debug, Default)]
pub(super) struct RunsReader {
    text: String,
    in_text: bool,
    in_phonetic: bool,
    superscript: bool,
}

impl RunsReader {
    /// Begins another text.
    pub(super) fn clear(&mut self) {
        self.text.clear();
        self.superscript = false;
    }

    /// The text so far.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// An element within begins.
    pub(super) fn start(&mut self, name: &str, element: &BytesStart<'_>) {
        match name {
            "t" => self.in_text = true,
            "r" => self.superscript = false,
            "rPh" => self.in_phonetic = true,
            "vertAlign" => {
                self.superscript = attributes(element).any(|(name, v)| name == "val" && v == "superscript");
            }
            _ => {}
        }
    }

    /// An element within ends.
    pub(super) fn end(&mut self, name: &str) {
        match name {
            "t" => self.in_text = false,
            "r" => self.superscript = false,
            "rPh" => self.in_phonetic = false,
            _ => {}
        }
    }

    /// Text within.
    pub(super) fn push(&mut self, text: &str) {
        if self.in_text && !self.in_phonetic {
            self.text.push_str(&if self.superscript { raised(text) } else { text.into() });
        }
    }
}

#[derive(Default)]
struct StringsReader {
    strings: Strings,
    runs: RunsReader,
}

impl XmlHandler for StringsReader {
    fn start(&mut self, name: &str, element: &BytesStart<'_>) {
        match name {
            "si" => self.runs.clear(),
            _ => self.runs.start(name, element),
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "si" => self.strings.push(&without_escapes(self.runs.text())),
            _ => self.runs.end(name),
        }
    }

    fn text(&mut self, text: &str) {
        self.runs.push(text);
    }
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
