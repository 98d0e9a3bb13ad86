//! The frame of the page: bars, tabs, strip, start page.

mod divider;
mod formula_bar;
mod sheet_tabs;
mod start_page;
mod status_bar;
mod strip;
mod top_bar;

pub(crate) use divider::Divider;
pub(crate) use formula_bar::FormulaBar;
pub(crate) use start_page::StartPage;
pub(crate) use status_bar::StatusBar;
pub(crate) use strip::Strip;
pub(crate) use top_bar::TopBar;
