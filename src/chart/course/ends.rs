//! The labels at the ends of lines: each beside its line's last point, moved apart where they would overlap.

use crate::chart::apart::apart;
use crate::chart::ink::Ink;
use crate::chart::mark::{ASCENT, Anchor, DESCENT, Mark};
use crate::chart::text::{Face, clean, wrap};

/// The share of the page's width that the labels may take.
const SHARE: f64 = 0.3;

/// Space between two labels, mm.
const GAP: f64 = 0.6;

/// A label before it is broken into lines.
pub(in crate::chart) struct EndLabel {
    pub text: String,
    /// Whether it is set in bold.
    pub is_bold: bool,
}

/// The labels, broken into lines.
pub(in crate::chart) struct EndLabels {
    face: Face,
    lines: Vec<(Vec<String>, bool)>,
    /// The width of the widest, mm.
    pub width: f64,
}

impl EndLabels {
    /// Breaks the labels into lines; `width` is that of the page without its margins.
    pub fn new(labels: &[EndLabel], face: Face, width: f64) -> EndLabels {
        let set = |label: &EndLabel| {
            let face = face.weighted(label.is_bold);
            (wrap(&clean(&label.text), face, width * SHARE), label.is_bold)
        };
        let lines: Vec<_> = labels.iter().map(set).collect();
        let widths = lines
            .iter()
            .flat_map(|(lines, bold)| lines.iter().map(move |text| face.weighted(*bold).width(text)));
        let width = widths.fold(0.0, f64::max);
        EndLabels { face, lines, width }
    }

    fn height(&self, at: usize) -> f64 {
        let lines = self.lines[at].0.len().max(1) - 1;
        self.face.size * (ASCENT + DESCENT) + lines as f64 * self.face.line_height()
    }

    /// The height that all need above one another, mm.
    pub fn least_height(&self) -> f64 {
        (0..self.lines.len()).map(|at| self.height(at) + GAP).sum()
    }

    /// The middles of the labels between `top` and `bottom`, as near to the wished ones as they can be.
    pub fn middles(&self, wished: &[f64], top: f64, bottom: f64) -> Vec<f64> {
        let heights: Vec<f64> = (0..wished.len()).map(|at| self.height(at)).collect();
        apart(&heights, wished, (top, bottom), GAP)
    }

    /// Draws a label at its middle.
    pub fn draw(&self, at: usize, x: f64, middle: f64, marks: &mut Vec<Mark>) {
        let (lines, is_bold) = &self.lines[at];
        let face = self.face.weighted(*is_bold);
        let mut baseline = middle - self.height(at) / 2.0 + face.size * ASCENT;
        for text in lines {
            let (text, anchor, ink) = (text.clone(), Anchor::Start, Ink::Text);
            marks.push(Mark::Text { text, x, baseline, anchor, face, ink });
            baseline += face.line_height();
        }
    }
}
