//! What charts over time share: the place of the plot and its periods, the upright axis, lines, level lines, the labels at the ends of lines.

mod axis;
mod clear;
mod dashes;
mod ends;
mod levels;
mod line;
mod plot;

pub(super) use axis::{BELOW, draw_names, draw_upright_axis};
pub(super) use clear::is_clear;
pub(super) use dashes::dashes;
pub(super) use ends::{EndLabel, EndLabels};
pub(super) use levels::{draw_levels, level_labels};
pub(super) use line::{CourseLine, runs};
pub(super) use plot::{LEADER, LEAST_HEIGHT, PeriodNames, Plot, SIDE_GAP};
