//! The examples on the start page. Each has a table as it was published, with blanks where nothing was published, and a
//! table of made-up figures, labelled so, for practice. They are texts, read by the same code as a user's paste.
//!
//! Open `tables.rs` for the list, `example.rs` for how one becomes a document.

mod example;
mod tables;

pub use tables::EXAMPLES;
