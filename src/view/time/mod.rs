//! The panel over time: columns compared, columns re-added on present units, periods kept as sheets, the plan for a
//! stock. Open `panel.rs` first.

mod choice;
mod panel;
mod periods;

pub use choice::MenuChoice;
pub(crate) use panel::origins_of;
pub use panel::{ComparedRow, OfferView, ReaddView, ReaddedReport, TimeView, offer_view, time_view};
pub use periods::{PeriodRow, SeriesView, StockRow, StockView};
