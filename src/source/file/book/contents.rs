//! Sheets with their names, formulas and what was left out.

use crate::grid::{CellAddress, Grid};
use crate::source::file::kind::FileKind;

/// A formula of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Formula {
    /// Its cell in the grid.
    pub at: CellAddress,
    /// Its text with a leading `=`, English function names, commas between arguments and the addresses of the
    /// source sheet (see [`NamedGrid::origin`]); `=?` where the file says it in a way not understood here.
    pub text: String,
    /// Whether the file holds its result. If not, the cell is [`crate::grid::StoredValue::Uncalculated`].
    pub has_value: bool,
}

/// A sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NamedGrid {
    /// The name on its tab; empty for a file without sheets.
    pub name: String,
    /// Its cells.
    pub grid: Grid,
    /// Whether the file hides it.
    pub hidden: bool,
    /// The address of the grid's first cell in the source sheet: blank rows and columns before it are left out.
    pub origin: CellAddress,
    /// Its formulas, by rows.
    pub formulas: Vec<Formula>,
}

/// What a file holds.
#[derive(Clone, Debug, PartialEq)]
pub struct FileContent {
    /// What it is, whatever its name says.
    pub kind: FileKind,
    /// Its sheets in their order, those without a filled cell left out; at least one.
    pub sheets: Vec<NamedGrid>,
    /// The sheet to show first: the one that was open when the file was saved, if it is not hidden.
    pub first: usize,
    /// Whether the name's ending belongs to another kind of file.
    pub misnamed: bool,
    /// Sheets not read because the file has too many cells or sheets.
    pub left_out_sheets: u32,
}

/// What a reader of one kind gives back.
#[derive(Debug, Default)]
pub(crate) struct Book {
    pub(crate) sheets: Vec<NamedGrid>,
    /// Cells of all sheets that were added by [`Book::push`], blank ones too.
    pub(crate) cells: u64,
    /// Index in `sheets`.
    pub(crate) first: usize,
    pub(crate) left_out_sheets: u32,
}
