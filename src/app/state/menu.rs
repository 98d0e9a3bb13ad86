//! The menu that is open over the grid.

use crate::grid::CellAddress;

/// What is under the pointer when a menu is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clicked {
    /// A cell.
    Cell(CellAddress),
    /// The active cell.
    ActiveCell,
    /// The number of a row.
    Row(u32),
    /// The head of a column.
    Column(u32),
}

/// A menu over the grid. Nothing changes until one of its entries is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenMenu {
    /// What a column means and how its numbers are read; of a computed column, its place.
    Column(u32),
    /// How the numbers of a column in doubt are read.
    Reading(u32),
    /// What a grid row is.
    Row(u32),
    /// What can be done with the selected cells; it stands at this one.
    Cells(CellAddress),
    /// The steps that can be undone.
    Steps,
    /// The forms in which the document leaves the page.
    TakeAway,
    /// How the clipboard is pasted; it stands at this cell.
    PasteSpecial(CellAddress),
}
