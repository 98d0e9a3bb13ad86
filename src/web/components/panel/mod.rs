//! The panel's tabs: chart, checks, explanation.

mod chart_panel;
mod check_panel;
mod explain;
mod panel_tabs;

pub(crate) use chart_panel::ChartPanel;
pub(crate) use check_panel::CheckPanel;
pub(crate) use explain::Explain;
pub(crate) use panel_tabs::PanelTabs;
