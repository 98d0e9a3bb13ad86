//! What charts over time share: the place of the plot and its periods, the upright axis, the labels at the ends of lines.

mod axis;
mod ends;
mod plot;

pub(super) use axis::{BELOW, draw_names, draw_upright_axis};
pub(super) use ends::{EndLabel, EndLabels};
pub(super) use plot::{LEADER, LEAST_HEIGHT, PeriodNames, Plot, SIDE_GAP};
