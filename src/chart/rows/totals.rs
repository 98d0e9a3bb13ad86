//! Totals beside units: one that dwarfs them is written and not drawn, or else the units would be slivers.

/// Whether a total is drawn beside units of these sizes.
pub(in crate::chart) fn is_total_drawn(total: f64, units: impl Iterator<Item = f64>) -> bool {
    /// How many times the greatest unit a total may be.
    const MOST: f64 = 2.5;
    let greatest = units.filter(|unit| unit.is_finite()).fold(0.0_f64, |most, unit| most.max(unit.abs()));
    total.is_finite() && (greatest == 0.0 || total.abs() <= MOST * greatest)
}

/// A figure that can be drawn.
pub(in crate::chart) fn finite(value: Option<f64>) -> Option<f64> {
    value.filter(|value| value.is_finite())
}
