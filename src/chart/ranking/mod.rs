//! The ranked bar chart: units in order of one rate, with a threshold.
//!
//! [`ranking`] makes the [`RankingSpec`] from figures; [`layout_ranking`] places its marks.

pub(crate) mod build;
mod layout;
mod rows;
mod spec;

pub use build::{BarOrder, MOST_BARS, RankedFigure, RankingStyle, RankingWords, ranking};
pub(super) use layout::layout_ranking;
pub use spec::{Bar, RankingSpec, Threshold, ThresholdStatus};
