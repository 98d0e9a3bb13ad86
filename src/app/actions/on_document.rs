//! What an action does to the document.

/// What an action does to the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnDocument {
    /// It brings another table or document in place of the present one.
    Brings,
    /// It edits the document, or leaves the sheet into which something is being read.
    Changes,
    /// It does not change the document.
    Leaves,
}
