//! Contribution to growth: step by step from nothing to the growth of the total, with subtotals.
//!
//! [`contribution`] makes the [`ContributionSpec`]; [`layout_contribution`] places its marks.

mod layout;
mod spec;

pub(super) use layout::layout_contribution;
pub use spec::{ContributionSpec, ContributionStep, StepKind, contribution};
