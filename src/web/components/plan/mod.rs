//! The plan panel: targets, pace, breakdown, choice of the best units, implied figures.
//!
//! Open `panel.rs` first; the other files are its sections. They show `chi_tieu::view::PlanView` and send `PlanAction`.

mod breakdown;
mod choice;
mod course;
mod implied;
mod panel;

pub(crate) use panel::PlanPanel;
