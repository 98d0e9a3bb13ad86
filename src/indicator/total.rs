//! Totals: Σ ÷ Σ over the rows that have every part.

use super::Undefined;

/// A total and how many rows it rests on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Total {
    /// The total's own value or rate.
    pub value: Result<f64, Undefined>,
    /// Rows that had every input.
    pub counted: u32,
    /// Rows there were.
    pub of: u32,
}

/// A sum that does not depend on the order of its terms.
pub fn exact_sum(values: impl Iterator<Item = f64>) -> f64 {
    values.sum()
}
