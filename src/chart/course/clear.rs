//! Where texts beside lines are clear of these.

use crate::chart::mark::Area;

/// Whether a straight line keeps `away` mm away from an area.
pub(in crate::chart) fn is_clear(pair: &[(f64, f64)], area: Area, away: f64) -> bool {
    const STEP: f64 = 0.5;
    let [from, to] = pair else { return true };
    let steps = ((to.0 - from.0).hypot(to.1 - from.1) / STEP).ceil().clamp(1.0, 2_000.0);
    let is_inside = |step: usize| {
        let share = step as f64 / steps;
        let (x, y) = (from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share);
        x > area.left - away && x < area.right + away && y > area.top - away && y < area.bottom + away
    };
    !(0..=steps as usize).any(is_inside)
}
