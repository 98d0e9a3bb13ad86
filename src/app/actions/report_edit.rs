//! [`ReportEdit`]: how the user changes what the report says.

use super::on_document::OnDocument;
use crate::app::state::{OpenWords, ReportControl};
use crate::sheet::{FieldName, ReportItem, ReportPart};

/// How the user changes what the report says. All but [`ReportEdit::Turn`] and [`ReportEdit::Open`] can be undone.
#[derive(Clone, Debug, PartialEq)]
pub enum ReportEdit {
    /// Shows the controls of sections and sentences, or the report as it reads.
    Turn,
    /// Opens the words of a sentence, or closes them.
    Open(Option<OpenWords>),
    /// Leaves a section or a sentence out, or takes it in again.
    SetOff {
        /// Which.
        item: ReportItem,
        /// Whether it is left out.
        is_off: bool,
    },
    /// Moves a section or a sentence.
    Place {
        /// Which.
        item: ReportItem,
        /// The items that it stands among, in their new order.
        order: Vec<ReportItem>,
        /// The part that it goes into, if it leaves its own.
        into: Option<ReportPart>,
        /// What was pressed: it keeps the keyboard.
        by: ReportControl,
    },
    /// Replaces the words of a sentence. Without words a sentence of the page has its own again, and one of the user's is deleted.
    Reword {
        /// Which; none for a new one.
        item: OpenWords,
        /// The words as typed, with figures in braces.
        typed: String,
        /// The figures that it has, each with its text.
        fields: Vec<(FieldName, String)>,
        /// Whether the keyboard is elsewhere already.
        leaves: bool,
    },
    /// Gives a sentence the words of the page again, or deletes one of the user's own.
    Restore(ReportItem),
    /// Drops every change.
    RestoreAll,
}

impl ReportEdit {
    pub(super) fn on_document(&self) -> OnDocument {
        match self {
            ReportEdit::Turn | ReportEdit::Open(_) => OnDocument::Leaves,
            _ => OnDocument::Changes,
        }
    }
}
