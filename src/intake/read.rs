//! Reads a paste or a file into sheets: plain functions, independent of the state, so that a worker can run them while
//! the page stays responsive.

use super::names::name_parts;
use super::opened::{FileSheet, with_formulas};
use super::outcome::{FileRemarks, ReadOutcome, Refusal};
use super::progress::{Progress, Stage};
use crate::grid::Grid;
use crate::sheet::{Identity, Settings, Sheet};
use crate::source::{FileContent, NamedGrid, grids_from_clipboard_telling, sheets_from_file};
use crate::store::{
    FILE_ENDING, SavedPage, StoreError, document_from_bytes, document_in_picture, saved_page,
    unpacked_document,
};
use crate::table::{Decisions, tables_in, tables_with_places};

/// Reads a file, reporting how far its figures have come.
pub(crate) fn read_file(name: &str, bytes: &[u8], tell: &mut dyn FnMut(Progress)) -> ReadOutcome {
    match document_in_picture(bytes) {
        Some(Ok(text)) => return read_document(&format!("{}{FILE_ENDING}", stem(name)), text.as_bytes()),
        Some(Err(_)) => return ReadOutcome::Refused(Refusal::DamagedFile),
        None => {}
    }
    match saved_page(bytes) {
        Some(Ok(page)) if page.lock.is_some() => {
            return ReadOutcome::Locked { name: stem(name).to_owned(), page };
        }
        Some(Ok(page)) => return read_saved_page(stem(name), &page),
        Some(Err(StoreError::NotADocument)) => return ReadOutcome::Refused(Refusal::EmptyPage),
        Some(Err(error)) => return ReadOutcome::Refused(refusal(error)),
        None => {}
    }
    if is_document(name, bytes) {
        return read_document(name, bytes);
    }
    match sheets_from_file(name, bytes) {
        Ok(content) => read_tables(name, content, tell),
        Err(error) => ReadOutcome::Refused(Refusal::File(error)),
    }
}

fn read_document(name: &str, bytes: &[u8]) -> ReadOutcome {
    match document_from_bytes(bytes) {
        Ok((document, lost)) => {
            let fallback = name.strip_suffix(FILE_ENDING).unwrap_or(name);
            let name = if document.name.is_empty() { fallback.to_owned() } else { document.name };
            let mut workbook = document.workbook;
            let is_protected = workbook.identity.is_protected;
            workbook.identity = Identity { is_protected, ..Identity::new(document.id, name) };
            ReadOutcome::Document { workbook, language: document.language, lost }
        }
        Err(error) => ReadOutcome::Refused(refusal(error)),
    }
}

fn refusal(error: StoreError) -> Refusal {
    match error {
        StoreError::Damaged => Refusal::DamagedFile,
        StoreError::Newer { .. } => Refusal::NewerFile,
        StoreError::NotADocument => Refusal::NotOurFile,
    }
}

/// Reads what an unlocked copy of the page carries. `name` is the file's, without its ending.
pub fn read_saved_page(name: &str, page: &SavedPage) -> ReadOutcome {
    let text = match unpacked_document(&page.content) {
        Ok(text) => text,
        Err(error) => return ReadOutcome::Refused(refusal(error)),
    };
    let mut outcome = read_document(name, text.as_bytes());
    if let ReadOutcome::Document { workbook, .. } = &mut outcome {
        workbook.identity.is_read_only = page.is_read_only;
    }
    outcome
}

/// The visible sheets of a file, or all if it hides all. A sheet with several tables is split.
fn read_tables(name: &str, content: FileContent, tell: &mut dyn FnMut(Progress)) -> ReadOutcome {
    let FileContent { kind, sheets: grids, first, misnamed, left_out_sheets, names } = content;
    let hidden = grids.iter().filter(|s| s.hidden).count();
    let all_hidden = hidden == grids.len();
    let shown = if all_hidden { hidden } else { grids.len() - hidden };
    let mut sheets = Vec::with_capacity(shown);
    let mut active = 0;
    let mut done = 0;
    let mut came_apart = 0;
    let mut of_file = Vec::with_capacity(shown);
    for (index, mut named) in grids.into_iter().enumerate() {
        if named.hidden && !all_hidden {
            continue;
        }
        if index == first {
            active = sheets.len();
        }
        let first = sheets.len();
        let mut tables = Vec::new();
        for (place, grid) in tables_with_places(std::mem::take(&mut named.grid)) {
            tables.push((sheets.len(), place));
            sheets.push(sheet(&named.name, grid, (done, shown), tell));
        }
        let NamedGrid { name, origin, formulas, .. } = named;
        let parts = &mut sheets[first..];
        if parts.len() > 1 {
            came_apart += u32::try_from(parts.len()).unwrap_or(u32::MAX);
            name_parts(parts, &name);
        }
        of_file.push(FileSheet { name, origin, formulas, tables });
        done += 1;
    }
    let sheets = with_formulas(sheets, &of_file, &names);
    let remarks = FileRemarks {
        really: misnamed.then_some(kind),
        hidden_sheets: if all_hidden { 0 } else { u32::try_from(hidden).unwrap_or(u32::MAX) },
        left_out_sheets,
        replaced: false,
        came_apart,
    };
    ReadOutcome::Tables { name: stem(name).to_owned(), sheets, active, remarks }
}

/// Whether a file is one of our documents, or claims to be.
pub(super) fn is_document(name: &str, bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    name.ends_with(FILE_ENDING) || bytes.iter().find(|b| !b.is_ascii_whitespace()) == Some(&b'{')
}

/// A file's name without its ending.
fn stem(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// A source to be read.
#[derive(Clone, Debug, PartialEq)]
pub enum Incoming {
    /// What the clipboard held.
    Clipboard {
        /// `text/html`.
        html: Option<String>,
        /// `text/plain`.
        text: Option<String>,
    },
    /// A file.
    File {
        /// Its name.
        name: String,
        /// Its bytes.
        bytes: Vec<u8>,
    },
}

/// Reads a source, reporting progress.
///
/// ```
/// use chi_tieu::intake::{Incoming, ReadOutcome, read};
///
/// let text = "Đơn vị\tKế hoạch\tThực hiện\nHải Châu\t100\t90\nThanh Khê\t80\t84".to_owned();
/// let outcome = read(Incoming::Clipboard { html: None, text: Some(text) }, &mut |_| ());
/// assert!(matches!(outcome, ReadOutcome::Pasted(sheets) if sheets.len() == 1));
/// ```
pub fn read(source: Incoming, tell: &mut dyn FnMut(Progress)) -> ReadOutcome {
    tell(Progress { stage: Stage::Cells, done: None });
    match source {
        Incoming::File { name, bytes } => read_file(&name, &bytes, tell),
        Incoming::Clipboard { html, text } => {
            let grids = grids_from_clipboard_telling(html.as_deref(), text.as_deref(), &mut |done| {
                tell(Progress { stage: Stage::Cells, done: Some(done) });
            });
            // Their text is now in the grid; this frees their memory for what follows.
            drop((html, text));
            let grids: Vec<Grid> = grids.into_iter().flat_map(tables_in).collect();
            if grids.iter().all(Grid::is_empty) {
                return ReadOutcome::Refused(Refusal::EmptyPaste);
            }
            let of = grids.len();
            let read = |(index, grid)| sheet("", grid, (index, of), tell);
            ReadOutcome::Pasted(grids.into_iter().enumerate().map(read).collect())
        }
    }
}

/// Makes a sheet of a grid.
pub(crate) fn sheet(
    name: &str,
    grid: Grid,
    (index, of): (usize, usize),
    tell: &mut dyn FnMut(Progress),
) -> Sheet {
    let mut tell = |done: f32| {
        tell(Progress { stage: Stage::Figures, done: Some((index as f32 + done) / of as f32) });
    };
    tell(0.0);
    Sheet::new_telling(name, grid, Decisions::default(), Settings::default(), &mut tell)
}
