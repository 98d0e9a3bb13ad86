//! The document as it is stored: a versioned schema, its text, its copies in the browser, the memory of headers.
//!
//! Open `document.rs` first: `encode.rs` and `writer.rs` write it, `read.rs` and `decode.rs` read it, `schema` has
//! version 2, `version_1` reads files from before.
//!
//! Architecture invariant: only this room's own types are stored. Domain types are converted, so that they can change
//! without breaking a file. (They derive serde for another purpose, and that is never stored: see [`crate::intake`].)

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
