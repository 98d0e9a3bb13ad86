//! What other tables brought to a sheet.

use super::joining::Joining;
use super::readded::Readded;

/// Traces of other tables. Joining and re-adding write it, and the user's answers to what joining left open; the check
/// and time panels read it. A re-added column is not taken for the base of anything by its role.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct JoinedSettings {
    /// What each joined table left open.
    pub tables: Vec<Joining>,
    /// Columns that were re-added on today's units.
    pub readded: Vec<Readded>,
}

impl JoinedSettings {
    /// Whether a column of the grid was re-added.
    pub fn is_readded(&self, column: usize) -> bool {
        self.readded.iter().any(|r| r.column as usize == column)
    }
}
