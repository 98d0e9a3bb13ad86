//! The course over periods: lines with labelled ends; missing periods are left open.
//!
//! [`trend`] makes the [`TrendSpec`]; [`layout_trend`] places its marks.

mod layout;
mod spec;
mod values;

pub(super) use layout::layout_trend;
pub use spec::{TrendLine, TrendSpec, trend};
