//! Annotations in a list below the plot, for kinds whose plot leaves no room beside its figures. Where nothing is drawn
//! from figure to figure, letters join an annotation with the figures that it is about.

use super::spec::{About, AnnotationSpec};
use crate::chart::ink::Ink;
use crate::chart::mark::{ASCENT, Anchor, DESCENT, Mark};
use crate::chart::text::{Face, clean, wrap};

/// Space above the list, mm.
const ABOVE: f64 = 1.4;

/// An annotation of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct ListedAnnotation {
    /// What is said.
    pub text: String,
    /// What it is about.
    pub about: About,
    /// The letter that it has in common with its figures.
    pub letter: Option<char>,
}

impl ListedAnnotation {
    /// As it is written: "(a) Hà Tĩnh: thu hồi nợ".
    pub fn written(&self) -> String {
        match self.letter {
            // The letter stays on the line where its words begin.
            Some(letter) => format!("({letter})\u{a0}{}", self.text),
            None => self.text.clone(),
        }
    }

    fn is_about(&self, place: usize) -> bool {
        match self.about {
            About::Figure(at) => at == place,
            About::Between(from, to) => from == place || to == place,
        }
    }
}

/// The annotations as a list, in which those for which `is_drawn` is false have letters.
pub(in crate::chart) fn listed(
    annotations: Vec<AnnotationSpec>,
    is_drawn: impl Fn(About) -> bool,
) -> Vec<ListedAnnotation> {
    let mut letters = 'a'..='z';
    let with_letter = |AnnotationSpec { text, about }| {
        let letter = if is_drawn(about) { None } else { letters.next() };
        ListedAnnotation { text, about, letter }
    };
    annotations.into_iter().map(with_letter).collect()
}

/// The letters of the annotations about one of these places, to be written after its text: " (a, c)"; empty if none is.
pub(in crate::chart) fn letters_at(listed: &[ListedAnnotation], places: std::ops::Range<usize>) -> String {
    let own = listed.iter().filter(|annotation| places.clone().any(|place| annotation.is_about(place)));
    let letters: Vec<String> = own.filter_map(|annotation| annotation.letter).map(String::from).collect();
    if letters.is_empty() { String::new() } else { format!("\u{a0}({})", letters.join(",\u{a0}")) }
}

/// The list, its words broken into lines.
pub(in crate::chart) struct List {
    lines: Vec<String>,
    face: Face,
}

impl List {
    /// `inner` is the width of the page between its margins, mm.
    pub fn new(listed: &[ListedAnnotation], face: Face, inner: f64) -> List {
        let set = |annotation: &ListedAnnotation| wrap(&clean(&annotation.written()), face, inner);
        List { lines: listed.iter().flat_map(set).collect(), face }
    }

    /// The height that it needs, mm: 0 where it is empty.
    pub fn height(&self) -> f64 {
        match self.lines.is_empty() {
            true => 0.0,
            false => ABOVE + self.lines.len() as f64 * self.face.line_height(),
        }
    }

    /// Draws the list from `top`, at the left margin `x`.
    pub fn draw(&self, x: f64, top: f64, marks: &mut Vec<Mark>) {
        let mut baseline = top + ABOVE - self.face.size * DESCENT + self.face.size * ASCENT;
        for text in &self.lines {
            let (text, face) = (text.clone(), self.face);
            marks.push(Mark::Text { text, x, baseline, anchor: Anchor::Start, face, ink: Ink::Text });
            baseline += face.line_height();
        }
    }
}
