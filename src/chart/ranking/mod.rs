//! The ranked bar chart: units in order of one rate, with a threshold.
//!
//! [`ranking`] makes the [`ChartSpec`] from figures; [`layout()`] places its marks.

pub(crate) mod build;
mod layout;
mod rows;
mod spec;

pub use build::{BarOrder, MOST_BARS, RankedFigure, RankingStyle, RankingWords, ranking};
pub use layout::{fitted_height_cm, layout};
pub use spec::{Bar, ChartSpec, Threshold, ThresholdStatus};
