//! Charts: [`ChartSpec`] says what is drawn and why, as plain data; [`svg_from_spec`] draws it with plotters.
//!
//! Architecture invariant: only `svg` names plotters.

mod spec;
mod svg;

pub use spec::{Bar, ChartSpec, Reach, Size, Threshold};
pub use svg::svg_from_spec;
