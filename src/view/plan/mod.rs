//! The plan panel.

mod choice;
mod pace;
mod panel;

pub use choice::{ChoiceView, CriterionRow, PointsRow, RewardRow};
pub use pace::{PaceRow, PaceView, PlannedChoice};
pub use panel::{ImpliedView, OfficersView, PlanView, ReachRow, TargetRow, plan_view};
