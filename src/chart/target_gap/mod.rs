//! A rate against its target, with the gap between the two.
//!
//! [`target_gap`] makes the [`TargetGapSpec`]; [`layout_target_gap`] places its marks.

mod layout;
mod spec;

pub(super) use layout::layout_target_gap;
pub use spec::{TargetGapRow, TargetGapSpec, TargetGapWords, target_gap};
