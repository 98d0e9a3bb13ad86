//! The columns that name rows. They are kept with the table, so that they are found only once.

use std::ops::Range;

use super::name_pair::NamePair;
use crate::grid::{CellAddress, Grid};
use crate::number::has_letter;

/// The columns that hold the words of a row.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct LabelColumns {
    /// The column that names rows.
    pub(crate) name: Option<u32>,
    /// Columns before the first figures.
    pub(crate) leading: Range<u32>,
    /// The column that numbers rows.
    pub(crate) number: Option<u32>,
    /// The column of periods that names the rows of a time series.
    pub(crate) period: Option<u32>,
    /// The columns that name rows together, where one names a unit for several rows.
    pub(crate) pair: Option<NamePair>,
}

impl LabelColumns {
    /// Whether a row is named.
    pub(crate) fn names(&self, grid: &Grid, row: u32) -> bool {
        let is_filled = |column: u32| !grid.text(CellAddress { row, column }).is_empty();
        self.name.is_some_and(is_filled) || self.pair.is_some_and(|pair| is_filled(pair.inner))
    }

    /// Whether a row is named, or has the period that names it where no column has names.
    pub(crate) fn names_or_dates(&self, grid: &Grid, row: u32) -> bool {
        let is_filled = |column: u32| !grid.text(CellAddress { row, column }).is_empty();
        self.names(grid, row) || self.name.is_none() && self.period.is_some_and(is_filled)
    }

    /// The words that name a row: its name, or else the first words before its figures.
    pub fn label<'a>(&self, grid: &'a Grid, row: u32) -> &'a str {
        let text = |column: u32| grid.text(CellAddress { row, column });
        let has_words = |t: &&str| has_letter(t);
        let name = self.name.map_or("", text);
        if has_words(&name) {
            return name;
        }
        let words = self.leading.clone().map(text).find(has_words);
        words.or(Some(name).filter(|n| !n.is_empty())).or_else(|| self.period.map(text)).unwrap_or_default()
    }
}
