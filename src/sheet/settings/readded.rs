//! A prior period added up by today's units.

use crate::number::exact_sum;

/// A column that was re-added: where from, and what could not be.
#[derive(Clone, Debug, PartialEq, Default, serde::Serialize, serde::Deserialize)]
pub struct Readded {
    /// The column of the grid that holds it.
    pub column: u32,
    /// The name of the sheet that it comes from.
    pub from_sheet: String,
    /// Its title there.
    pub title: String,
    /// The name of the sheet of former and today's units; empty for the provinces of July 2025.
    pub mapping: String,
    /// Today's units with what they were added from.
    pub units: Vec<ReaddedUnit>,
    /// Former units that the crosswalk does not know.
    pub unmatched: Vec<String>,
    /// Former units divided by the user's shares.
    pub shared: Vec<String>,
    /// Former units that were split, without shares that add up to 1: their figures went nowhere.
    pub undivided: Vec<String>,
    /// Former units that stand there more than once: which row counts is not known, so what they lead to is left blank.
    pub repeated: Vec<String>,
    /// Today's units that former ones lead to and that have no row here.
    pub left_out: Vec<String>,
    /// Whether only one of the two tables says its unit: then they are taken to be in the same.
    pub unit_assumed: bool,
    /// The sum of all former units' figures.
    pub total_before: f64,
    /// The sum of what was re-added here.
    pub total_after: f64,
    /// Rows of this table that no former unit leads to.
    pub without: Vec<String>,
}

/// One of today's units and what its figure was added from.
#[derive(Clone, Debug, PartialEq, Default, serde::Serialize, serde::Deserialize)]
pub struct ReaddedUnit {
    /// Its name in this table.
    pub unit: String,
    /// The former units with their figures; of a divided one, the part that came here.
    pub parts: Vec<(String, Option<f64>)>,
    /// Former units of it that have no row there.
    pub absent: Vec<String>,
    /// Whether one of them has several rows there.
    pub repeated: bool,
}

impl ReaddedUnit {
    /// The sum of its parts, if all are known for sure.
    pub fn value(&self) -> Option<f64> {
        let all: Option<Vec<f64>> = self.parts.iter().map(|(_, value)| *value).collect();
        all.filter(|all| !all.is_empty() && self.absent.is_empty() && !self.repeated)
            .map(|all| exact_sum(all.into_iter()))
    }
}
