//! Actions while a formula is typed.

use super::moves::Move;
use crate::grid::CellAddress;

/// What is under the pointer in the grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pressed {
    /// A cell.
    Cell(CellAddress),
    /// The number of a row.
    Row(u32),
    /// The head of a column.
    Column(u32),
}

/// What the user does while a cell is edited, beside typing.
#[derive(Clone, Debug, PartialEq)]
pub enum TypingAction {
    /// The field has this text now, and so many characters before the cursor.
    Typed {
        /// The text.
        text: String,
        /// Characters before the cursor.
        cursor: usize,
    },
    /// The pointer was pressed in the grid. Where the formula takes a reference it points at cells; else it ends the edit,
    /// with this text, and selects.
    Press {
        /// The text of the field.
        text: String,
        /// What was pressed.
        at: Pressed,
        /// Whether Shift was held.
        extend: bool,
    },
    /// The pointer was pressed with Ctrl: where the formula points at cells of an argument, these become another argument.
    PressAlso {
        /// The text of the field.
        text: String,
        /// What was pressed.
        at: Pressed,
    },
    /// The pointer moved with the button down: what is pointed at grows.
    Drag(Pressed),
    /// A key moves what is pointed at; with `true` it grows.
    Step(Move, bool),
    /// The next entry of the list is chosen, or with `false` the one before.
    Choose(bool),
    /// The chosen entry is written.
    Complete,
    /// This entry of the list is written.
    CompleteWith(usize),
    /// The list is closed.
    CloseList,
}
