//! Bytes and texts from outside → [`crate::grid::Grid`]s of raw cells: clipboard, HTML, plain text, files of all kinds.
//!
//! Architecture invariant: nothing here understands a table; nothing fails without a sentence.

pub(crate) mod clipboard;
mod file;
mod html;
mod raised;
mod text;

pub use clipboard::{grid_from_clipboard, grids_from_clipboard, grids_from_clipboard_telling};
pub(crate) use file::kind_of_file;
pub use file::{
    FileContent, FileError, FileKind, ForeignKind, MOST_BYTES, MOST_CELLS, MOST_INFLATED, MOST_SHEETS,
    NamedGrid, TextFormat, sheets_from_file, sheets_from_text,
};
pub use html::{grid_from_html, grids_from_html};
pub use text::grid_from_text;
