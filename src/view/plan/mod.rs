//! The plan panel: targets, pace, breakdown, choice of the best units, implied figures. Open `panel.rs` first;
//! `pace.rs` and `choice.rs` have its two larger sections.

mod choice;
mod pace;
mod panel;

pub use choice::{ChoiceView, CriterionRow, PointsRow, RewardRow};
pub use pace::{PaceRow, PaceView, PlannedChoice};
pub use panel::{ImpliedView, OfficersView, PlanView, ReachRow, TargetRow, plan_view};
