//! Typed rates, totals, targets, ranks. Everything here takes plain numbers and slices.
//!
//! Architecture invariants: this room knows no table, no sheet and no words. A rate names its two parts in its type and is
//! a ratio; percent exists only in print. What cannot be computed is an [`Undefined`], never NaN and never a silent 0.

mod award;
mod breakdown;
mod choose;
mod contribution;
mod flow;
mod implied;
mod money_words;
mod outlook;
mod pace;
mod published;
mod rate;
mod reach;
mod series;
mod target;
mod total;

pub use award::{AwardTally, Holder, RewardRates};
pub use breakdown::{Breakdown, NoBreakdown, break_down, break_down_both};
pub use choose::{Choice, Criterion, PointRule, Score, choose_best, score};
pub use contribution::{Contribution, OverFulfilment, Share, over_fulfilment};
pub use flow::{FlowOrStock, StockPlan, cumulative_from_months, months_from_cumulative};
pub use implied::{Implied, Known, Sought};
pub use money_words::{Usage, dong_in_words, number_in_words};
pub use pace::{Pace, behind_first, required_each};
pub use published::{LikelyCause, Printed, Verdict, judge, likely_causes};
pub use rate::{
    ArrearsRate, AverageGrowth, Change, CollectionRate, Coverage, Growth, GrowthByIncrease, IndexToPrior,
    PercentagePoints, PlanCompletion, Ratio, Undefined,
};
pub use reach::{Reach, Standing, TargetedRates, Targets, UnitReach, is_small_denominator};
pub use series::Series;
pub use target::{
    BetterSide, Comparison, Rank, Target, competition_ranks, first_ranked, ranked_order, ranks_at,
};
pub use total::{PairSum, Total};
