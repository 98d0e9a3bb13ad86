//! The upright axis of a course and the names of its periods.

use super::plot::{PeriodNames, Plot, SIDE_GAP};
use crate::chart::ink::Ink;
use crate::chart::mark::{ASCENT, Anchor, Mark};
use crate::chart::text::Face;

/// The space between the plot and the names of periods, mm.
pub(in crate::chart) const BELOW: f64 = 1.2;

/// Draws the lines and labels of the ticks.
pub(in crate::chart) fn draw_upright_axis(
    ticks: &[(f64, String)],
    face: Face,
    plot: &Plot,
    marks: &mut Vec<Mark>,
) {
    let mut free = f64::INFINITY;
    for (value, text) in ticks {
        let y = plot.y(*value);
        let ink = if *value == 0.0 { Ink::Axis } else { Ink::Grid };
        marks.push(Mark::Line(vec![(plot.left, y), (plot.right, y)], 0.15, ink));
        // A label that would touch the one below it is left out; its line is drawn.
        if y + face.size * 0.6 > free {
            continue;
        }
        free = y - face.size * 0.6;
        let (x, baseline) = (plot.left - SIDE_GAP, y + face.size * 0.36);
        let (text, anchor, ink) = (text.clone(), Anchor::End, Ink::Muted);
        marks.push(Mark::Text { text, x, baseline, anchor, face, ink });
    }
}

/// Draws the names of periods below the plot, none beyond the margins.
pub(in crate::chart) fn draw_names(
    names: &PeriodNames,
    face: Face,
    plot: &Plot,
    (from, to): (f64, f64),
    marks: &mut Vec<Mark>,
) {
    for (period, lines) in names.lines.iter().enumerate() {
        let mut baseline = plot.bottom + BELOW + face.size * ASCENT + 1.0;
        for text in lines {
            let half = face.width(text) / 2.0;
            let x = plot.x(period).min(to - half).max(from + half);
            let (text, anchor, ink) = (text.clone(), Anchor::Middle, Ink::Text);
            marks.push(Mark::Text { text, x, baseline, anchor, face, ink });
            baseline += face.line_height();
        }
    }
}
