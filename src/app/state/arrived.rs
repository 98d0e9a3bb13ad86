//! Tables that have just replaced another one and can still be taken in a different way.

use std::ops::Range;

use super::locked::LockedPage;
use super::own_copy::OwnCopy;
use super::reading::PendingRead;
use crate::sheet::PasteHow;

/// Where tables come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A paste, whose tables belong together.
    Paste,
    /// A file, of which only the shown sheet is meant.
    File,
}

/// Tables that replaced another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Arrived {
    /// The document's revision at that time. Any edit ends the offer.
    pub(crate) revision: u64,
    /// Their places among the sheets.
    pub(crate) tables: Range<usize>,
    pub(crate) source: Origin,
}

/// What was just pasted or opened, or is being read.
#[derive(Debug, Default)]
pub(crate) struct Arrivals {
    /// Tables that can still be taken in a different way.
    pub(crate) arrived: Option<Arrived>,
    /// What a worker is reading.
    pub(crate) reading: Option<PendingRead>,
    /// What the page itself copied or cut last.
    pub(crate) own_copy: Option<OwnCopy>,
    /// How the next paste is taken, if the user said it.
    pub(crate) how: Option<PasteHow>,
    /// A copy of the page that waits for its password.
    pub(crate) locked: Option<LockedPage>,
}
