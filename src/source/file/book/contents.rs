//! What a file holds: sheets with their names and formulas, and what was left out.

use crate::form::NumberFormat;
use crate::grid::{CellAddress, Grid};
use crate::source::file::kind::FileKind;

/// A formula as a file has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellFormula {
    /// Its cell in the grid.
    pub at: CellAddress,
    /// Its text with a leading `=`, English function names, commas between arguments and the addresses of the source
    /// sheet (see [`NamedGrid::origin`]); `=?` if it could not be decoded.
    pub text: String,
    /// Whether the file holds its result. If not, the cell is [`crate::grid::StoredValue::Uncalculated`].
    pub has_value: bool,
    /// The number format of its cell; none for a number as it is, or where the file says no format.
    pub format: Option<NumberFormat>,
    /// Whether it gives several cells their values.
    pub is_array: bool,
}

/// A sheet as it was read from a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NamedGrid {
    /// The name on its tab; empty for a file without sheets.
    pub name: String,
    /// Its cells.
    pub grid: Grid,
    /// Whether the file hides it.
    pub hidden: bool,
    /// The address of the grid's first cell in the source sheet: the blank rows and columns before it are left out.
    pub origin: CellAddress,
    /// Its formulas, row by row.
    pub formulas: Vec<CellFormula>,
}

/// What a file holds.
#[derive(Clone, Debug, PartialEq)]
pub struct FileContent {
    /// Its real kind, whatever its name says.
    pub kind: FileKind,
    /// Its sheets in order, without those that have no filled cell; at least one.
    pub sheets: Vec<NamedGrid>,
    /// The sheet to show first: the one that was open when the file was saved, if it is not hidden.
    pub first: usize,
    /// Whether the name's ending belongs to another kind of file.
    pub misnamed: bool,
    /// Sheets not read because the file has too many cells or sheets.
    pub left_out_sheets: u32,
    /// The names of cells, each with what it means as a formula without `=`: `Sheet1!$B$2:$B$9`.
    pub names: Vec<(String, String)>,
}

/// What a reader of one format returns.
#[derive(Debug, Default)]
pub(crate) struct Book {
    pub(crate) sheets: Vec<NamedGrid>,
    /// Cells of all sheets added by [`Book::push`], including blank ones.
    pub(crate) cells: u64,
    /// Index in `sheets` of the sheet to show first.
    pub(crate) first: usize,
    pub(crate) left_out_sheets: u32,
    /// See [`FileContent::names`].
    pub(crate) names: Vec<(String, String)>,
}
