//! The report: the sentences of the shown sheet, and all of it as plain data for the writers of `export` and for the
//! preview. Open `build.rs` first.

mod all;
mod book;
mod build;
mod edited;
mod headings;
mod notation;
mod panel;
mod planned;
mod sentences;
mod spreadsheet;
mod subject;
mod table;

pub use all::{SheetReport, all_reports_file_name, sheet_reports};
pub use book::{book_file_name, book_outlined_pictures, book_report};
pub use build::{ReportChoices, report};
pub use edited::{Moves, SectionEdit, SentenceEdit};
pub use panel::{ReportPartView, ReportPiece, ReportView, report_choices, report_view};
pub use sentences::{ToldSentence, ToldSheet, report_sentences};
pub use subject::{document_title, report_file_name};
