//! Totals beside units: on the units' scale one that dwarfs them would make slivers of them, so it gets a scale of its own.

/// How the bars of a row are drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::chart) enum RowScale {
    /// On the axis.
    Common,
    /// Below the axis, multiplied by this: the greatest total is as long as the greatest unit.
    Apart(f64),
    /// Not at all.
    Undrawn,
}

impl RowScale {
    /// What amounts are multiplied by; `None` if nothing is drawn.
    pub fn factor(self) -> Option<f64> {
        match self {
            RowScale::Common => Some(1.0),
            RowScale::Apart(factor) => Some(factor),
            RowScale::Undrawn => None,
        }
    }

    pub fn is_apart(self) -> bool {
        matches!(self, RowScale::Apart(_))
    }
}

/// The scale of each row, of which is known whether it is a total, and its amounts. Totals that would dwarf the units share
/// a scale of their own if they are the last rows: what is below the axis is not read on it.
pub(in crate::chart) fn row_scales(rows: &[(bool, Vec<f64>)]) -> Vec<RowScale> {
    let greatest = |of: &mut dyn Iterator<Item = &(bool, Vec<f64>)>| {
        of.flat_map(|(_, amounts)| amounts).fold(0.0_f64, |most, amount| most.max(amount.abs()))
    };
    let units = greatest(&mut rows.iter().filter(|(is_total, _)| !is_total));
    let scale = |(is_total, amounts): &(bool, Vec<f64>)| {
        let fits = || amounts.iter().all(|amount| is_total_drawn(*amount, std::iter::once(units)));
        if !is_total || fits() { RowScale::Common } else { RowScale::Undrawn }
    };
    let mut scales: Vec<RowScale> = rows.iter().map(scale).collect();
    let first = scales.iter().rposition(|scale| *scale == RowScale::Common).map_or(0, |at| at + 1);
    let totals = greatest(&mut rows[first..].iter());
    let factor = units / totals;
    if factor.is_finite() && factor > 0.0 {
        scales[first..].fill(RowScale::Apart(factor));
    }
    scales
}

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
