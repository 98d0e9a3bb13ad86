//! Filling computed columns.

use super::Indicator;
use crate::indicator::{Total, Undefined};
use crate::ingest::Table;

/// A computed column: one entry for each body row. Rows that are neither data nor totals have `None`.
#[derive(Clone, Debug, PartialEq)]
pub struct Computed {
    /// What is computed, and from which columns.
    pub indicator: Indicator,
    /// The header group both inputs stand in, if they do.
    pub group: Vec<String>,
    /// Row values: ratios, or for a change the value in the `current` input's unit.
    pub values: Vec<Option<Result<f64, Undefined>>>,
    /// The total over data rows.
    pub total: Total,
}

/// Computes one indicator for the whole table.
pub fn compute(table: &Table, indicator: Indicator) -> Computed {
    let _ = table;
    Computed {
        indicator,
        group: Vec::new(),
        values: Vec::new(),
        total: Total { value: Err(Undefined::IncompleteParts), counted: 0, of: 0 },
    }
}

/// Recomputes one row and the total after an edit to that row's inputs.
pub fn recompute_row(table: &Table, computed: &mut Computed, row: usize) {
    let _ = (table, computed, row);
}
