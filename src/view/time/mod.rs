//! The panel over time.

pub(crate) mod choice;
pub(crate) mod panel;
pub(crate) mod periods;

pub use choice::MenuChoice;
pub use panel::{ComparedRow, OfferView, ReaddView, ReaddedReport, TimeView, offer_view, time_view};
pub use periods::{PeriodRow, SeriesView, StockRow, StockView};
