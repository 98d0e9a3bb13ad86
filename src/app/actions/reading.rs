//! The events of reading in a worker.

use crate::intake::Progress;

/// An event of reading in a worker.
#[derive(Clone, Debug, PartialEq)]
pub enum ReadingEvent {
    /// Reading began; an earlier reading was ended.
    Begun {
        /// The file's name; `None` for a paste.
        file: Option<String>,
    },
    /// How far it is.
    Told(Progress),
    /// It has ended, with this outcome: see [`crate::intake::ReadOutcome::to_bytes`].
    Done(Vec<u8>),
    /// It failed: memory ran out, or the program failed.
    Failed,
    /// The user cancels.
    Cancel,
}
