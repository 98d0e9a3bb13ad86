//! The open document: its sheets, their history, and which revision is saved in a file.

use crate::sheet::{History, Workbook};

/// The open document.
#[derive(Debug)]
pub(crate) struct OpenDocument {
    /// Its sheets and its identity.
    pub(crate) workbook: Workbook,
    pub(crate) history: History,
    /// What the identities of later documents are made from.
    pub(crate) seed: String,
    /// How many changes the document had.
    pub(crate) revision: u64,
    /// The revision that was last saved to a file, and when.
    pub(crate) saved: Option<(u64, String)>,
}

impl OpenDocument {
    /// An empty document of this identity.
    pub(crate) fn new(id: String) -> OpenDocument {
        let mut workbook = Workbook::default();
        workbook.identity.id.clone_from(&id);
        OpenDocument { workbook, history: History::default(), seed: id, revision: 0, saved: None }
    }
}
