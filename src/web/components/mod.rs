//! Components: each shows one view model and sends actions.

mod field;
mod frame;
mod grid;
mod over;
mod panel;
mod paper;
mod plan;
mod time;

pub(crate) use frame::{Divider, FormulaBar, StartPage, StatusBar, Strip, TopBar};
pub(crate) use grid::Grid;
pub(crate) use over::{ChooseJoin, Help, Newer, Offer, Palette, Retake};
pub(crate) use panel::{ChartPanel, CheckPanel, Explain, PanelTabs};
pub(crate) use paper::Printout;
pub(crate) use plan::PlanPanel;
pub(crate) use time::TimePanel;
