//! The names of cells; see [`crate::sheet::NameSettings`].

use serde::{Deserialize, Serialize};

use crate::formula::name_of;
use crate::grid::{CellRange, column_letters};
use crate::sheet::NameSettings;

/// A name and its cells, as `B2:C9`.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct CellNameV2 {
    pub name: String,
    pub cells: String,
}

impl CellNameV2 {
    /// The names of a sheet.
    pub(crate) fn all(names: &NameSettings) -> Vec<CellNameV2> {
        let one =
            |(name, range): (&String, &CellRange)| CellNameV2 { name: name.clone(), cells: text(*range) };
        names.ranges.iter().map(one).collect()
    }

    /// The names of a sheet. What is no name or no range is left out.
    pub(crate) fn settings(all: &[CellNameV2]) -> NameSettings {
        let one =
            |stored: &CellNameV2| Some((name_of(&stored.name).ok()?, CellRange::from_text(&stored.cells)?));
        NameSettings { ranges: all.iter().filter_map(one).collect() }
    }
}

fn text(range: CellRange) -> String {
    let [first, last] =
        [range.start, range.end].map(|at| format!("{}{}", column_letters(at.column), at.row + 1));
    format!("{first}:{last}")
}
