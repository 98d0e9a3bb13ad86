//! Which figures a table admits, computed for it: the join of [`crate::ingest::Table`] and [`crate::indicator`].
//!
//! [`plan()`] reads the roles and says which indicators have their inputs; [`compute()`] fills them; [`recompute_row`]
//! follows one edit. A computed column belongs to one group of the header ("BHXH bắt buộc") or to the table.

mod check;
mod compare;
mod compute;
mod distance;
mod formula_check;
mod indicator;
pub mod json;
mod measure;
mod pasted;
mod periods;
mod plan;
mod point_check;
mod small;
mod spans;
mod subject;
mod workings;

pub use check::check_pasted;
pub use compare::{
    Comparability, adds_up_over_units, comparability, comparison, factor_between, is_amount, is_cumulative,
    measured,
};
pub use compute::{Computed, compute, recompute_row};
pub use distance::{RateKind, TargetFigures, compute_distance, distance_of_pasted, recompute_distance};
pub use indicator::Indicator;
pub use pasted::{PastedRate, pasted_rates, target_columns};
pub use plan::{has_prior_period, plan};
pub use small::small_base;
pub use workings::{Parts, Workings};
