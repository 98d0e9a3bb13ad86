//! What can be done with the sheets.

use crate::sheet::CombineMode;

/// Something about the sheets.
#[derive(Clone, Debug, PartialEq)]
pub enum SheetAction {
    /// Show one.
    Show(usize),
    /// Add a blank one after the one shown.
    Add,
    /// Give one a name.
    Rename(usize, String),
    /// Take one away.
    Remove(usize),
    /// Give one a place to the right, or to the left.
    Move {
        /// Which.
        sheet: usize,
        /// To the right.
        right: bool,
    },
    /// Take what just came in place of a table in otherwise.
    Take(CombineMode),
    /// Put another sheet together with the one shown.
    Combine {
        /// Which.
        sheet: usize,
        /// How: below, or by unit.
        taking: CombineMode,
    },
}
