//! The panel over time: two columns compared, a column re-added to present provinces, periods kept as sheets, a stock.
//!
//! Open `panel.rs` first. It shows `chi_tieu::view::TimeView` and sends `TimeAction`.

mod panel;
mod series;

pub(crate) use panel::TimePanel;
