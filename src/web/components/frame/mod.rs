//! Around the table and the panel: top bar, strip, formula bar, sheet tabs, status bar, divider, and the start page.
//!
//! Each file holds one component, which shows a view made in `chi_tieu::view` (`frame.rs`, `start.rs`,
//! `grid/strip.rs`). Open `top_bar.rs` first.

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
