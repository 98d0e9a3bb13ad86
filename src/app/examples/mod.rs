//! The examples of the start page. Each is pasted text, read by the same code as anything a user pastes: what was
//! published, cells that were not staying blank, and beside it a table of made-up figures, labelled so, to try things on.

mod example;
mod tables;

pub use tables::EXAMPLES;
