//! The stored document: a versioned schema of its own, apart from the domain's types.
//!
//! Architecture invariant: what is stored are this room's own types; domain types are converted, so that they may change
//! without breaking a file. (They derive serde for one thing that is never stored: see [`crate::intake`].)

mod document;
mod joined;
mod memory;
mod names;
mod read;
mod readded;
mod recovery;
mod writer;

pub use document::{DocumentV1, text_from_document};
pub(crate) use memory::header_of;
pub use memory::{Memory, Remembered};
pub use read::{StoreError, document_from_text};
pub use recovery::{KeepTrouble, KeptRecord, LocalTime, Seal, Slot, last_whole, oldest_beyond};
pub use writer::DocumentWriter;

use crate::language::Language;

/// What a file holds, in domain types.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct Document {
    /// Stays with the document through copies; recovery is keyed by it.
    pub id: String,
    /// Its name, without the ending.
    pub name: String,
    /// The language it was left in.
    pub language: Language,
    /// Its sheets.
    pub workbook: crate::sheet::Workbook,
}

/// The ending of document files.
pub const FILE_ENDING: &str = ".chitieu";
