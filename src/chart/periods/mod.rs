//! This period against the prior one, two bars a unit.
//!
//! [`periods`] makes the [`PeriodsSpec`]; [`layout_periods`] places its marks.

mod layout;
mod spec;

pub(super) use layout::layout_periods;
pub use spec::{PeriodsRow, PeriodsSpec, periods};
