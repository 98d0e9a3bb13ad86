//! Annotations beside rows: brackets between two rows, and words at the height of the row that they are about.

use super::bracket::draw_bracket;
use super::spec::{About, AnnotationSpec};
use crate::chart::apart::apart;
use crate::chart::ink::Ink;
use crate::chart::mark::{ASCENT, Anchor, Area, DESCENT, Mark};
use crate::chart::text::{Face, clean, wrap};

/// The share of the page's inner width that the words may take, and the least of it, mm.
const SHARE: (f64, f64) = (0.24, 15.0);

/// Between the plot and the first bracket, between two brackets, and between the last one and the words, mm.
const GAPS: (f64, f64, f64) = (2.4, 1.8, 2.2);

/// Between the words of two annotations, mm.
const APART: f64 = 1.2;

/// The annotations beside a plot, their words broken into lines.
pub(in crate::chart) struct Beside<'s> {
    annotations: &'s [AnnotationSpec],
    lines: Vec<Vec<String>>,
    face: Face,
    words_width: f64,
}

impl<'s> Beside<'s> {
    /// `inner` is the width of the page between its margins, mm.
    pub fn new(annotations: &'s [AnnotationSpec], face: Face, inner: f64) -> Beside<'s> {
        let room = (inner * SHARE.0).max(SHARE.1);
        let lines: Vec<Vec<String>> =
            annotations.iter().map(|annotation| wrap(&clean(&annotation.text), face, room)).collect();
        let words_width = lines.iter().flatten().map(|line| face.width(line)).fold(0.0, f64::max);
        Beside { annotations, lines, face, words_width }
    }

    fn brackets(&self) -> usize {
        self.annotations.iter().filter(|a| matches!(a.about, About::Between(..))).count()
    }

    /// The width that they need, mm: 0 where there are none.
    pub fn width(&self) -> f64 {
        match self.annotations.is_empty() {
            true => 0.0,
            false => GAPS.0 + self.brackets() as f64 * GAPS.1 + GAPS.2 + self.words_width,
        }
    }

    fn heights(&self) -> Vec<f64> {
        let height = |lines: &Vec<String>| {
            self.face.size * (ASCENT + DESCENT) + (lines.len().max(1) - 1) as f64 * self.face.line_height()
        };
        self.lines.iter().map(height).collect()
    }

    /// The height that all words need under one another, mm.
    pub fn least_height(&self) -> f64 {
        self.heights().iter().map(|height| height + APART).sum()
    }

    /// Draws the annotations to the right of `left`, between `top` and `bottom`. They stay clear of the marks in `plot`;
    /// `places` has the area of each figure.
    pub fn draw(
        &self,
        left: f64,
        (top, bottom): (f64, f64),
        plot: &[Mark],
        places: &[Option<Area>],
        marks: &mut Vec<Mark>,
    ) {
        let middle = |place: usize| {
            let area = places.get(place).copied().flatten()?;
            Some(f64::midpoint(area.top, area.bottom))
        };
        let ends: Vec<Option<(f64, f64)>> = self
            .annotations
            .iter()
            .map(|annotation| match annotation.about {
                About::Figure(at) => middle(at).map(|y| (y, y)),
                About::Between(from, to) => middle(from).zip(middle(to)),
            })
            .collect();
        let wished: Vec<f64> =
            ends.iter().map(|ends| ends.map_or(top, |(from, to)| f64::midpoint(from, to))).collect();
        let middles = apart(&self.heights(), &wished, (top, bottom), APART);
        let words = left + GAPS.0 + self.brackets() as f64 * GAPS.1 + GAPS.2;
        let mut bracket = left + GAPS.0;
        for (at, annotation) in self.annotations.iter().enumerate() {
            let Some((from, to)) = ends[at] else { continue };
            let joint = match annotation.about {
                About::Figure(_) => (free_from(plot, from, left), from),
                About::Between(..) => {
                    let end = |y: f64| (free_from(plot, y, left), y);
                    draw_bracket(bracket, end(from), end(to), marks);
                    bracket += GAPS.1;
                    (bracket - GAPS.1, f64::midpoint(from, to))
                }
            };
            marks.push(Mark::Line(vec![joint, (words - 0.7, middles[at])], 0.15, Ink::Muted));
            self.write(at, words, middles[at], marks);
        }
    }

    fn write(&self, at: usize, x: f64, middle: f64, marks: &mut Vec<Mark>) {
        let mut baseline = middle - self.heights()[at] / 2.0 + self.face.size * ASCENT;
        for text in &self.lines[at] {
            let (text, face) = (text.clone(), self.face);
            marks.push(Mark::Text { text, x, baseline, anchor: Anchor::Start, face, ink: Ink::Text });
            baseline += face.line_height();
        }
    }
}

/// Where what is drawn at a height ends, with a gap after it, but not beyond `right`.
fn free_from(plot: &[Mark], y: f64, right: f64) -> f64 {
    const GAP: f64 = 1.3;
    let end = |mark: &Mark| match mark {
        Mark::Text { text, x, baseline, anchor, face, .. } => {
            let is_at = baseline - face.size * ASCENT < y && y < baseline + face.size * DESCENT;
            let width = face.width(text);
            let end = match anchor {
                Anchor::Start => x + width,
                Anchor::Middle => x + width / 2.0,
                Anchor::End => *x,
            };
            is_at.then_some(end)
        }
        Mark::Fill(area, ink) if *ink != Ink::Paper => {
            (area.top < y && y < area.bottom).then_some(area.right)
        }
        // A check mark beside the figure.
        Mark::Line(points, _, _) if points.len() > 2 => {
            let is_at = points.iter().any(|point| (point.1 - y).abs() < 1.5);
            is_at.then(|| points.iter().map(|point| point.0).fold(0.0, f64::max))
        }
        _ => None,
    };
    let end = plot.iter().filter_map(end).fold(0.0, f64::max);
    (end + GAP).min(right)
}
