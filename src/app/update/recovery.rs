//! Keeps documents in the browser's storage and opens them again: what is kept and when, what is offered.

use super::change::{change, changed};
use super::notify::notify;
use crate::app::actions::Recovery;
use crate::app::effect::Effect;
use crate::app::state::{App, KeepStatus, Selection, shown_rows};
use crate::grid::CellAddress;
use crate::intake::{Incoming, read};
use crate::sheet::{Cause, Edit, History, Identity, Sheet, Workbook};
use crate::store::{LocalTime, Memory, document_from_bytes, steps_from_text};
use crate::words::Notice;

/// An identity that no other document has.
pub(crate) fn fresh_id(app: &mut App) -> String {
    app.keeping.given += 1;
    format!("{}-{}", app.document.seed, app.keeping.given)
}

/// Notes that the document is as it was opened.
pub(crate) fn is_as_opened(app: &mut App) {
    app.keeping.as_opened = Some(app.document.revision);
}

/// Replaces the document, as one step that can be undone. If the former one may not be kept yet, it is kept first.
pub(crate) fn begin_document(app: &mut App, workbook: Workbook, cause: Cause) -> Vec<Effect> {
    let left = app.needs_keeping().then(|| Effect::KeepLeft(Box::new(app.snapshot())));
    app.caret.editing = None;
    let mut effects: Vec<Effect> = left.into_iter().collect();
    let is_blank = app.sheet().grid().is_empty() && app.keeping.as_opened == Some(app.document.revision);
    if is_blank && app.document.history.next_undo().is_none() {
        // The former document is empty, so there is nothing to go back to.
        app.document.workbook = workbook;
        effects.extend(changed(app));
    } else {
        effects.extend(change(app, Edit::Begin(Box::new(workbook)), cause));
    }
    app.keeping.newer = None;
    app.caret.selection = Selection::cell(CellAddress::new(shown_rows(app).start, 0));
    effects.extend([Effect::ListRecents, Effect::Reveal, Effect::FocusGrid]);
    effects
}

/// A document with these sheets and a new identity.
pub(crate) fn workbook_of(app: &mut App, sheets: Vec<Sheet>, name: String) -> Workbook {
    let mut workbook = Workbook::new(sheets, 0);
    workbook.identity = Identity::new(fresh_id(app), name);
    workbook
}

pub(crate) fn recover(app: &mut App, event: Recovery) -> Vec<Effect> {
    match event {
        Recovery::Listed { recents, now } => {
            app.keeping.recents = recents;
            app.keeping.now = now;
        }
        Recovery::Kept { id, revision, time } => {
            app.keeping.trouble = None;
            let is_later = app.keeping.kept.as_ref().is_none_or(|(kept, _)| *kept < revision);
            if id == app.document.workbook.identity.id && is_later {
                app.keeping.kept = Some((revision, time));
            }
        }
        Recovery::NotKept(trouble) => {
            if app.keeping.trouble.replace(trouble) != Some(trouble) {
                return notify(app, Notice::NotKept(trouble));
            }
        }
        Recovery::Dropped(names) => return notify(app, Notice::Dropped(names)),
        Recovery::Diverged { id } => return part_from(app, &id),
        // The page may already show what the storage has.
        Recovery::Newer(recent) if recent.id == app.document_id() && app.keeping.kept.is_some() => {}
        Recovery::Newer(recent) => app.keeping.newer = Some(recent),
        Recovery::LeaveNewer => {
            app.keeping.newer = None;
            return vec![Effect::FocusGrid];
        }
        Recovery::Reopen(id) => return vec![Effect::Reopen(id)],
        Recovery::Reopened { bytes, when, in_file, is_earlier } => {
            return reopened(app, &bytes, when, in_file, is_earlier);
        }
        Recovery::Return(record) => {
            app.keeping.returning = Some(app.document.revision);
            return vec![Effect::Return(record)];
        }
        Recovery::Returned { bytes, when, is_stored, in_file, is_earlier, steps } => {
            let waited = app.keeping.returning.take();
            let is_untouched = waited == Some(app.document.revision);
            if !is_untouched || app.caret.editing.is_some() || app.is_reading() {
                return Vec::new();
            }
            let Some(effects) = return_to(app, &bytes, steps.as_deref()) else { return Vec::new() };
            if is_stored {
                app.keeping.kept = Some((app.document.revision, when.time_of_day()));
            }
            if in_file {
                is_as_opened(app);
            }
            if is_earlier {
                app.frame.notice = Some(Notice::EarlierVersion);
            }
            return effects;
        }
        Recovery::NotReturned => app.keeping.returning = None,
        Recovery::Rescued { bytes } => {
            return match show_kept(app, &bytes) {
                Some(effects) => effects,
                // What the page carried, if nothing was edited before the trap.
                None => app.take(read(Incoming::File { name: String::new(), bytes }, &mut |_| ())),
            };
        }
        Recovery::VersionsListed { versions, now } => {
            app.keeping.now = now;
            app.frame.versions = Some(versions);
        }
        Recovery::TakeBack(turn) => {
            app.frame.versions = None;
            return vec![Effect::TakeBack(turn)];
        }
        Recovery::TakenBack { bytes } => return taken_back(app, &bytes),
        Recovery::Unreadable => return notify(app, Notice::NothingKept),
        Recovery::Forget => return forget(app),
        Recovery::Forgotten { done: true } => return notify(app, Notice::Forgotten),
        Recovery::Forgotten { done: false } => return notify(app, Notice::NotForgotten),
        Recovery::Remove(id) => return set_removed(app, id, true),
        Recovery::PutBack(id) => return set_removed(app, id, false),
    }
    Vec::new()
}

/// Deletes all that is kept, and what is on the screen with it: else it would be kept again at once.
fn forget(app: &mut App) -> Vec<Effect> {
    app.frame.forgetting = false;
    app.caret.editing = None;
    app.memory = Memory::default();
    app.arrivals.locked = None;
    app.document.workbook = workbook_of(app, Vec::new(), String::new());
    app.document.history = History::default();
    app.document.saved = None;
    let effects = changed(app);
    is_as_opened(app);
    let given = app.keeping.given;
    app.keeping =
        KeepStatus { given, as_opened: app.keeping.as_opened, now: app.keeping.now, ..KeepStatus::default() };
    app.caret.selection = Selection::cell(CellAddress::new(0, 0));
    effects.into_iter().chain([Effect::ForgetAll, Effect::FocusGrid]).collect()
}

fn part_from(app: &mut App, id: &str) -> Vec<Effect> {
    if app.document.workbook.identity.id != id {
        return Vec::new();
    }
    app.document.workbook.identity.id = fresh_id(app);
    app.keeping.kept = None;
    app.frame.notice = Some(Notice::KeptApart);
    vec![Effect::Hold]
}

fn reopened(app: &mut App, bytes: &[u8], when: LocalTime, in_file: bool, is_earlier: bool) -> Vec<Effect> {
    let Some(effects) = show_kept(app, bytes) else { return notify(app, Notice::NothingKept) };
    app.keeping.kept = Some((app.document.revision, when.time_of_day()));
    if in_file {
        is_as_opened(app);
    }
    if is_earlier {
        app.frame.notice = Some(Notice::EarlierVersion);
    }
    effects
}

/// Shows an earlier version of the document in its place, as a step that can be undone.
fn taken_back(app: &mut App, bytes: &[u8]) -> Vec<Effect> {
    let id = app.document_id().to_owned();
    let Some(mut workbook) = kept_workbook(app, bytes) else { return notify(app, Notice::NothingKept) };
    workbook.identity.id = id;
    let effects = begin_document(app, workbook, Cause::Reopen);
    app.frame.notice = Some(Notice::TakenBack);
    effects
}

fn show_kept(app: &mut App, bytes: &[u8]) -> Option<Vec<Effect>> {
    let workbook = kept_workbook(app, bytes)?;
    Some(begin_document(app, workbook, Cause::Reopen))
}

/// Shows the document that this tab showed before, with the steps that could be undone then. It is no step of its own.
fn return_to(app: &mut App, bytes: &[u8], steps: Option<&str>) -> Option<Vec<Effect>> {
    let (id, is_read_only) = (app.document_id().to_owned(), app.is_read_only());
    app.document.workbook = kept_workbook(app, bytes)?;
    // A copy for reading stays one when its page is loaded again.
    app.document.workbook.identity.is_read_only = is_read_only && app.document_id() == id;
    app.document.history = steps.and_then(steps_from_text).unwrap_or_default();
    app.keeping.newer = None;
    let mut effects = changed(app);
    app.caret.selection = Selection::cell(CellAddress::new(shown_rows(app).start, 0));
    effects.extend([Effect::ListRecents, Effect::Reveal, Effect::FocusGrid]);
    Some(effects)
}

/// A kept document, in the language in which it was shown.
fn kept_workbook(app: &mut App, bytes: &[u8]) -> Option<Workbook> {
    // Its slot is sealed as a whole; what is lost was lost before it was kept.
    let (document, _) = document_from_bytes(bytes).ok()?;
    app.frame.language = document.language;
    let mut workbook = document.workbook;
    let id = if document.id.is_empty() { fresh_id(app) } else { document.id };
    let is_protected = workbook.identity.is_protected;
    app.keeping.has_protected |= is_protected;
    workbook.identity = Identity { is_protected, ..Identity::new(id, document.name) };
    Some(workbook)
}

fn set_removed(app: &mut App, id: String, removed: bool) -> Vec<Effect> {
    if let Some(recent) = app.keeping.recents.iter_mut().find(|r| r.id == id) {
        recent.removed = removed;
    }
    vec![Effect::SetRemoved { id, removed }]
}
