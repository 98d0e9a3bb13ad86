//! The panel over time.

mod choice;
mod panel;
mod periods;

pub use choice::MenuChoice;
pub(crate) use panel::origins_of;
pub use panel::{ComparedRow, OfferView, ReaddView, ReaddedReport, TimeView, offer_view, time_view};
pub use periods::{PeriodRow, SeriesView, StockRow, StockView};
