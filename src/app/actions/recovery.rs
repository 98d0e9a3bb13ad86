//! The events between the page and the browser's storage.

use super::on_document::OnDocument;
use crate::app::state::{PastVersion, Recent};
use crate::store::{KeepTrouble, LocalTime, TabRecord};

/// An event between the page and the browser's storage.
#[derive(Clone, Debug, PartialEq)]
pub enum Recovery {
    /// The kept documents.
    Listed {
        /// The documents, the latest first.
        recents: Vec<Recent>,
        /// The time now, to say "today".
        now: LocalTime,
    },
    /// A version is kept, and survives if the browser is killed.
    Kept {
        /// Of which document.
        id: String,
        /// Which version.
        revision: u64,
        /// When.
        time: String,
    },
    /// A version could not be kept.
    NotKept(KeepTrouble),
    /// Documents that are in files too, with these names, were removed to make room.
    Dropped(Vec<String>),
    /// The storage has a version of this document that this page did not write, so the document here gets a new
    /// identity.
    Diverged {
        /// The identity until now.
        id: String,
    },
    /// The storage has a newer version of the document that was just opened, and it is in no file.
    Newer(Recent),
    /// The user does not want the newer version.
    LeaveNewer,
    /// The user wants to open a kept document.
    Reopen(String),
    /// The kept document was read.
    Reopened {
        /// As it was kept.
        bytes: Vec<u8>,
        /// When it was kept.
        when: LocalTime,
        /// Whether it is in a file too.
        in_file: bool,
        /// Whether it is an earlier version, because the last one is damaged.
        is_earlier: bool,
    },
    /// This tab showed a document before it was loaded again: it is to come back.
    Return(Box<TabRecord>),
    /// That document.
    Returned {
        /// As it was kept.
        bytes: Vec<u8>,
        /// When it was kept.
        when: LocalTime,
        /// Whether the storage has it.
        is_stored: bool,
        /// Whether it is in a file too.
        in_file: bool,
        /// Whether it is an earlier version, because the last one is damaged.
        is_earlier: bool,
        /// What can be undone and redone; `None` if that is not known.
        steps: Option<String>,
    },
    /// It is not there any more.
    NotReturned,
    /// After a trap: the document that the loader held.
    Rescued {
        /// The text of the document.
        bytes: Vec<u8>,
    },
    /// No version of it could be read.
    Unreadable,
    /// The user wants everything deleted that the browser keeps for this page.
    Forget,
    /// It is deleted, or the browser refused.
    Forgotten {
        /// Whether it is.
        done: bool,
    },
    /// The earlier versions of the document, the latest first.
    VersionsListed {
        /// The versions.
        versions: Vec<PastVersion>,
        /// The time now, to say "today".
        now: LocalTime,
    },
    /// The user wants an earlier version back.
    TakeBack(u64),
    /// That version was read.
    TakenBack {
        /// As it was kept.
        bytes: Vec<u8>,
    },
    /// The user deletes a document.
    Remove(String),
    /// The user puts a document back on the list.
    PutBack(String),
}

impl Recovery {
    /// What it does to the document.
    pub(crate) fn on_document(&self) -> OnDocument {
        match self {
            Recovery::Forget
            | Recovery::Reopened { .. }
            | Recovery::TakenBack { .. }
            | Recovery::Rescued { .. } => OnDocument::Brings,
            Recovery::Listed { .. }
            | Recovery::Kept { .. }
            | Recovery::NotKept(_)
            | Recovery::Dropped(_)
            | Recovery::Diverged { .. }
            | Recovery::Newer(_)
            | Recovery::LeaveNewer
            | Recovery::Reopen(_)
            | Recovery::Return(_)
            // It is taken only if nothing else happened meanwhile.
            | Recovery::Returned { .. }
            | Recovery::NotReturned
            | Recovery::Unreadable
            | Recovery::Forgotten { .. }
            | Recovery::VersionsListed { .. }
            | Recovery::TakeBack(_)
            | Recovery::Remove(_)
            | Recovery::PutBack(_) => OnDocument::Leaves,
        }
    }
}
