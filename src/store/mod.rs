//! The document as it is stored: a versioned schema, its text, its copies in the browser, the memory of headers.
//!
//! Open `document.rs` first: `encode.rs` and `writer.rs` write it, `read.rs` and `decode.rs` read it, `picture.rs` finds it in a
//! picture and `saved_page.rs` in a saved copy of the page, `schema` has versions 2 and 3, `version_1` reads files from before.
//! A file of version 3 is made of sealed parts: `seal.rs`, put together in `assemble.rs`. What remains of a damaged file:
//! `rescue.rs`; what is told of it: `lost.rs`.
//!
//! Architecture invariant: only this room's own types are stored. Domain types are converted, so that they can change
//! without breaking a file. (They derive serde for another purpose: see [`crate::intake`]. The only thing written in that
//! form is what a tab can undo, and only the same build reads it: `tab.rs`.)

mod assemble;
mod decode;
mod document;
mod earlier;
mod encode;
mod fields;
mod lost;
mod memory;
mod picture;
mod read;
mod recovery;
mod rescue;
mod saved_page;
mod schema;
mod seal;
mod tab;
mod version_1;
mod writer;

pub use document::{Document, FILE_ENDING, text_from_document};
pub use earlier::{EarlierVersion, MOST_VERSIONS};
pub use lost::{Lost, LostOfSheet};
pub(crate) use memory::header_of;
pub use memory::{Memory, Remembered};
pub use picture::{IN_PICTURE, document_in_picture};
pub(crate) use picture::{PNG_SIGNATURE, PngChunk, is_escaped_in_svg};
pub use read::{StoreError, document_from_bytes, document_from_text};
pub use recovery::{
    KeepTrouble, KeptRecord, LocalTime, Seal, Slot, last_whole, may_make_room, oldest_beyond,
};
pub use saved_page::{PageLock, SavedPage, packed_document, saved_page, unpacked_document};
pub use tab::{TabRecord, steps_from_text, steps_to_text};
pub use writer::DocumentWriter;
