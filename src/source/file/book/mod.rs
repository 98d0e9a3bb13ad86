//! What a workbook holds once it is read, and the filler that every format fills it with.

mod contents;
mod filler;

pub(crate) use contents::Book;
pub use contents::{FileContent, NamedGrid};
pub(crate) use filler::{MOST_COLUMNS, MOST_ROWS, SheetFiller, UNKNOWN_FORMULA};
