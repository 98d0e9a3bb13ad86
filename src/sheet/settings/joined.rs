//! What other tables brought to a sheet.

use super::joining::Joining;
use super::readded::Readded;

/// What remains of other tables. Joining and re-adding write it, and the user's answers change it; the check panel and
/// the panel over time read it. A re-added column never becomes a base because of its role.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct JoinedSettings {
    /// The questions that each joined table leaves open.
    pub tables: Vec<Joining>,
    /// The columns that were re-added on present units.
    pub readded: Vec<Readded>,
}

impl JoinedSettings {
    /// Whether a column of the grid was re-added.
    pub fn is_readded(&self, column: usize) -> bool {
        self.readded.iter().any(|r| r.column as usize == column)
    }
}
