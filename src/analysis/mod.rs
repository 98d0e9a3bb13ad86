//! Which figures a table admits, computed, and compared with the pasted ones: here [`crate::table::Table`] meets
//! [`crate::indicator`].
//!
//! Stages, in order: `column/` finds out what each column is; [`plan()`] (`admitted.rs`, with `series.rs` for periods)
//! lists the indicators whose inputs are there; `check/` compares the pasted figures with them; [`compute()`] fills one
//! indicator, and [`recompute_row`] follows one edit. [`survey()`] does the first three at once. A computed column
//! belongs to one group of the header ("BHXH bắt buộc") or to the whole table. Open `admitted.rs` first.

mod admitted;
mod alike;
mod better_side;
mod blank_totals;
mod check;
mod column;
mod compare;
mod compute;
mod counted_rows;
mod distance;
mod figures;
mod growths;
mod indicator;
mod lacking;
mod levels;
mod partner;
mod parts;
mod plan_columns;
mod plan_course;
mod proved_nothing;
mod row_periods;
mod series;
mod small;
mod sums_that_hold;
mod survey;
mod timeline;
mod workings;

pub use admitted::plan;
pub use alike::alike_columns;
pub use better_side::{better_side, better_side_of_pasted};
pub use check::{Recomputed, check_pasted};
pub(crate) use column::pasted;
pub use column::{
    PastedRate, adds_up_over_units, is_amount, is_cumulative, is_difference_of_rates, measured, pasted_rates,
    ranked_rates, target_columns,
};
pub use compare::{Comparability, comparability, comparison, factor_between};
pub use compute::{Computed, compute, recompute_row};
pub use counted_rows::CountedRows;
pub use distance::{TargetFigures, compute_distance, distance_of_pasted, recompute_distance};
pub use indicator::{Indicator, RateKind};
pub use lacking::{Apart, Lacking, lacking};
pub use levels::Levels;
pub use partner::has_prior_period;
pub use parts::{PartColumns, part_columns, whole_of};
pub use plan_columns::plan_course_over_columns;
pub use plan_course::{CourseFigures, CourseStep, NoPlanCourse, PlanCourse, PlanOver, plan_course};
pub use proved_nothing::proved_nothing;
pub use small::small_base;
pub(crate) use small::small_bases;
pub use sums_that_hold::{SumsThatHold, sums_that_hold};
pub use survey::{Survey, survey};
pub use timeline::{Along, Timeline, timeline};
pub use workings::{Parts, Workings};
