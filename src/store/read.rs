//! Reads documents: any text gives a document or the reason why it is not one.

use std::fmt;

use super::decode;
use super::document::Document;
use super::schema::{DocumentV2, FORMAT, VERSION};
use super::version_1::DocumentV1;
use crate::language::Language;
use crate::sheet::Workbook;

/// Why a text is not a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// It is another kind of file.
    NotADocument,
    /// It begins like a document, but is damaged or cut short.
    Damaged,
    /// A later version of the program wrote it.
    Newer {
        /// The version that it names.
        version: u32,
    },
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            StoreError::NotADocument => write!(f, "not a Chi Tieu document"),
            StoreError::Damaged => write!(f, "the document is damaged"),
            StoreError::Newer { version } => write!(f, "written by a later version ({version})"),
        }
    }
}

impl std::error::Error for StoreError {}

/// Reads the text of a document file.
pub fn document_from_text(text: &str) -> Result<Document, StoreError> {
    #[derive(serde::Deserialize)]
    struct Head {
        format: String,
        version: u32,
    }
    let ours = text.trim_start_matches('\u{feff}').trim_start();
    let version = match serde_json::from_str::<Head>(ours) {
        Ok(head) if head.format != FORMAT => return Err(StoreError::NotADocument),
        Ok(head) if head.version > VERSION => return Err(StoreError::Newer { version: head.version }),
        Ok(head) => head.version,
        Err(_) if ours.starts_with('{') && ours.get(..64).unwrap_or(ours).contains(FORMAT) => {
            return Err(StoreError::Damaged);
        }
        Err(_) => return Err(StoreError::NotADocument),
    };
    let read = if version < VERSION {
        serde_json::from_str(ours).map(DocumentV1::document)
    } else {
        serde_json::from_str(ours).map(document)
    };
    read.map_err(|_| StoreError::Damaged)
}

fn document(stored: DocumentV2) -> Document {
    let sheets = stored.sheets.into_iter().map(decode::sheet).collect();
    let mut workbook = Workbook::new(sheets, stored.active).styled(decode::chart_style(&stored.charts));
    workbook.identity.is_protected = stored.protected;
    Document {
        id: stored.id,
        name: stored.name,
        language: Language::from_code(&stored.language).unwrap_or_default(),
        workbook,
    }
}
