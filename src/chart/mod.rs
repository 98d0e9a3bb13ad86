//! Charts: [`ChartSpec`] says what is drawn and why, as plain data; [`layout()`] places it on the page;
//! [`svg_from_spec`] draws it with plotters.
//!
//! Architecture invariants: only `svg` names plotters. The width of a text comes from the tables in `text`, never from a
//! browser or a font file.

mod layout;
mod mark;
mod ranking;
mod rows;
mod scale;
mod spec;
mod svg;
mod text;

pub use layout::{Layout, layout};
pub use mark::{Anchor, Area, Ink, Mark};
pub use ranking::{
    AxisNumbers, BarOrder, MOST_BARS, RankedFigure, RankingStyle, RankingWords, bars_shown, ranking,
};
pub use scale::nice_ticks;
pub use spec::{Bar, ChartSpec, Size, Threshold, ThresholdStatus};
pub use svg::svg_from_spec;
pub use text::{FONT_FAMILY, Face, clean, wrap};
