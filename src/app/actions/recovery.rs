//! What happens between the page and the browser's storage.

use super::on_document::OnDocument;
use crate::app::state::Recent;
use crate::store::{KeepTrouble, LocalTime};

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

impl Recovery {
    /// What it does to the document.
    pub(crate) fn on_document(&self) -> OnDocument {
        match self {
            Recovery::Reopened { .. } | Recovery::Rescued { .. } => OnDocument::Brings,
            Recovery::Listed { .. }
            | Recovery::Kept { .. }
            | Recovery::NotKept(_)
            | Recovery::Dropped(_)
            | Recovery::Diverged { .. }
            | Recovery::Newer(_)
            | Recovery::LeaveNewer
            | Recovery::Reopen(_)
            | Recovery::Unreadable
            | Recovery::Remove(_)
            | Recovery::PutBack(_) => OnDocument::Leaves,
        }
    }
}
