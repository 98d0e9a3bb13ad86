//! Sheets made from sheets: a series over periods, a plan broken down, points, the tally of awards, the
//! sums of groups. Each is a plain
//! function from sheets and words to a sheet. Open `sheet_draft.rs` first: every such sheet is built with it.

mod breakdown;
mod grouped;
mod points;
mod series;
mod sheet_draft;
mod tally;

pub(crate) use breakdown::{BreakdownOrder, NotBrokenDown, plan_broken_down};
pub(crate) use grouped::{GroupingOrder, grouped};
pub(crate) use points::points_sheet;
pub(crate) use series::{MadeSeries, SeriesOrder, series_over_periods};
pub(crate) use tally::{award_tally, tally_sheet};
