//! The selection, and what is being typed.

use crate::grid::{CellAddress, CellRange};

/// The selected rectangle, from its anchor to the active cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Selection {
    /// The corner that stays when the selection is extended.
    pub anchor: CellAddress,
    /// The active cell.
    pub caret: CellAddress,
}

impl Selection {
    /// The selection of one cell.
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
    /// The cell.
    pub at: CellAddress,
    /// The text at the start of the edit.
    pub text: String,
}

/// The selection, and what is being typed.
#[derive(Debug)]
pub(crate) struct Caret {
    pub(crate) selection: Selection,
    pub(crate) editing: Option<Editing>,
    /// Where Tab led while a row was typed, and the column where the row began: Enter goes there in the next row.
    pub(crate) typed_across: Option<(CellAddress, u32)>,
    /// Whether the explanation of the active cell is open.
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
