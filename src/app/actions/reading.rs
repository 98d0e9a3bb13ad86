//! What happens while something is read elsewhere.

use crate::intake::Progress;

/// What happens while something is read elsewhere.
#[derive(Clone, Debug, PartialEq)]
pub enum ReadingEvent {
    /// It began, and ended any other.
    Begun {
        /// The file's name; `None` for a paste.
        file: Option<String>,
    },
    /// It has come so far.
    Told(Progress),
    /// It is done: see [`Outcome::to_bytes`].
    Done(Vec<u8>),
    /// It broke off: memory ran out, or the program failed there.
    Failed,
    /// The user ends it.
    Cancel,
}
