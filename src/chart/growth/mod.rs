//! Growth, diverging from zero: what rose to the right, what fell to the left.
//!
//! [`growth`] makes the [`GrowthSpec`]; [`layout_growth`] places its marks.

mod layout;
mod spec;

pub(super) use layout::layout_growth;
pub use spec::{GrowthRow, GrowthSpec, growth};
