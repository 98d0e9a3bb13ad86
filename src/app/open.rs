//! Opening files: our own documents, and tables of every kind that [`crate::ingest::file`] reads.

use super::arrival::name_parts;
use super::reading::{Outcome, Progress, Refusal, sheet};
use super::{App, Effect, Notice, arrival::Source};
use crate::ingest::file::{FileContent, sheets_from_file};
use crate::ingest::tables_in;
use crate::sheet::{Cause, Identity, Sheet, Workbook};
use crate::store::{FILE_ENDING, StoreError, document_from_text};
use crate::words::{FileRemarks, Language};

/// Reads a file, telling how far its figures are.
pub(super) fn read_file(name: &str, bytes: &[u8], tell: &mut dyn FnMut(Progress)) -> Outcome {
    if is_document(name, bytes) {
        return std::str::from_utf8(bytes)
            .map_or(Outcome::Refused(Refusal::NotOurFile), |text| read_document(name, text));
    }
    match sheets_from_file(name, bytes) {
        Ok(content) => read_tables(name, content, tell),
        Err(error) => Outcome::Refused(Refusal::File(error)),
    }
}

fn read_document(name: &str, text: &str) -> Outcome {
    match document_from_text(text) {
        Ok(document) => {
            let fallback = name.strip_suffix(FILE_ENDING).unwrap_or(name);
            let name = if document.name.is_empty() { fallback.to_owned() } else { document.name };
            let mut workbook = document.workbook;
            workbook.identity = Identity { id: document.id, name };
            Outcome::Document { workbook, language: document.language }
        }
        Err(StoreError::Damaged) => Outcome::Refused(Refusal::DamagedFile),
        Err(StoreError::Newer { .. }) => Outcome::Refused(Refusal::NewerFile),
        Err(StoreError::NotADocument) => Outcome::Refused(Refusal::NotOurFile),
    }
}

/// The sheets of a file that it does not hide, or all, if it hides all. One that holds several tables comes apart.
fn read_tables(name: &str, content: FileContent, tell: &mut dyn FnMut(Progress)) -> Outcome {
    let FileContent { kind, sheets: grids, first, misnamed, left_out_sheets } = content;
    let hidden = grids.iter().filter(|s| s.hidden).count();
    let all_hidden = hidden == grids.len();
    let shown = if all_hidden { hidden } else { grids.len() - hidden };
    let mut sheets = Vec::with_capacity(shown);
    let mut active = 0;
    let mut done = 0;
    let mut came_apart = 0;
    for (index, named) in grids.into_iter().enumerate() {
        if named.hidden && !all_hidden {
            continue;
        }
        if index == first {
            active = sheets.len();
        }
        let tables = tables_in(named.grid);
        let first = sheets.len();
        for grid in tables {
            sheets.push(sheet(&named.name, grid, (done, shown), tell));
        }
        let parts = &mut sheets[first..];
        if parts.len() > 1 {
            came_apart += u32::try_from(parts.len()).unwrap_or(u32::MAX);
            name_parts(parts, &named.name);
        }
        done += 1;
    }
    let remarks = FileRemarks {
        really: misnamed.then_some(kind),
        hidden_sheets: if all_hidden { 0 } else { u32::try_from(hidden).unwrap_or(u32::MAX) },
        left_out_sheets,
        replaced: false,
        came_apart,
    };
    Outcome::Tables { name: stem(name).to_owned(), sheets, active, remarks }
}

impl App {
    pub(super) fn take_document(&mut self, mut workbook: Workbook, language: Language) -> Vec<Effect> {
        if workbook.identity.id.is_empty() {
            workbook.identity.id = self.fresh_id();
        }
        self.language = language;
        let was_empty = self.sheet().grid().is_empty();
        let mut effects = self.begin(workbook, Cause::Open);
        self.is_as_opened();
        if !was_empty {
            self.arrive(0..self.workbook.sheets().len(), Source::File);
        }
        effects.push(Effect::LookForNewer);
        effects
    }

    /// A file of one table replaces the table shown, as a paste does, and can be undone; one of several sheets is
    /// another document.
    pub(super) fn take_tables(
        &mut self,
        name: String,
        mut sheets: Vec<Sheet>,
        active: usize,
        mut remarks: FileRemarks,
    ) -> Vec<Effect> {
        self.editing = None;
        sheets = sheets.into_iter().map(|sheet| self.recalled(sheet)).collect();
        let was_empty = self.sheet().grid().is_empty();
        let single = sheets.len() == 1 && self.workbook.sheets().len() == 1;
        let effects = match sheets.pop() {
            Some(sheet) if single => self.show_sheet(sheet, Cause::Open),
            Some(sheet) => {
                sheets.push(sheet);
                let mut workbook = Workbook::new(sheets, active);
                workbook.identity = Identity { id: self.fresh_id(), name };
                let effects = self.begin(workbook, Cause::Open);
                self.is_as_opened();
                effects
            }
            None => Vec::new(),
        };
        if !was_empty {
            remarks.replaced = single;
            self.arrive(0..self.workbook.sheets().len(), Source::File);
        }
        if remarks != FileRemarks::default() {
            self.notice = Some(Notice::Opened(remarks));
        }
        effects
    }
}

/// Whether a file is one of our documents, or says so.
pub(super) fn is_document(name: &str, bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    name.ends_with(FILE_ENDING) || bytes.iter().find(|b| !b.is_ascii_whitespace()) == Some(&b'{')
}

/// A file's name without its ending.
fn stem(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}
