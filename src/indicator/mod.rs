//! Typed rates, totals, targets, ranks. Everything here takes plain numbers and slices.
//!
//! Architecture invariants: this room knows no table, no sheet and no words. A rate names its two parts in its type and is
//! a ratio; percent exists only in print. What cannot be computed is an [`Undefined`], never NaN and never a silent 0.

mod award;
mod breakdown;
mod check;
mod choose;
mod contribution;
mod crosswalk;
mod decimal;
mod implied;
mod money_words;
mod name_likeness;
mod pace;
mod period;
mod rate;
mod reach;
mod series;
mod sum;
mod target;
mod total;
mod unit_join;
mod unit_name;
mod working_days;

pub use award::{AwardTally, Holder, RewardRates};
pub use breakdown::{Breakdown, NoBreakdown, break_down, break_down_both};
pub use check::{Check, LikelyCause, Printed, PublishedKind, Verdict, check_published, judge, likely_causes};
pub use choose::{Choice, Criterion, PointRule, Score, choose_best, rank_by, score};
pub use contribution::{Contribution, OverFulfilment, Share, over_fulfilment};
pub use crosswalk::{Crosswalk, Link, Recast, RecastUnit, unit_key};
pub use decimal::{compare, difference, fifteen_digits, scaled};
pub use implied::{Implied, Known, Sought};
pub use money_words::{Usage, dong_in_words, number_in_words};
pub use name_likeness::{SpeltName, name_likeness};
pub use pace::{Pace, behind_first, required_each};
pub use period::{FlowOrStock, StockPlan, cumulative_from_months, level_after, months_from_cumulative};
pub use rate::{
    ArrearsRate, Change, Coverage, Growth, GrowthByIncrease, IndexToPrior, PercentagePoints, PlanCompletion,
    Ratio, Undefined,
};
pub use reach::{Reach, Standing, TargetedRates, Targets, UnitReach, is_small_denominator};
pub use series::Series;
pub use sum::{ExactSum, exact_sum};
pub use target::{Comparison, Rank, Target, competition_ranks, ranked_order};
pub use total::{PairSum, Total};
pub use unit_join::{AmbiguousMatch, Joined, Likeness, Matched, is_whole_of_provinces, join, repaired};
pub use unit_name::UnitName;
pub use working_days::{Day, Week, WorkingDays};
