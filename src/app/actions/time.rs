//! What can be done in the panel over time.

use crate::app::state::TimeForm;
use crate::sheet::StockColumns;

/// Something in the panel.
#[derive(Clone, Debug, PartialEq)]
pub enum TimeAction {
    /// Choose something.
    SetForm(TimeForm),
    /// Hold the chosen columns against each other.
    Compare,
    /// No longer hold two columns against each other: current, base.
    StopComparing(u32, u32),
    /// Re-add the chosen column.
    Readd,
    /// Open the panel on today's sheet, with the former one chosen.
    Offer {
        /// Sheet by today's units.
        today: usize,
        /// Sheet by former units.
        former: usize,
    },
    /// Say the period of a sheet; empty leaves it to its name and title.
    SetPeriod(usize, String),
    /// Make a sheet of the chosen column over the periods.
    MakeSeries,
    /// Say which columns a stock's plan has.
    SetStock(Option<StockColumns>),
}
