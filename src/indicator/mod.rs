//! Typed rates, totals, targets, ranks. Everything here takes plain numbers and slices.
//!
//! Architecture invariant: no table, no sheet, no words. A rate names its two parts in its type and is a ratio; percent
//! exists only in print. What cannot be computed is an [`Undefined`], never NaN and never a silent 0.

mod rate;
mod series;
mod target;
mod total;

pub use rate::{Change, Coverage, Growth, PlanCompletion, Undefined};
pub use series::Series;
pub use target::{Comparison, Rank, Target, competition_ranks};
pub use total::{Total, exact_sum};
