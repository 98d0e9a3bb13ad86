//! What an action does to the document.

/// What an action does to the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnDocument {
    /// It puts another table or document in place of the one shown.
    Brings,
    /// It edits the document, or leaves the sheet that something is to come into.
    Changes,
    /// It leaves the document as it is.
    Leaves,
}
