//! Typed rates, totals, targets, ranks. Everything here takes plain numbers and slices.
//!
//! Architecture invariant: no table, no sheet, no words. A rate names its two parts in its type and is a ratio; percent
//! exists only in print. What cannot be computed is an [`Undefined`], never NaN and never a silent 0.

mod check;
mod decimal;
mod rate;
mod series;
mod sum;
mod target;
mod total;

pub use check::{Check, Printed, PublishedKind, Verdict, check_published};
pub use decimal::{compare, difference, scaled};
pub use rate::{Change, Coverage, Growth, PercentagePoints, PlanCompletion, Ratio, Undefined};
pub use series::Series;
pub use sum::{ExactSum, exact_sum};
pub use target::{Comparison, Rank, Target, competition_ranks, ranked_order};
pub use total::{PairSum, Total};
