//! What the state knows of the browser's storage, and the versions it hands over.

use crate::store::{DocumentWriter, KeepTrouble, LocalTime};

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
pub(crate) struct KeepStatus {
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
