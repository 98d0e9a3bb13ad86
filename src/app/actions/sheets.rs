//! The actions on the sheets of the document.

use crate::sheet::CombineMode;

/// An action on the sheets.
#[derive(Clone, Debug, PartialEq)]
pub enum SheetAction {
    /// Show one.
    Show(usize),
    /// Add a blank sheet after the shown one.
    Add,
    /// Its name is about to be typed: a formula that says nothing yet is left, and any other must be finished first.
    Renaming(usize),
    /// Give one a name.
    Rename(usize, String),
    /// Remove a sheet.
    Remove(usize),
    /// Move a sheet by one place.
    Move {
        /// Which.
        sheet: usize,
        /// Whether it moves to the right.
        right: bool,
    },
    /// Take the table that just replaced another one in a different way.
    Take(CombineMode),
    /// Combine another sheet with the shown one.
    Combine {
        /// The other sheet.
        sheet: usize,
        /// Rows below, or columns by unit.
        taking: CombineMode,
    },
    /// Treat the shown one like that of a former document.
    Model {
        /// The name of its file.
        name: String,
        /// Its content.
        bytes: Vec<u8>,
    },
    /// Make a sheet with the sums of the shown one by the values of one or two columns.
    SumBy(Vec<u32>),
}
