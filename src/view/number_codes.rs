//! The number formats of figures that leave the page, as the codes of spreadsheet programs.

use crate::analysis::Indicator;
use crate::app::{App, amount_decimals};

/// The format of amounts with so many decimals.
pub(super) fn amount_code(decimals: u8) -> String {
    with_decimals("#,##0", decimals)
}

/// The format of percentages with so many decimals.
pub(super) fn percent_code(decimals: u8) -> String {
    format!("{}%", with_decimals("0", decimals))
}

fn with_decimals(whole: &str, decimals: u8) -> String {
    match decimals {
        0 => whole.to_owned(),
        decimals => format!("{whole}.{}", "0".repeat(decimals as usize)),
    }
}

/// The format of a computed figure. A ratio is stored as it is, points are stored as a hundred times their value.
pub(super) fn computed_code(app: &App, indicator: Indicator) -> String {
    match () {
        () if indicator.is_ratio() => percent_code(2),
        () if indicator.is_points() => "+#,##0.00;-#,##0.00;0.00".to_owned(),
        () => {
            let plain = amount_code(amount_decimals(app, indicator));
            if indicator.is_change() { format!("+{plain};-{plain};0") } else { plain }
        }
    }
}

/// A computed value as a cell with that format stores it.
pub(super) fn stored_value(indicator: Indicator, value: f64) -> f64 {
    if indicator.is_points() { value * 100.0 } else { value }
}
