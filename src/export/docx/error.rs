//! Why a report cannot become a Word file.

use std::fmt;

/// Why a report cannot become a Word file: Word's own limits, or a file too large for its container.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[non_exhaustive]
pub enum DocxError {
    /// A table has more columns than Word takes (63).
    TooManyColumns {
        /// Which of the report's tables, from 0.
        table: usize,
        /// Its columns.
        columns: usize,
        /// What Word takes.
        limit: usize,
    },
    /// A table has more rows than Word takes (32 767).
    TooManyRows {
        /// Which of the report's tables, from 0.
        table: usize,
        /// Its rows, the header's lines among them.
        rows: usize,
        /// What Word takes.
        limit: usize,
    },
    /// The parts cannot be packed into one file.
    Container(String),
}

impl fmt::Display for DocxError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DocxError::TooManyColumns { table, columns, limit } => {
                write!(f, "table {} has {columns} columns; Word takes {limit}", table + 1)
            }
            DocxError::TooManyRows { table, rows, limit } => {
                write!(f, "table {} has {rows} rows; Word takes {limit}", table + 1)
            }
            DocxError::Container(reason) => write!(f, "the file cannot be packed: {reason}"),
        }
    }
}

impl std::error::Error for DocxError {}
