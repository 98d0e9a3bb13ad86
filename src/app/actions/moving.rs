//! What dragging the border of the selection does.

use crate::grid::CellAddress;

/// A step of moving the selected cells by their border.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MovingAction {
    /// The border is taken at this cell of the selection, or right beside it.
    Begin(CellAddress),
    /// The pointer is over a cell. Nothing happens unless the border was taken and not left since.
    Toward(CellAddress),
    /// The cells are dropped.
    Drop(DropHow),
}

/// What becomes of the cells that are dropped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DropHow {
    /// They move, over what is there.
    Move,
    /// With Ctrl: they are copied, over what is there.
    Copy,
    /// With Shift: they move between others.
    Insert,
}
