//! Actions of the dialog that makes a column of one formula.

use super::on_document::OnDocument;
use crate::app::state::ColumnDraft;

/// What the user does in the dialog.
#[derive(Clone, Debug, PartialEq)]
pub enum FormulaColumnAction {
    /// Opens it, for a new column or for the active one if it has one formula.
    Open,
    /// What is typed and chosen so far.
    Draft(ColumnDraft),
    /// Makes the column.
    Apply,
}

impl FormulaColumnAction {
    /// What it does to the document.
    pub(crate) fn on_document(&self) -> OnDocument {
        match self {
            FormulaColumnAction::Apply => OnDocument::Changes,
            FormulaColumnAction::Open | FormulaColumnAction::Draft(_) => OnDocument::Leaves,
        }
    }
}
