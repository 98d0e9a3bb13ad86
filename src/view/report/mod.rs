//! The report: the sentences of the shown sheet, and all of it as plain data for the writers of `export` and for the
//! preview. Open `build.rs` first.

mod build;
mod sentences;
mod spreadsheet;
mod table;

pub use build::{ReportChoices, report};
pub use sentences::{ToldSentence, report_sentences};
