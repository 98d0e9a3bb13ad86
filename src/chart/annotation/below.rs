//! Annotations below a plot, one under another: brackets between two periods, words at one, and the names of upright lines.

use super::spec::{About, AnnotationSpec, ValueLine};
use crate::chart::ink::Ink;
use crate::chart::mark::{ASCENT, Anchor, Area, Mark};
use crate::chart::text::{Face, clean, wrap};

/// The height of a bracket or a pointer with the space around it, mm.
const BRACKET: f64 = 2.6;

/// Space above the first of them, mm.
const ABOVE: f64 = 0.8;

/// Length and half the width of an arrow's head, mm.
const HEAD: (f64, f64) = (1.5, 0.7);

/// What is written below a plot, its words broken into lines.
pub(in crate::chart) struct Below<'s> {
    items: Vec<(Item<'s>, Vec<String>)>,
    face: Face,
}

enum Item<'s> {
    Annotation(&'s AnnotationSpec),
    /// The name of the line at this place among the lines.
    Line(usize),
}

impl<'s> Below<'s> {
    /// `inner` is the width of the page between its margins, mm.
    pub fn new(
        annotations: &'s [AnnotationSpec],
        lines: &'s [ValueLine],
        face: Face,
        inner: f64,
    ) -> Below<'s> {
        let set = |text: &str| wrap(&clean(text), face, inner);
        let annotations = annotations.iter().map(|a| (Item::Annotation(a), set(&a.text)));
        let lines = lines.iter().enumerate().map(|(at, line)| (Item::Line(at), set(&line.text)));
        Below { items: lines.chain(annotations).collect(), face }
    }

    /// The height that they need, mm: 0 where there are none.
    pub fn height(&self) -> f64 {
        let height =
            |(_, lines): &(Item<'_>, Vec<String>)| BRACKET + lines.len() as f64 * self.face.line_height();
        match self.items.is_empty() {
            true => 0.0,
            false => ABOVE + self.items.iter().map(height).sum::<f64>(),
        }
    }

    /// Draws the annotations below `top`, between the margins. `places` has the area of each figure, `lines` the x of each
    /// line.
    pub fn draw(
        &self,
        mut top: f64,
        margins: (f64, f64),
        places: &[Option<Area>],
        lines: &[f64],
        marks: &mut Vec<Mark>,
    ) {
        let middle = |place: usize| {
            let area = places.get(place).copied().flatten()?;
            Some(f64::midpoint(area.left, area.right))
        };
        top += ABOVE;
        for (item, texts) in &self.items {
            let at = match item {
                Item::Line(line) => lines.get(*line).map(|x| (*x, *x, Ink::Threshold)),
                Item::Annotation(annotation) => match annotation.about {
                    About::Figure(at) => middle(at).map(|x| (x, x, Ink::Muted)),
                    About::Between(from, to) => middle(from).zip(middle(to)).map(|(a, b)| (a, b, Ink::Muted)),
                },
            };
            if let Some((from, to, ink)) = at {
                draw_bracket(top, (from, to), ink, marks);
                let mut baseline = top + BRACKET - 0.4 + self.face.size * ASCENT;
                for text in texts {
                    let half = self.face.width(text) / 2.0;
                    let x = f64::midpoint(from, to).min(margins.1 - half).max(margins.0 + half);
                    let ink = if ink == Ink::Threshold { ink } else { Ink::Text };
                    let (text, face) = (text.clone(), self.face);
                    marks.push(Mark::Text { text, x, baseline, anchor: Anchor::Middle, face, ink });
                    baseline += face.line_height();
                }
            }
            top += BRACKET + texts.len() as f64 * self.face.line_height();
        }
    }
}

/// A line from one place to the other with an arrow's head at the other; a pointer where both are one.
fn draw_bracket(top: f64, (from, to): (f64, f64), ink: Ink, marks: &mut Vec<Mark>) {
    let (above, below) = (top + 0.3, top + HEAD.0 + 0.3);
    if (from - to).abs() < 2.0 * HEAD.0 {
        let x = f64::midpoint(from, to);
        let tip = vec![(x, above), (x - HEAD.1, below), (x + HEAD.1, below)];
        marks.push(Mark::Polygon(tip, ink));
        return;
    }
    let y = f64::midpoint(above, below);
    let side = if to > from { -1.0 } else { 1.0 };
    marks.push(Mark::Line(vec![(from, above), (from, y), (to + side * HEAD.0, y)], 0.25, ink));
    let head = vec![(to, y), (to + side * HEAD.0, y - HEAD.1), (to + side * HEAD.0, y + HEAD.1)];
    marks.push(Mark::Polygon(head, ink));
}
