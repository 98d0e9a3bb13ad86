//! Opening files: our own documents, and tables of every kind that [`crate::ingest::file`] reads.

use super::{App, Effect, Notice};
use crate::ingest::Decisions;
use crate::ingest::file::{FileContent, sheets_from_file};
use crate::sheet::{Cause, Identity, Settings, Sheet, Workbook};
use crate::store::{FILE_ENDING, StoreError, document_from_text};
use crate::words::FileRemarks;

impl App {
    pub(super) fn open_file(&mut self, name: &str, bytes: &[u8]) -> Vec<Effect> {
        if is_document(name, bytes) {
            return match std::str::from_utf8(bytes) {
                Ok(text) => self.open_document(name, text),
                Err(_) => self.tell(Notice::NotOurFile),
            };
        }
        match sheets_from_file(name, bytes) {
            Ok(content) => self.open_content(name, content),
            Err(error) => self.tell(Notice::File(error)),
        }
    }

    fn open_document(&mut self, name: &str, text: &str) -> Vec<Effect> {
        match document_from_text(text) {
            Ok(document) => {
                let fallback = name.strip_suffix(FILE_ENDING).unwrap_or(name);
                let name = if document.name.is_empty() { fallback.to_owned() } else { document.name };
                let id = if document.id.is_empty() { self.fresh_id() } else { document.id };
                self.language = document.language;
                let mut workbook = document.workbook;
                workbook.identity = Identity { id, name };
                let mut effects = self.begin(workbook, Cause::Open);
                self.is_as_opened();
                effects.push(Effect::LookForNewer);
                effects
            }
            Err(StoreError::Damaged) => self.tell(Notice::DamagedFile),
            Err(StoreError::Newer { .. }) => self.tell(Notice::NewerFile),
            Err(StoreError::NotADocument) => self.tell(Notice::NotOurFile),
        }
    }

    /// A file of one table replaces the table shown, as a paste does, and can be undone; one of several sheets is
    /// another document.
    fn open_content(&mut self, name: &str, content: FileContent) -> Vec<Effect> {
        let hidden = content.sheets.iter().filter(|s| s.hidden).count();
        let all_hidden = hidden == content.sheets.len();
        let mut sheets = Vec::new();
        let mut active = 0;
        for (index, sheet) in content.sheets.into_iter().enumerate() {
            if sheet.hidden && !all_hidden {
                continue;
            }
            if index == content.first {
                active = sheets.len();
            }
            sheets.push(Sheet::new(&sheet.name, sheet.grid, Decisions::default(), Settings::default()));
        }
        let mut remarks = FileRemarks {
            really: content.misnamed.then_some(content.kind),
            hidden_sheets: if all_hidden { 0 } else { u32::try_from(hidden).unwrap_or(u32::MAX) },
            left_out_sheets: content.left_out_sheets,
            replaced: false,
        };
        self.editing = None;
        let single = sheets.len() == 1 && self.workbook.sheets().len() == 1;
        let effects = match sheets.pop() {
            Some(sheet) if single => {
                remarks.replaced = !self.sheet().grid().is_empty();
                self.show_sheet(sheet, Cause::Open)
            }
            Some(sheet) => {
                sheets.push(sheet);
                let mut workbook = Workbook::new(sheets, active);
                workbook.identity = Identity { id: self.fresh_id(), name: stem(name).to_owned() };
                let effects = self.begin(workbook, Cause::Open);
                self.is_as_opened();
                effects
            }
            None => Vec::new(),
        };
        if remarks != FileRemarks::default() {
            self.notice = Some(Notice::Opened(remarks));
        }
        effects
    }
}

/// Whether a file is one of our documents, or says so.
fn is_document(name: &str, bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    name.ends_with(FILE_ENDING) || bytes.iter().find(|b| !b.is_ascii_whitespace()) == Some(&b'{')
}

/// A file's name without its ending.
fn stem(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}
