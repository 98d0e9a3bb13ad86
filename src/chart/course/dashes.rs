//! Lines of what is not known yet: forecasts, and the way to an estimate.

/// Dash and gap, mm.
const DASH: (f64, f64) = (1.6, 1.0);

/// A line through points, cut into dashes.
pub(in crate::chart) fn dashes(points: &[(f64, f64)]) -> Vec<Vec<(f64, f64)>> {
    let (dash, gap) = DASH;
    let mut found: Vec<Vec<(f64, f64)>> = Vec::new();
    // Where in the pattern the line is, from the start of a dash.
    let mut at = 0.0;
    for pair in points.windows(2) {
        let [from, to] = pair else { continue };
        let length = (to.0 - from.0).hypot(to.1 - from.1);
        let place = |gone: f64| {
            let share = if length > 0.0 { gone / length } else { 0.0 };
            (from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share)
        };
        let mut gone = 0.0;
        while length - gone > 1e-6 {
            let is_dash = at < dash;
            let left = if is_dash { dash - at } else { dash + gap - at };
            let next = (gone + left).min(length);
            if is_dash {
                match found.last_mut().filter(|_| at > 0.0) {
                    Some(begun) => begun.push(place(next)),
                    None => found.push(vec![place(gone), place(next)]),
                }
            }
            at = if next - gone >= left - 1e-9 { if is_dash { dash } else { 0.0 } } else { at + next - gone };
            gone = next;
        }
    }
    found
}
