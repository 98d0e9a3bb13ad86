//! Earlier versions of a kept document: when one is made, and which go.
//!
//! A version is what the storage held before it was written over. So the state before a piece of work can be taken back, also
//! after the page was closed and its undo is gone.

use serde::{Deserialize, Serialize};

/// At most so many versions of a document are held.
pub const MOST_VERSIONS: usize = 20;

/// At most so many bytes of versions of one document are held, but always the last one.
const MOST_BYTES: u64 = 40 * 1024 * 1024;

/// Two versions are at least so far apart, in milliseconds.
const APART: f64 = 5.0 * 60.0 * 1000.0;

/// An earlier version of a document.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct EarlierVersion {
    /// The turn in which it was written; it names it.
    pub turn: u64,
    /// When it was written, in milliseconds since 1970.
    pub when: f64,
    /// The document's name then.
    pub name: String,
    /// What told it from others of the same name.
    pub about: String,
    /// Rows of figures in the sheet shown.
    pub rows: u32,
    /// Its bytes.
    pub length: u64,
}

/// Whether what was written in this turn is to become a version when it is written over.
pub(super) fn is_due(versions: &[EarlierVersion], turn: u64, when: f64, now: f64) -> bool {
    let Some(last) = versions.last() else { return true };
    // A clock that was set back counts as time that has passed.
    let is_apart = |earlier: f64, later: f64| later - earlier >= APART || later < earlier;
    last.turn != turn && (is_apart(last.when, when) || is_apart(when, now))
}

/// The versions that may stay, and the turns of those that go.
pub(super) fn within_limits(mut versions: Vec<EarlierVersion>) -> (Vec<EarlierVersion>, Vec<u64>) {
    let mut held: u64 = 0;
    let fitting = versions.iter().rev().take(MOST_VERSIONS).take_while(|version| {
        held = held.saturating_add(version.length);
        held <= MOST_BYTES
    });
    let staying = fitting.count().max(1).min(versions.len());
    let gone = versions.drain(..versions.len() - staying).map(|version| version.turn).collect();
    (versions, gone)
}
