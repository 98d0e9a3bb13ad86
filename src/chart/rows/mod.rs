//! Named rows along one horizontal axis, as the kinds of bars share them: a kind says what its rows have ([`RowPlot`]),
//! [`layout_rows`] gives everything its place.

mod layout;
mod plot;
mod totals;
mod written;

pub(super) use layout::{Placed, layout_rows};
pub(super) use plot::{Fill, Key, Lane, Piece, PlotRow, RowPlot};
pub(super) use totals::{RowScale, finite, is_total_drawn, row_scales};
