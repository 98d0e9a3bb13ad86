//! Composition: the parts of each unit's figure beside one another, to their amounts or to 100 %.
//!
//! [`composition`] makes the [`CompositionSpec`]; [`layout_composition`] places its marks.

mod layout;
mod spec;

pub(super) use layout::layout_composition;
pub use spec::{Composed, CompositionRow, CompositionSpec, composition};
