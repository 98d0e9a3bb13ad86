//! How many pasted figures come out of the columns that they are computed from.

use std::collections::BTreeSet;

/// A pasted column that was computed again from other columns.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Recomputed {
    /// The column.
    pub column: u32,
    /// The columns it is computed from.
    pub inputs: Vec<u32>,
    /// How many of its figures come out, allowing for rounding in print.
    pub fitting: u32,
    /// How many were computed again.
    pub of: u32,
}

impl Recomputed {
    /// Whether this column and its inputs are, in any order, the same columns as these.
    pub(super) fn is_of(&self, column: usize, inputs: impl Iterator<Item = usize>) -> bool {
        let own: BTreeSet<u32> = self.inputs.iter().copied().chain([self.column]).collect();
        let others: BTreeSet<u32> = inputs.chain([column]).filter_map(|c| u32::try_from(c).ok()).collect();
        own == others
    }

    /// Of a column; counts beyond 2³² are cut.
    pub(super) fn of(
        column: usize,
        inputs: impl Iterator<Item = usize>,
        fitting: usize,
        of: usize,
    ) -> Recomputed {
        let short = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Recomputed {
            column: short(column),
            inputs: inputs.map(short).collect(),
            fitting: short(fitting),
            of: short(of),
        }
    }
}
