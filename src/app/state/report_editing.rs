//! [`ReportEditing`]: what of the report is being edited.

use crate::sheet::{ReportItem, ReportPart};

/// What of the report is being edited. It is no part of the document.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReportEditing {
    /// Whether sections and sentences have their controls.
    pub is_on: bool,
    /// The sentence whose words are open.
    pub open: Option<OpenWords>,
    /// What has the keyboard after a change.
    pub focus: Option<(ReportItem, ReportControl)>,
}

/// A sentence whose words are open.
#[derive(Clone, Debug, PartialEq)]
pub enum OpenWords {
    /// One that there is.
    Of(ReportItem),
    /// A new one of the user's own.
    New(ReportPart),
}

/// The controls of a section or a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportControl {
    /// Leaves it out or takes it in.
    Take,
    /// Moves it up.
    Up,
    /// Moves it down.
    Down,
    /// Opens its words.
    Reword,
}
