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

/// An axis is as wide as its page.
pub(super) const WHOLE_PAGE: (f64, f64) = (f64::NEG_INFINITY, f64::INFINITY);

/// Draws the axis below and through a plot from `top` to `bottom`, its labels between `left` and `right`. Where there is no
/// room for all labels, zero has one and every second one from there, or every third.
pub(super) fn draw_axis(
    ticks: &[(f64, String)],
    face: Face,
    scale: &Scale,
    ((top, bottom), (left, right)): ((f64, f64), (f64, f64)),
    marks: &mut Vec<Mark>,
) {
    let half = |text: &str| face.width(text) / 2.0;
    let label_at =
        |(value, text): &(f64, String)| scale.position(*value).min(right - half(text)).max(left + half(text));
    let zero = ticks.iter().position(|(value, _)| *value == 0.0).unwrap_or(0);
    let labelled = |step: usize| -> Vec<usize> {
        (0..ticks.len()).filter(|at| at.abs_diff(zero).is_multiple_of(step)).collect()
    };
    let is_clear = |labelled: &[usize]| {
        labelled.windows(2).all(|pair| {
            let (from, to) = (&ticks[pair[0]], &ticks[pair[1]]);
            label_at(from) + half(&from.1) + 1.0 <= label_at(to) - half(&to.1)
        })
    };
    let labelled = (1..=ticks.len()).map(labelled).find(|labelled| is_clear(labelled)).unwrap_or_default();
    for (at, tick) in ticks.iter().enumerate() {
        let (value, text) = tick;
        if *value != 0.0 {
            let x = scale.position(*value);
            marks.push(Mark::Line(vec![(x, top), (x, bottom)], 0.12, Ink::Grid));
        }
        if !labelled.contains(&at) {
            continue;
        }
        let x = label_at(tick);
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
