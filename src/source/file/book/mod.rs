//! What a workbook holds once it is read (`contents.rs`), and the filler that each format's reader gives its cells to
//! (`filler.rs`, open it first).

mod contents;
mod filler;

pub(crate) use contents::Book;
pub use contents::{CellFormula, FileContent, NamedGrid};
pub(crate) use filler::{MOST_COLUMNS, MOST_ROWS, SheetFiller, UNKNOWN_FORMULA};
