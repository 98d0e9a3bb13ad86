//! The labels at the ends of lines: each beside its line's last point, moved apart where they would overlap.

use super::spec::{TrendLine, TrendSpec};
use crate::chart::ink::Ink;
use crate::chart::mark::{ASCENT, Anchor, DESCENT, Mark};
use crate::chart::text::{Face, clean, wrap};

/// The share of the page's width that the labels may take.
const SHARE: f64 = 0.3;

/// Space between two labels, mm.
const GAP: f64 = 0.6;

/// The labels, broken into lines.
pub(super) struct EndLabels {
    face: Face,
    lines: Vec<Vec<String>>,
    /// The width of the widest, mm.
    pub width: f64,
}

/// The last period in which a line has a figure.
pub(super) fn last_of(line: &TrendLine) -> Option<usize> {
    line.values.iter().rposition(|value| value.is_some_and(f64::is_finite))
}

impl EndLabels {
    /// The labels: name and last figure; with its period if that is not the last one of all.
    pub fn new(spec: &TrendSpec, face: Face, width: f64) -> EndLabels {
        let label = |line: &TrendLine| {
            let figure = last_of(line).map(|at| {
                let figure = line.texts.get(at).cloned().unwrap_or_default();
                match spec.periods.get(at) {
                    Some(period) if at + 1 < spec.periods.len() => format!("{figure} ({period})"),
                    _ => figure,
                }
            });
            let figure = figure.unwrap_or_else(|| line.texts.last().cloned().unwrap_or_default());
            clean(&format!("{} {figure}", line.name))
        };
        let set = |line: &TrendLine| wrap(&label(line), face.weighted(line.is_total), width * SHARE);
        let lines: Vec<_> = spec.lines.iter().map(set).collect();
        let widths = lines
            .iter()
            .zip(&spec.lines)
            .flat_map(|(lines, line)| lines.iter().map(move |text| face.weighted(line.is_total).width(text)));
        let width = widths.fold(0.0, f64::max);
        EndLabels { face, lines, width }
    }

    fn height(&self, at: usize) -> f64 {
        let lines = self.lines[at].len().max(1) - 1;
        self.face.size * (ASCENT + DESCENT) + lines as f64 * self.face.line_height()
    }

    /// The height that all need above one another, mm.
    pub fn least_height(&self) -> f64 {
        (0..self.lines.len()).map(|at| self.height(at) + GAP).sum()
    }

    /// The middles of the labels between `top` and `bottom`, as near to the wished ones as they can be.
    pub fn middles(&self, wished: &[f64], top: f64, bottom: f64) -> Vec<f64> {
        let mut order: Vec<usize> = (0..wished.len()).collect();
        order.sort_by(|a, b| wished[*a].total_cmp(&wished[*b]));
        let mut middles = wished.to_vec();
        let mut free = top;
        for at in &order {
            let half = self.height(*at) / 2.0;
            middles[*at] = middles[*at].max(free + half);
            free = middles[*at] + half + GAP;
        }
        let mut free = bottom;
        for at in order.iter().rev() {
            let half = self.height(*at) / 2.0;
            middles[*at] = middles[*at].min(free - half);
            free = middles[*at] - half - GAP;
        }
        middles
    }

    /// Draws a label at its middle.
    pub fn draw(&self, at: usize, is_total: bool, x: f64, middle: f64, marks: &mut Vec<Mark>) {
        let face = self.face.weighted(is_total);
        let mut baseline = middle - self.height(at) / 2.0 + face.size * ASCENT;
        for text in &self.lines[at] {
            let (text, anchor, ink) = (text.clone(), Anchor::Start, Ink::Text);
            marks.push(Mark::Text { text, x, baseline, anchor, face, ink });
            baseline += face.line_height();
        }
    }
}
