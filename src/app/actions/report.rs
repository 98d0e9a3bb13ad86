//! What is done in the report's panel.

use crate::app::effect::ReportFormat;
use crate::words::{Length, Words};

/// What is done in the report's panel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ReportAction {
    /// The user chooses how much the sentences say.
    SetLength(Length),
    /// The report is taken as a file.
    Take(ReportFormat),
    /// The page has said that it takes a while: the file is written.
    Write(ReportFormat),
    /// The reports of all sheets are taken as one file.
    TakeAll,
    /// The page has said that it takes a while: they are written.
    WriteAll,
    /// All sheets are taken as one workbook of Excel.
    TakeWorkbook,
    /// The page has said that it takes a while: it is written.
    WriteWorkbook,
    /// It is printed.
    Print,
    /// Sentences, table and charts are put on the clipboard for Word.
    Copy,
    /// The sentences alone are put on the clipboard.
    CopySentences,
    /// The user chooses a Word file of the office's, whose marks are filled in.
    ChooseTemplate,
}

impl ReportAction {
    /// Its name in lists of commands.
    pub fn name(self, words: Words) -> &'static str {
        match self {
            ReportAction::SetLength(_) => words.report_length(),
            ReportAction::Take(ReportFormat::Word) | ReportAction::Write(ReportFormat::Word) => {
                words.report_as_word()
            }
            ReportAction::Take(ReportFormat::Excel) | ReportAction::Write(ReportFormat::Excel) => {
                words.report_as_excel()
            }
            ReportAction::Take(ReportFormat::Page) | ReportAction::Write(ReportFormat::Page) => {
                words.report_as_page()
            }
            ReportAction::TakeAll | ReportAction::WriteAll => words.reports_of_all_sheets(),
            ReportAction::TakeWorkbook | ReportAction::WriteWorkbook => words.workbook_as_excel(),
            ReportAction::Print => words.print_report(),
            ReportAction::Copy => words.report_to_word(),
            ReportAction::CopySentences => words.report_sentences(),
            ReportAction::ChooseTemplate => words.report_in_template(),
        }
    }
}
