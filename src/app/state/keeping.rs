//! What is known of the browser's storage, and the versions that go there.

use crate::store::{DocumentWriter, KeepTrouble, LocalTime};

/// A document that the browser keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recent {
    /// Its identity.
    pub id: String,
    /// Its name as shown.
    pub name: String,
    /// What tells it from others of the same name.
    pub about: String,
    /// How many rows of figures it has.
    pub rows: u32,
    /// How many bytes it has.
    pub size: u64,
    /// When it was kept.
    pub when: LocalTime,
    /// Whether this version is in a file too.
    pub in_file: bool,
    /// Whether the user deleted it. It can be put back while the page is open.
    pub removed: bool,
}

/// An earlier version of the document, which can be taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastVersion {
    /// Names it.
    pub turn: u64,
    /// The document's name then.
    pub name: String,
    /// What told it from others of the same name.
    pub about: String,
    /// How many rows of figures it has.
    pub rows: u32,
    /// How many bytes it has.
    pub size: u64,
    /// When it was written.
    pub when: LocalTime,
}

/// A version of a document, to be kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Snapshot {
    /// The document's identity.
    pub id: String,
    /// Which version it is.
    pub revision: u64,
    /// The document's name as shown.
    pub name: String,
    /// What tells it from others of the same name: its period, its first unit.
    pub about: String,
    /// How many rows of figures it has.
    pub rows: u32,
    /// Whether this version is in a file.
    pub in_file: bool,
    /// A name for its file.
    pub file_name: String,
    /// Its content.
    pub document: DocumentWriter,
}

/// What is known of the browser's storage.
#[derive(Debug, Default)]
pub(crate) struct KeepStatus {
    /// The last revision that is known to be kept, and when it was.
    pub kept: Option<(u64, String)>,
    /// The revision that is the same as in the file or example that was opened, so that it cannot be lost.
    pub as_opened: Option<u64>,
    /// The revision at which another sheet was shown since the last change: what is kept shows the former one.
    pub turned: Option<u64>,
    pub trouble: Option<KeepTrouble>,
    pub recents: Vec<Recent>,
    pub newer: Option<Recent>,
    pub now: LocalTime,
    /// The revision at which this tab's document was asked for, while it is awaited.
    pub returning: Option<u64>,
    /// Whether a document was open that came locked: what can be undone may then hold some of it.
    pub has_protected: bool,
    /// How many identities were given.
    pub given: u32,
}
