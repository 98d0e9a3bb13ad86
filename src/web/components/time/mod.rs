//! The panel over time.

mod panel;
mod series;

pub(crate) use panel::TimePanel;
