//! What was reached so far against the plan's path, with where the present pace leads and between which bounds.
//!
//! [`plan_path`] makes the [`PlanPathSpec`]; [`layout_plan_path`] places its marks.

mod label;
mod layout;
mod spec;

pub(super) use layout::layout_plan_path;
pub use spec::{PathForecast, PathLine, PlanPathSpec, plan_path};
