//! The format of one cell.

use crate::form::DisplayFormat;

#[derive(Clone, Debug, Default)]
pub(crate) struct CellFormat {
    /// How numbers are shown.
    pub(crate) display: DisplayFormat,
    /// Steps of indentation of the text, which may say that a row is part of the one above.
    pub(crate) indent: u8,
}
