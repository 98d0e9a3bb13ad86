//! A horizontal value axis: grid lines, the labels of its ticks below them, and the zero line.

use super::ink::Ink;
use super::mark::{ASCENT, Anchor, Mark};
use super::scale::Scale;
use super::text::{Face, clean};

/// Width of the widest tick label, mm. A tick with a wider one is left out, so that it does not squeeze the plot.
const WIDEST_TICK: f64 = 24.0;

/// The space between the plot and the labels of its ticks, mm.
const TICK_GAP: f64 = 1.0;

/// The ticks that have a finite value and a label that fits, with their labels.
pub(super) fn legible_ticks(ticks: &[(f64, String)], face: Face) -> Vec<(f64, String)> {
    let cleaned = ticks.iter().map(|(value, text)| (*value, clean(text)));
    cleaned.filter(|(value, text)| value.is_finite() && face.width(text) <= WIDEST_TICK).collect()
}

/// The height that the labels of the ticks need below the plot, mm.
pub(super) fn tick_room(ticks: &[(f64, String)], face: Face) -> f64 {
    if ticks.is_empty() { 0.0 } else { TICK_GAP + face.line_height() }
}

/// Draws the axis below and through a plot from `top` to `bottom`.
pub(super) fn draw_axis(
    ticks: &[(f64, String)],
    face: Face,
    scale: &Scale,
    (top, bottom): (f64, f64),
    marks: &mut Vec<Mark>,
) {
    let mut free_from = f64::NEG_INFINITY;
    for (value, text) in ticks {
        let x = scale.position(*value);
        if *value != 0.0 {
            marks.push(Mark::Line(vec![(x, top), (x, bottom)], 0.12, Ink::Grid));
        }
        let half = face.width(text) / 2.0;
        // A label that would touch the one before it is left out; its line is drawn.
        if x - half < free_from {
            continue;
        }
        free_from = x + half + 1.0;
        let baseline = bottom + TICK_GAP + face.size * ASCENT;
        marks.push(Mark::Text {
            text: text.clone(),
            x,
            baseline,
            anchor: Anchor::Middle,
            face,
            ink: Ink::Muted,
        });
    }
    let zero = scale.position(0.0);
    marks.push(Mark::Line(vec![(zero, top), (zero, bottom)], 0.2, Ink::Axis));
}
