//! What a filter asks of the cells of one column.

use std::collections::BTreeSet;

use crate::indicator::Comparison;

/// What is asked of a column: the units that answer it are shown.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub enum ColumnFilter {
    /// One of these texts, without the spaces around it; an empty one is a blank cell.
    Values(BTreeSet<String>),
    /// This text, found as a person in a hurry types it.
    Contains(String),
    /// A figure that compares so with this one.
    Compared(Comparison, f64),
    /// A figure from one to another, both included.
    Between(f64, f64),
    /// One of so many largest or smallest figures of all units; ties are in.
    Top {
        /// How many.
        count: u16,
        /// The largest, not the smallest.
        largest: bool,
    },
    /// Nothing.
    Blank,
    /// Something.
    Filled,
}
