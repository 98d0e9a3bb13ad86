//! Where the caret stands and what is being typed there.

use crate::grid::{CellAddress, CellRange};

/// The selected rectangle: from the anchor to the caret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Selection {
    /// The corner that stays.
    pub anchor: CellAddress,
    /// The active cell.
    pub caret: CellAddress,
}

impl Selection {
    /// One cell.
    pub fn cell(at: CellAddress) -> Selection {
        Selection { anchor: at, caret: at }
    }

    /// The cells it covers.
    pub fn range(&self) -> CellRange {
        CellRange::between(self.anchor, self.caret)
    }
}

/// A cell being edited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Editing {
    /// Which.
    pub at: CellAddress,
    /// The text the editor begins with.
    pub text: String,
}

/// Where the caret stands, and what is being typed there.
#[derive(Debug)]
pub(crate) struct Caret {
    pub(crate) selection: Selection,
    pub(crate) editing: Option<Editing>,
    /// Where the caret came by Tab while typing, and the column where that began: Enter goes back under it.
    pub(crate) typed_across: Option<(CellAddress, u32)>,
    /// The explanation of the active cell is open.
    pub(crate) explaining: bool,
}

impl Default for Caret {
    fn default() -> Caret {
        Caret {
            selection: Selection::cell(CellAddress::new(0, 0)),
            editing: None,
            typed_across: None,
            explaining: false,
        }
    }
}
