//! The record of a column that was re-added on present units.

use crate::number::exact_sum;

/// Where a re-added column comes from, and what could not be added.
#[derive(Clone, Debug, PartialEq, Default, serde::Serialize, serde::Deserialize)]
pub struct Readded {
    /// Its grid column.
    pub column: u32,
    /// The name of the sheet that it comes from.
    pub from_sheet: String,
    /// Its title in that sheet.
    pub title: String,
    /// The name of the sheet with the mapping; empty for the provinces of July 2025.
    pub mapping: String,
    /// The present units, each with its parts.
    pub units: Vec<ReaddedUnit>,
    /// Former units that the mapping does not have.
    pub unmatched: Vec<String>,
    /// Former units that were divided by the user's shares.
    pub shared: Vec<String>,
    /// Former units that were split and lack shares that add up to 1. Their figures were not added.
    pub undivided: Vec<String>,
    /// Former units with several rows. It is not known which row counts, so the units that they lead to are blank.
    pub repeated: Vec<String>,
    /// Present units that former ones lead to and that have no row here.
    pub left_out: Vec<String>,
    /// Whether only one of the tables names its unit of measure. The other is then assumed to have the same.
    pub unit_assumed: bool,
    /// The sum over all former units.
    pub total_before: f64,
    /// The sum over the rows of this table.
    pub total_after: f64,
    /// Rows of this table that no former unit leads to.
    pub without: Vec<String>,
}

/// One present unit, and the parts of its figure.
#[derive(Clone, Debug, PartialEq, Default, serde::Serialize, serde::Deserialize)]
pub struct ReaddedUnit {
    /// Its name in this table.
    pub unit: String,
    /// The former units with their figures; of a divided one, only the part that came here.
    pub parts: Vec<(String, Option<f64>)>,
    /// Former units that belong to it and have no row in that sheet.
    pub absent: Vec<String>,
    /// Whether one of them has several rows in that sheet.
    pub repeated: bool,
}

impl ReaddedUnit {
    /// The sum of the parts, if all are known.
    pub fn value(&self) -> Option<f64> {
        let all: Option<Vec<f64>> = self.parts.iter().map(|(_, value)| *value).collect();
        all.filter(|all| !all.is_empty() && self.absent.is_empty() && !self.repeated)
            .map(|all| exact_sum(all.into_iter()))
    }
}
