//! The stored document: a versioned schema of its own, apart from the domain's types.
//!
//! Architecture invariant: what is stored are this room's own types; domain types are converted, so that they may change
//! without breaking a file. (They derive serde for one thing that is never stored: see [`crate::intake`].)

mod decode;
mod document;
mod encode;
mod memory;
mod read;
mod recovery;
mod schema;
mod version_1;
mod writer;

pub use document::{Document, FILE_ENDING, text_from_document};
pub(crate) use memory::header_of;
pub use memory::{Memory, Remembered};
pub use read::{StoreError, document_from_text};
pub use recovery::{KeepTrouble, KeptRecord, LocalTime, Seal, Slot, last_whole, oldest_beyond};
pub use writer::DocumentWriter;
