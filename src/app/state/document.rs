//! The document that is open: its sheets, their history, and which state of them is in a file.

use crate::sheet::{History, Workbook};

/// The document that is open.
#[derive(Debug)]
pub(crate) struct OpenDocument {
    /// Its sheets and its identity.
    pub(crate) workbook: Workbook,
    pub(crate) history: History,
    /// What identities of further documents are made from.
    pub(crate) seed: String,
    /// Changes of the document so far; what was saved is known by it.
    pub(crate) revision: u64,
    /// The revision last saved to a file, and when.
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
