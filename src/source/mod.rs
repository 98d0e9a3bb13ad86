//! Bytes and texts from outside → [`crate::grid::Grid`]s of raw cells: clipboard, HTML, plain text, files of all kinds.
//!
//! `clipboard.rs` chooses between the HTML (`html/`) and the plain text (`text.rs`, `spaced.rs`) of a paste; `file/` tells what a
//! file is and reads it. Open `clipboard.rs` or `file/mod.rs` first.
//!
//! Architecture invariant: nothing here understands a table, and every failure is a [`FileError`] that can be told to
//! the user in a sentence.

pub(crate) mod clipboard;
mod file;
mod html;
mod raised;
mod spaced;
mod text;

pub use clipboard::{grid_from_clipboard, grids_from_clipboard, grids_from_clipboard_telling};
pub(crate) use file::kind_of_file;
pub use file::{
    CellFormula, FileContent, FileError, FileKind, ForeignKind, MOST_BYTES, MOST_CELLS, MOST_INFLATED,
    MOST_SHEETS, NamedGrid, TextFormat, sheets_from_file, sheets_from_text,
};
pub use html::{grid_from_html, grids_from_html};
pub use text::grid_from_text;
