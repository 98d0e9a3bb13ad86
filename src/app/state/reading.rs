//! A paste or file that a worker is reading.

use crate::grid::CellRange;
use crate::intake::Progress;

/// What a worker is reading.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct PendingRead {
    /// The file's name; `None` for a paste.
    pub(crate) file: Option<String>,
    pub(crate) progress: Progress,
    /// What was selected when reading began: cells without a header go there.
    pub(crate) selected: CellRange,
}
