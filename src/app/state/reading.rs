//! A paste or file that is being read elsewhere.

use crate::grid::CellAddress;
use crate::intake::Progress;

/// A reading that goes on elsewhere.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct PendingRead {
    /// The file's name; `None` for a paste.
    pub(crate) file: Option<String>,
    pub(crate) progress: Progress,
    /// Where the caret stood: cells without a header go there.
    pub(crate) caret: CellAddress,
}
