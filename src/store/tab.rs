//! What a tab of the browser keeps of the document that it shows, so that a reload or a return brings it back. Another
//! tab knows nothing of it.

use serde::{Deserialize, Serialize};

use super::recovery::Seal;
use crate::sheet::History;

/// Steps that hold more cells than this are not kept for a return.
const MOST_CELLS: u64 = 30_000;

/// What a tab showed when it was left.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TabRecord {
    /// The identity of the document.
    pub id: String,
    /// When this was written, in milliseconds since 1970.
    pub when: f64,
    /// The text of the document, if the storage may not have it and it is short.
    pub document: Option<String>,
    /// Whether that is as it is in a file.
    pub in_file: bool,
    /// The steps that can be undone and redone, for the same build alone; see [`steps_to_text`].
    pub steps: Option<String>,
    /// The build that wrote the steps.
    pub build: String,
    /// The document that the steps belong to.
    pub seal: Seal,
}

impl TabRecord {
    /// As text, for the browser.
    pub fn to_text(&self) -> String {
        // A plain struct can always be written as JSON.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Reads the text of a record that names a document.
    pub fn from_text(text: &str) -> Option<TabRecord> {
        serde_json::from_str(text).ok().filter(|record: &TabRecord| !record.id.is_empty())
    }

    /// The steps, if this build wrote them for exactly this document.
    pub fn steps_of(&self, build: &str, document: &[u8]) -> Option<&str> {
        let fits = self.build == build && !build.is_empty() && self.seal == Seal::of(document);
        self.steps.as_deref().filter(|_| fits)
    }
}

/// The latest steps of a history as text, for another instance of this same build: two letters for each byte.
pub fn steps_to_text(history: &History) -> Option<String> {
    let bytes = postcard::to_allocvec(&history.latest(MOST_CELLS)).ok()?;
    let letter = |half: u8| char::from(b'a' + half);
    Some(bytes.iter().flat_map(|b| [letter(b >> 4), letter(b & 15)]).collect())
}

/// Reads the text written by [`steps_to_text`].
pub fn steps_from_text(text: &str) -> Option<History> {
    let half = |letter: u8| letter.checked_sub(b'a').filter(|half| *half < 16);
    let byte = |pair: &[u8]| Some(half(*pair.first()?)? << 4 | half(*pair.get(1)?)?);
    let bytes: Option<Vec<u8>> = text.as_bytes().chunks(2).map(byte).collect();
    postcard::from_bytes(&bytes?).ok()
}
