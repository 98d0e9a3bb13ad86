//! Which rows and columns are hidden, by the user's hand or by filters.

use std::collections::BTreeMap;

use super::filter::ColumnFilter;
use super::measure::Measure;
use super::outline::Outline;
use crate::grid::LineSet;

/// Which rows and columns are not shown. They count as before: this is only looking away.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct LineSettings {
    /// Rows of the grid that the user hid.
    pub hidden_rows: LineSet,
    /// Columns of the grid. A computed column is hidden by its indicator, in [`super::ColumnSettings`].
    pub hidden_columns: LineSet,
    /// Whether columns have a button that filters.
    pub filtering: bool,
    /// What is asked of columns; a unit is shown if it answers all.
    pub filters: BTreeMap<Measure, ColumnFilter>,
    /// Rows that did not answer when they were asked last: as in a spreadsheet program, an edit takes no row away.
    pub filtered_rows: LineSet,
    /// The groups of rows.
    pub row_groups: Outline,
    /// The groups of columns.
    pub column_groups: Outline,
}

impl LineSettings {
    /// All rows that are not shown.
    pub fn rows_out_of_sight(&self) -> LineSet {
        let by_hand = match (self.hidden_rows.is_empty(), self.filtered_rows.is_empty()) {
            (_, true) => self.hidden_rows.clone(),
            (true, _) => self.filtered_rows.clone(),
            (false, false) => self.hidden_rows.union(&self.filtered_rows),
        };
        match self.row_groups.is_empty() {
            true => by_hand,
            false => by_hand.union(&self.row_groups.out_of_sight()),
        }
    }

    /// All columns of the grid that are not shown.
    pub fn columns_out_of_sight(&self) -> LineSet {
        match self.column_groups.is_empty() {
            true => self.hidden_columns.clone(),
            false => self.hidden_columns.union(&self.column_groups.out_of_sight()),
        }
    }
}
