//! Totals of rates: Σ ÷ Σ over the rows that have both parts, never the mean of the rates.

use super::rate::Undefined;
use crate::number::ExactSum;

/// A total, and how many rows it is made of.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Total {
    /// The value or rate of the total, or why there is none.
    pub value: Result<f64, Undefined>,
    /// The number of rows with all inputs.
    pub counted: u32,
    /// The number of all rows.
    pub of: u32,
}

impl Total {
    /// Whether every row had all inputs.
    pub fn is_complete(&self) -> bool {
        self.counted == self.of
    }
}

/// The two sums that a total is made of, over the rows that have both parts. A blank is not 0: its row is left out of
/// both sums.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct PairSum {
    first: ExactSum,
    second: ExactSum,
    counted: u32,
    of: u32,
}

impl PairSum {
    /// Adds one row.
    pub fn add(&mut self, first: Option<f64>, second: Option<f64>) {
        self.of += 1;
        if let (Some(a), Some(b)) = (first, second) {
            self.counted += 1;
            self.first.add(a);
            self.second.add(b);
        }
    }

    /// Adds all rows of `other`.
    pub fn merge(&mut self, other: &PairSum) {
        self.first.merge(&other.first);
        self.second.merge(&other.second);
        self.counted += other.counted;
        self.of += other.of;
    }

    /// Both sums; `None` if no row had both parts.
    pub fn sums(&self) -> Option<(f64, f64)> {
        (self.counted > 0).then(|| (self.first.value(), self.second.value()))
    }

    /// The total: the formula of a single row, applied to the two sums.
    pub fn total(&self, formula: impl FnOnce(f64, f64) -> Result<f64, Undefined>) -> Total {
        let value = match self.sums() {
            None => Err(Undefined::IncompleteParts),
            Some((first, second)) => formula(first, second),
        };
        Total { value, counted: self.counted, of: self.of }
    }
}
