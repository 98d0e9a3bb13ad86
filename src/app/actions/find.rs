//! Actions of the bar that finds and replaces texts.

use super::on_document::OnDocument;
use crate::app::state::FindForm;

/// What is done in the bar that finds and replaces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FindAction {
    /// The user writes what is looked for, or sets how.
    SetForm(FindForm),
    /// Goes to the next cell that has it.
    Next,
    /// Goes to the previous one.
    Previous,
    /// Replaces it in the cell that was found, and goes on.
    Replace,
    /// Replaces it in all cells, as one step.
    ReplaceAll,
    /// Closes the bar; the cell that was found last stays the active one.
    Close,
}

impl FindAction {
    pub(super) fn on_document(&self) -> OnDocument {
        match self {
            FindAction::Replace | FindAction::ReplaceAll => OnDocument::Changes,
            FindAction::SetForm(_) | FindAction::Next | FindAction::Previous | FindAction::Close => {
                OnDocument::Leaves
            }
        }
    }
}
