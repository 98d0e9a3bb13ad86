//! Opens documents and the tables of files.

use super::arrival::arrive;
use super::decide::recalled;
use super::notify::notify;
use super::recovery::{begin_document, fresh_id, is_as_opened};
use super::replace::show_sheet;
use crate::app::effect::Effect;
use crate::app::examples::Example;
use crate::app::state::{App, Origin};
use crate::intake::FileRemarks;
use crate::language::Language;
use crate::sheet::{Cause, Identity, Sheet, Workbook};
use crate::store::Lost;
use crate::words::Notice;

/// Opens an example or a blank form as a document of its own.
pub(crate) fn open_example(app: &mut App, example: Option<&Example>) -> Vec<Effect> {
    let Some(example) = example else { return Vec::new() };
    app.caret.editing = None;
    let mut workbook = example.workbook(app.words());
    workbook.identity = Identity::new(fresh_id(app), example.name(app.words()).to_owned());
    let effects = begin_document(app, workbook, Cause::Example);
    is_as_opened(app);
    effects
}

pub(crate) fn take_document(app: &mut App, mut workbook: Workbook, language: Language) -> Vec<Effect> {
    if workbook.identity.id.is_empty() {
        workbook.identity.id = fresh_id(app);
    }
    app.frame.language = language;
    let is_protected = note_lock(app, &mut workbook);
    let was_empty = app.sheet().grid().is_empty();
    let mut effects = begin_document(app, workbook, Cause::Open);
    is_as_opened(app);
    if !was_empty {
        arrive(app, 0..app.document.workbook.sheets().len(), Origin::File);
    }
    effects.push(Effect::LookForNewer);
    if is_protected {
        app.frame.notice = Some(Notice::ProtectedOpened);
    }
    effects
}

/// Notes that a document came locked by a password, if it did; returns whether it did.
fn note_lock(app: &mut App, workbook: &mut Workbook) -> bool {
    let identity = &mut workbook.identity;
    if let Some(password) = app.arrivals.locked.take().and_then(|locked| locked.tried) {
        (identity.is_protected, identity.password) = (true, password);
    }
    app.keeping.has_protected |= identity.is_protected;
    identity.is_protected
}

/// Takes what remains of a damaged document. It is another document with another name, so that neither the damaged file
/// nor what the browser keeps of it is written over; and it is in no file yet.
pub(crate) fn take_rescued(
    app: &mut App,
    mut workbook: Workbook,
    language: Language,
    lost: Lost,
) -> Vec<Effect> {
    app.frame.language = language;
    note_lock(app, &mut workbook);
    let name = app.words().rescued_name(&workbook.identity.name);
    // What remains of a locked document is locked too.
    workbook.identity = Identity { id: fresh_id(app), name, is_read_only: false, ..workbook.identity };
    let was_empty = app.sheet().grid().is_empty();
    let mut effects = begin_document(app, workbook, Cause::Open);
    if !was_empty {
        arrive(app, 0..app.document.workbook.sheets().len(), Origin::File);
    }
    effects.extend(notify(app, Notice::Rescued(Box::new(lost))));
    effects
}

/// A file with one table replaces the shown table, as a paste does, and can be undone. A file with several sheets is
/// another document.
pub(crate) fn take_tables(
    app: &mut App,
    name: String,
    mut sheets: Vec<Sheet>,
    active: usize,
    mut remarks: FileRemarks,
) -> Vec<Effect> {
    app.caret.editing = None;
    sheets = sheets.into_iter().map(|sheet| recalled(app, sheet)).collect();
    let was_empty = app.sheet().grid().is_empty();
    let single = sheets.len() == 1 && app.document.workbook.sheets().len() == 1 && !app.is_read_only();
    let effects = match sheets.pop() {
        Some(sheet) if single => show_sheet(app, sheet, Cause::Open),
        Some(sheet) => {
            sheets.push(sheet);
            let mut workbook = Workbook::new(sheets, active);
            workbook.identity = Identity::new(fresh_id(app), name);
            let effects = begin_document(app, workbook, Cause::Open);
            is_as_opened(app);
            effects
        }
        None => Vec::new(),
    };
    if !was_empty {
        remarks.replaced = single;
        arrive(app, 0..app.document.workbook.sheets().len(), Origin::File);
    }
    if remarks != FileRemarks::default() {
        app.frame.notice = Some(Notice::Opened(remarks));
    }
    effects
}
