//! Moves labels apart that would overlap.

/// The middles of things of these heights between `top` and `bottom`, each as near to its wished one as it can be, with
/// `gap` between two. They keep the order of their wishes. Where all together are higher than the room, the first ones
/// begin above `top`.
pub(super) fn apart(heights: &[f64], wished: &[f64], (top, bottom): (f64, f64), gap: f64) -> Vec<f64> {
    let mut order: Vec<usize> = (0..wished.len()).collect();
    order.sort_by(|a, b| wished[*a].total_cmp(&wished[*b]));
    let mut middles = wished.to_vec();
    let mut free = top;
    for at in &order {
        let half = heights[*at] / 2.0;
        middles[*at] = middles[*at].max(free + half);
        free = middles[*at] + half + gap;
    }
    let mut free = bottom;
    for at in order.iter().rev() {
        let half = heights[*at] / 2.0;
        middles[*at] = middles[*at].min(free - half);
        free = middles[*at] - half - gap;
    }
    middles
}
