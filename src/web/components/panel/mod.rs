//! The panel beside the table: its tabs, the chart, the checks; and the explanation of a computed cell.
//!
//! Open `chart_panel.rs` first. The panels of the plan and of time have folders of their own beside this one.

mod annotations;
mod chart_panel;
mod check_panel;
mod drawing;
mod explain;
mod gallery;
mod panel_tabs;
mod report_edit;
mod report_panel;
mod report_words;
mod style_menu;
mod units_menu;

pub(crate) use chart_panel::ChartPanel;
pub(crate) use check_panel::CheckPanel;
pub(crate) use explain::Explain;
pub(crate) use panel_tabs::PanelTabs;
pub(crate) use report_panel::ReportPanel;
