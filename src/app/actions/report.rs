//! What is done in the report's panel.

use crate::app::effect::ReportFormat;
use crate::words::Length;

/// What is done in the report's panel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportAction {
    /// The user chooses how much the sentences say.
    SetLength(Length),
    /// The report is taken as a file.
    Take(ReportFormat),
    /// Sentences, table and charts are put on the clipboard for Word.
    Copy,
    /// The sentences alone are put on the clipboard.
    CopySentences,
}
