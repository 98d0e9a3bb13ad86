//! Why a report cannot become a workbook.

use std::fmt;

/// Why a report cannot become a workbook. Nothing is half written.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[non_exhaustive]
pub enum XlsxError {
    /// A sheet has more rows than Excel takes (1 048 576).
    TooManyRows {
        /// The sheet's name.
        sheet: String,
        /// Its rows.
        rows: u64,
        /// What Excel takes.
        limit: u64,
    },
    /// A sheet has more columns than Excel takes (16 384).
    TooManyColumns {
        /// The sheet's name.
        sheet: String,
        /// Its columns.
        columns: u64,
        /// What Excel takes.
        limit: u64,
    },
    /// All sheets together have more cells than the memory of a page surely holds.
    TooManyCells {
        /// The cells.
        cells: u64,
        /// What is taken.
        limit: u64,
    },
    /// The writer of the format refused something; its own words.
    Writer(String),
}

impl fmt::Display for XlsxError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            XlsxError::TooManyRows { sheet, rows, limit } => {
                write!(f, "sheet {sheet:?} has {rows} rows; Excel takes {limit}")
            }
            XlsxError::TooManyColumns { sheet, columns, limit } => {
                write!(f, "sheet {sheet:?} has {columns} columns; Excel takes {limit}")
            }
            XlsxError::TooManyCells { cells, limit } => write!(f, "{cells} cells; {limit} are taken"),
            XlsxError::Writer(reason) => write!(f, "the workbook cannot be written: {reason}"),
        }
    }
}

impl std::error::Error for XlsxError {}

impl From<rust_xlsxwriter::XlsxError> for XlsxError {
    fn from(error: rust_xlsxwriter::XlsxError) -> XlsxError {
        XlsxError::Writer(error.to_string())
    }
}
