//! Charts: [`ChartSpec`] says what is drawn and why, as plain data; [`layout()`] places it on the page;
//! [`svg_from_spec`] draws it with plotters.
//!
//! Architecture invariants: only `svg` names plotters. The width of a text comes from the tables in `text`, never from a
//! browser or a font file.

mod mark;
mod ranking;
mod scale;
mod spec;
mod svg;
mod text;

pub use mark::{Anchor, Area, Ink, Layout, Mark};
pub(crate) use ranking::build;
pub use ranking::{
    Bar, BarOrder, ChartSpec, MOST_BARS, RankedFigure, RankingStyle, RankingWords, Threshold,
    ThresholdStatus, fitted_height_cm, layout, ranking,
};
pub use scale::nice_ticks;
pub use spec::Size;
pub(crate) use svg::draw;
pub use svg::svg_from_spec;
pub use text::{FONT_FAMILY, Face, clean, wrap};
