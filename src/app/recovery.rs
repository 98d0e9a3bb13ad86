//! Keeping the work in the browser's own storage, and having it back: what is kept and when, what is offered again.

use super::{Action, App, Effect, Notice, Selection};
use crate::ingest::CellAddress;
use crate::sheet::{Cause, Edit, Identity, Sheet, Workbook};
use crate::store::{DocumentWriter, document_from_text};

/// A moment on the user's clock.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct LocalTime {
    /// Year.
    pub year: i32,
    /// Month, from 1.
    pub month: u8,
    /// Day of the month, from 1.
    pub day: u8,
    /// Hour, from 0.
    pub hour: u8,
    /// Minute.
    pub minute: u8,
}

impl LocalTime {
    /// The time of day: "10:42".
    pub fn time_of_day(self) -> String {
        format!("{:02}:{:02}", self.hour, self.minute)
    }
}

/// A document that the browser keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recent {
    /// Its identity.
    pub id: String,
    /// Its name as shown.
    pub name: String,
    /// Rows of figures.
    pub rows: u32,
    /// When it was kept.
    pub when: LocalTime,
    /// Whether all of it is in a file too.
    pub in_file: bool,
    /// The user took it off the list, and may change his mind while the page is open.
    pub removed: bool,
}

/// Why the browser does not keep the work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeepTrouble {
    /// It has no storage for this page.
    Refused,
    /// Its storage is full.
    Full,
    /// It failed for another reason, or did not answer.
    Failed,
}

/// What happens between the page and the browser's storage.
#[derive(Clone, Debug, PartialEq)]
pub enum Recovery {
    /// What is kept, the latest first.
    Listed {
        /// The documents.
        recents: Vec<Recent>,
        /// The time now, to say "today".
        now: LocalTime,
    },
    /// A version is kept: it survives a kill.
    Kept {
        /// Of which document.
        id: String,
        /// Which version.
        revision: u64,
        /// When.
        time: String,
    },
    /// It could not be kept.
    NotKept(KeepTrouble),
    /// This document, the oldest, had to make room.
    Dropped(String),
    /// The storage holds a state of this document that the page did not write: its own goes under a new identity.
    Diverged {
        /// The identity until now.
        id: String,
    },
    /// The document just opened has a later state in the storage, which is in no file.
    Newer(Recent),
    /// The user leaves that where it is.
    LeaveNewer,
    /// The user asks for a document.
    Reopen(String),
    /// Here it is.
    Reopened {
        /// As it was kept.
        bytes: Vec<u8>,
        /// When it was kept.
        when: LocalTime,
        /// Whether it is in a file too.
        in_file: bool,
        /// The last version was damaged, this is the one before.
        is_earlier: bool,
    },
    /// After a trap: the document as the loader held it.
    Rescued {
        /// As the loader held it.
        bytes: Vec<u8>,
    },
    /// No whole version was found.
    Unreadable,
    /// The user takes a document off the list.
    Remove(String),
    /// The user wants it back.
    PutBack(String),
}

/// A version of a document, on its way to the storage.
#[derive(Clone, Debug, PartialEq)]
pub struct Snapshot {
    /// The document's identity.
    pub id: String,
    /// Which version it is.
    pub revision: u64,
    /// The document's name as shown.
    pub name: String,
    /// Rows of figures.
    pub rows: u32,
    /// Whether this version is in a file.
    pub in_file: bool,
    /// A name for its file.
    pub file_name: String,
    /// Its content.
    pub document: DocumentWriter,
}

/// What the state knows of the storage.
#[derive(Debug, Default)]
pub(super) struct Keeping {
    /// The last version known to be kept, and when.
    pub kept: Option<(u64, String)>,
    /// The version that is as it was opened, from a file or an example: nothing of it can be lost.
    pub as_opened: Option<u64>,
    pub trouble: Option<KeepTrouble>,
    pub recents: Vec<Recent>,
    pub newer: Option<Recent>,
    pub now: LocalTime,
    /// Identities given so far.
    pub given: u32,
}

impl App {
    /// Whether there is something that the storage does not hold yet.
    pub fn needs_keeping(&self) -> bool {
        let is_kept = self.keeping.kept.as_ref().is_some_and(|(revision, _)| *revision == self.revision);
        !is_kept && self.keeping.as_opened != Some(self.revision)
    }

    /// The identity of the document.
    pub fn document_id(&self) -> &str {
        &self.workbook.identity.id
    }

    /// The document as it is now, to be kept.
    pub fn snapshot(&self) -> Snapshot {
        let Identity { id, name } = &self.workbook.identity;
        let body = self.sheet().table().body.clone();
        Snapshot {
            id: id.clone(),
            revision: self.revision,
            name: self.shown_name(),
            rows: if self.sheet().grid().is_empty() { 0 } else { body.end - body.start },
            in_file: !self.is_unsaved(),
            file_name: self.file_name(crate::store::FILE_ENDING),
            document: DocumentWriter::new(id, name, self.language, &self.workbook),
        }
    }

    /// An identity that no other document has.
    pub(super) fn fresh_id(&mut self) -> String {
        self.keeping.given += 1;
        format!("{}-{}", self.seed, self.keeping.given)
    }

    /// Says that the document is as it was opened.
    pub(super) fn is_as_opened(&mut self) {
        self.keeping.as_opened = Some(self.revision);
    }

    /// Another document in place of this one, in one step that can be undone. What of this one is not known to be kept
    /// is handed over first.
    pub(super) fn begin(&mut self, workbook: Workbook, cause: Cause) -> Vec<Effect> {
        let left = self.needs_keeping().then(|| Effect::KeepLeft(Box::new(self.snapshot())));
        self.editing = None;
        let mut effects: Vec<Effect> = left.into_iter().collect();
        let is_blank = self.sheet().grid().is_empty() && self.keeping.as_opened == Some(self.revision);
        if is_blank && self.history.next_undo().is_none() {
            // Nothing was there: there is nothing to go back to.
            self.workbook = workbook;
            effects.extend(self.changed());
        } else {
            effects.extend(self.change(Edit::Begin(Box::new(workbook)), cause));
        }
        self.keeping.newer = None;
        self.selection = Selection::cell(CellAddress::new(self.shown_rows().start, 0));
        effects.extend([Effect::ListRecents, Effect::Reveal, Effect::FocusGrid]);
        effects
    }

    /// A document of these sheets that has an identity of its own.
    pub(super) fn workbook_of(&mut self, sheets: Vec<Sheet>, name: String) -> Workbook {
        let mut workbook = Workbook::new(sheets, 0);
        workbook.identity = Identity { id: self.fresh_id(), name };
        workbook
    }

    pub(super) fn recover(&mut self, event: Recovery) -> Vec<Effect> {
        match event {
            Recovery::Listed { recents, now } => {
                self.keeping.recents = recents;
                self.keeping.now = now;
            }
            Recovery::Kept { id, revision, time } => {
                self.keeping.trouble = None;
                let is_later = self.keeping.kept.as_ref().is_none_or(|(kept, _)| *kept < revision);
                if id == self.workbook.identity.id && is_later {
                    self.keeping.kept = Some((revision, time));
                }
            }
            Recovery::NotKept(trouble) => {
                if self.keeping.trouble.replace(trouble) != Some(trouble) {
                    return self.tell(Notice::NotKept(trouble));
                }
            }
            Recovery::Dropped(name) => return self.tell(Notice::Dropped(name)),
            Recovery::Diverged { id } => return self.part_from(&id),
            Recovery::Newer(recent) => self.keeping.newer = Some(recent),
            Recovery::LeaveNewer => {
                self.keeping.newer = None;
                return vec![Effect::FocusGrid];
            }
            Recovery::Reopen(id) => return vec![Effect::Reopen(id)],
            Recovery::Reopened { bytes, when, in_file, is_earlier } => {
                return self.reopened(&bytes, when, in_file, is_earlier);
            }
            Recovery::Rescued { bytes } => {
                return match self.show_kept(&bytes) {
                    Some(effects) => effects,
                    None => self.tell(Notice::NothingKept),
                };
            }
            Recovery::Unreadable => return self.tell(Notice::NothingKept),
            Recovery::Remove(id) => return self.set_removed(id, true),
            Recovery::PutBack(id) => return self.set_removed(id, false),
        }
        Vec::new()
    }

    fn part_from(&mut self, id: &str) -> Vec<Effect> {
        if self.workbook.identity.id != id {
            return Vec::new();
        }
        self.workbook.identity.id = self.fresh_id();
        self.keeping.kept = None;
        self.notice = Some(Notice::KeptApart);
        vec![Effect::Hold]
    }

    fn reopened(&mut self, bytes: &[u8], when: LocalTime, in_file: bool, is_earlier: bool) -> Vec<Effect> {
        let Some(effects) = self.show_kept(bytes) else { return self.tell(Notice::NothingKept) };
        self.keeping.kept = Some((self.revision, when.time_of_day()));
        if in_file {
            self.is_as_opened();
        }
        if is_earlier {
            self.notice = Some(Notice::EarlierVersion);
        }
        effects
    }

    fn show_kept(&mut self, bytes: &[u8]) -> Option<Vec<Effect>> {
        let document = document_from_text(std::str::from_utf8(bytes).ok()?).ok()?;
        self.language = document.language;
        let mut workbook = document.workbook;
        let id = if document.id.is_empty() { self.fresh_id() } else { document.id };
        workbook.identity = Identity { id, name: document.name };
        Some(self.begin(workbook, Cause::Reopen))
    }

    fn set_removed(&mut self, id: String, removed: bool) -> Vec<Effect> {
        if let Some(recent) = self.keeping.recents.iter_mut().find(|r| r.id == id) {
            recent.removed = removed;
        }
        vec![Effect::SetRemoved { id, removed }]
    }
}

impl From<Recovery> for Action {
    fn from(event: Recovery) -> Action {
        Action::Recovery(event)
    }
}
