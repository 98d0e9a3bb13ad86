//! The format of one cell.

use super::display::DisplayFormat;

/// A cell's format.
#[derive(Clone, Debug, Default)]
pub(crate) struct CellFormat {
    /// How numbers are shown.
    pub(crate) display: DisplayFormat,
    /// Steps by which text is moved in: it may say that a row is part of the one above.
    pub(crate) indent: u8,
}
