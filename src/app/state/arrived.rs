//! Tables that have just come in place of another, and can still be taken in otherwise.

use std::ops::Range;

use super::reading::PendingRead;

/// Where tables came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A paste: its tables belong together.
    Paste,
    /// A file: of its sheets, the one shown is meant.
    File,
}

/// Tables that took the place of another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Arrived {
    /// The document's revision since: any edit ends the offer.
    pub(crate) revision: u64,
    /// Their places among the sheets.
    pub(crate) tables: Range<usize>,
    pub(crate) source: Origin,
}

/// What has just come in, or is on its way.
#[derive(Debug, Default)]
pub(crate) struct Arrivals {
    /// Tables that took the place of another, which can still be taken in otherwise.
    pub(crate) arrived: Option<Arrived>,
    /// What is being read elsewhere.
    pub(crate) reading: Option<PendingRead>,
}
