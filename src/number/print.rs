//! Printing numbers. The one rounding authority: table, chart, text and files all print through here.

use super::Notation;

/// How many decimals to print.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decimals {
    /// Exactly this many.
    Fixed(u8),
    /// As many as the value has, up to this many.
    UpTo(u8),
}

/// Rounds half away from zero on the decimal value as 15 significant digits show it.
pub fn round_half_away(value: f64, decimals: u8) -> f64 {
    let _ = decimals;
    value
}

/// Prints a number with grouped thousands: `1.234,5`.
pub fn print_number(value: f64, decimals: Decimals, notation: Notation) -> String {
    let _ = (value, decimals, notation);
    String::new()
}

/// Prints a ratio as a percentage without a space: 0.3645 → `36,45%`.
pub fn print_percent(ratio: f64, decimals: Decimals, notation: Notation) -> String {
    let _ = (ratio, decimals, notation);
    String::new()
}

/// Prints a difference of two ratios as percentage points, signed, without the unit's name: 0.034 → `+3,40`.
pub fn print_points(difference: f64, decimals: Decimals, notation: Notation) -> String {
    let _ = (difference, decimals, notation);
    String::new()
}
