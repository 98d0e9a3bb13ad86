//! Plan against actual, unit by unit: the actual over its plan, the prior figure as a tick.
//!
//! [`plan_actual`] makes the [`PlanActualSpec`]; [`layout_plan_actual`] places its marks.

mod layout;
mod spec;

pub(super) use layout::layout_plan_actual;
pub use spec::{PlanActualRow, PlanActualSpec, PlanActualWords, plan_actual};
