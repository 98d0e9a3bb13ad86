//! The plan panel.

mod breakdown;
mod choice;
mod course;
mod implied;
mod panel;

pub(crate) use panel::PlanPanel;
