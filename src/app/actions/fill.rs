//! What the handle at the lower right of the selection does.

use crate::grid::CellAddress;

/// A step of filling by the handle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FillAction {
    /// The handle is taken.
    Begin,
    /// It is over a cell. Nothing happens unless it was taken and not left since.
    Toward(CellAddress),
    /// It is dropped.
    Drop {
        /// Whether Ctrl is held: what would go on is copied, and one number goes on.
        inverted: bool,
    },
    /// A double click on it fills down as far as there are cells beside.
    ToEnd {
        /// As above.
        inverted: bool,
    },
}
