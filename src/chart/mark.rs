//! What a laid out chart consists of: rectangles, lines and texts, with their places on the page in mm.

use super::ink::Ink;
use super::look::Look;
use super::text::Face;

/// The point of a text that its `x` gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Anchor {
    /// Its left end.
    Start,
    /// Its middle.
    Middle,
    /// Its right end.
    End,
}

/// An area of the page, in mm from its top left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Area {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

impl Area {
    /// The area between two opposite corners, whichever these are.
    pub fn between(a: (f64, f64), b: (f64, f64)) -> Area {
        Area { left: a.0.min(b.0), top: a.1.min(b.1), right: a.0.max(b.0), bottom: a.1.max(b.1) }
    }

    /// Its width, mm.
    pub fn width(&self) -> f64 {
        self.right - self.left
    }

    /// Its height, mm.
    pub fn height(&self) -> f64 {
        self.bottom - self.top
    }

    /// The area that is smaller by `by` mm at each side; `None` if nothing is left.
    pub fn inside(&self, by: f64) -> Option<Area> {
        let Area { left, top, right, bottom } = *self;
        let inner = Area { left: left + by, top: top + by, right: right - by, bottom: bottom - by };
        (inner.right > inner.left && inner.bottom > inner.top).then_some(inner)
    }

    /// The area `by` mm further down.
    pub(super) fn moved_down(self, by: f64) -> Area {
        Area { top: self.top + by, bottom: self.bottom + by, ..self }
    }

    /// Whether two areas have more in common than an edge.
    pub fn overlaps(&self, other: &Area) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }
}

/// A mark on the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// A filled area.
    Fill(Area, Ink),
    /// A line through these points, with its width in mm.
    Line(Vec<(f64, f64)>, f64, Ink),
    /// A filled shape with these corners.
    Polygon(Vec<(f64, f64)>, Ink),
    /// An area filled with slanted lines: an estimate, or a second cue beside the colour.
    Hatch(Area, Ink),
    /// One line of text.
    Text {
        /// The text itself; see [`super::text::clean`].
        text: String,
        /// Where its anchor is, mm.
        x: f64,
        /// Its baseline, mm.
        baseline: f64,
        /// Which point of the text `x` gives.
        anchor: Anchor,
        /// Size and weight.
        face: Face,
        /// Colour.
        ink: Ink,
    },
}

impl Mark {
    /// The mark `by` mm further down.
    #[must_use]
    pub(super) fn moved_down(self, by: f64) -> Mark {
        let down = |points: Vec<(f64, f64)>| points.into_iter().map(|(x, y)| (x, y + by)).collect();
        match self {
            Mark::Fill(area, ink) => Mark::Fill(area.moved_down(by), ink),
            Mark::Line(points, width, ink) => Mark::Line(down(points), width, ink),
            Mark::Polygon(points, ink) => Mark::Polygon(down(points), ink),
            Mark::Hatch(area, ink) => Mark::Hatch(area.moved_down(by), ink),
            Mark::Text { text, x, baseline, anchor, face, ink } => {
                Mark::Text { text, x, baseline: baseline + by, anchor, face, ink }
            }
        }
    }
}

/// Height above the baseline, in font sizes: a capital with a diacritic.
pub(super) const ASCENT: f64 = 0.96;

/// Depth below the baseline, in font sizes: descenders and the dot of ạ, ị, ụ.
pub(super) const DESCENT: f64 = 0.24;

/// How far the letters of one row may reach into the room of the next, mm: an ạ above an Ấ.
const SHARED: f64 = 0.24;

/// The least height of a row of one line, mm. 63 of them with a total, title and source leave room on a page of A4 for the
/// text around the picture.
pub(super) fn line_of_rows(face: Face) -> f64 {
    face.size * (ASCENT + DESCENT) - SHARED
}

/// A chart laid out on its page.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    /// Width of the page, mm.
    pub width: f64,
    /// Height of the page, mm.
    pub height: f64,
    /// Everything on the page. A later mark covers an earlier one.
    pub marks: Vec<Mark>,
    /// Where each figure of the spec is drawn, in the spec's order: the area of its bar, or the surroundings of its point.
    /// `None` for one that is not drawn.
    pub places: Vec<Option<Area>>,
    /// The colours of its inks, and its typefaces.
    pub look: Look,
}

/// Adds lines of text that are centred vertically on `middle`.
pub(super) fn add_centred_lines(
    lines: &[String],
    (x, middle): (f64, f64),
    anchor: Anchor,
    (face, ink): (Face, Ink),
    marks: &mut Vec<Mark>,
) {
    let first = middle + face.size * 0.36 - (lines.len().max(1) - 1) as f64 * face.line_height() / 2.0;
    for (i, text) in lines.iter().enumerate() {
        let baseline = first + i as f64 * face.line_height();
        marks.push(Mark::Text { text: text.clone(), x, baseline, anchor, face, ink });
    }
}
