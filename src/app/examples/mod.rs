//! The examples on the start page. Each has a table as it was published, with blanks where nothing was published, and a
//! table of made-up figures, labelled so, for practice. They are texts, read by the same code as a user's paste.
//!
//! Open `tables.rs` for the list, `blank.rs` for the blank forms, `example.rs` for how one becomes a document.

mod blank;
mod example;
mod tables;

pub use blank::BLANK_REPORTS;
pub use example::Example;
pub use tables::EXAMPLES;
