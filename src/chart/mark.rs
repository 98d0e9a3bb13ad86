//! What a laid out chart consists of: rectangles, lines and texts, with their places on the page in mm.

use super::text::Face;

/// The purpose of a mark, which decides its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ink {
    /// The page.
    Paper,
    /// Title, names, figures.
    Text,
    /// Subtitle, axis, source, reasons for a missing figure.
    Muted,
    /// Grid lines.
    Grid,
    /// The zero line and the rule beside the total.
    Axis,
    /// A bar that reached the threshold, or any bar if there is no threshold.
    Reached,
    /// The outline of a bar that missed the threshold.
    Missed,
    /// The inside of such a bar.
    MissedInside,
    /// The bar of the total.
    Total,
    /// The inside of the total's bar if it missed the threshold.
    TotalInside,
    /// The threshold's line and label.
    Threshold,
}

impl Ink {
    /// Its colour. Reached and missed differ in blue against orange, and in dark against light, so that neither
    /// colour blindness nor a black-and-white printer hides the difference.
    pub fn rgb(self) -> (u8, u8, u8) {
        match self {
            Ink::Paper => (0xFF, 0xFF, 0xFF),
            Ink::Text | Ink::Threshold => (0x1A, 0x22, 0x2E),
            Ink::Muted => (0x5A, 0x64, 0x72),
            Ink::Grid => (0xE3, 0xE7, 0xEB),
            Ink::Axis => (0x8A, 0x94, 0xA0),
            Ink::Reached => (0x1B, 0x65, 0x8C),
            Ink::Missed => (0xC4, 0x5A, 0x1C),
            Ink::MissedInside => (0xFB, 0xE6, 0xD6),
            Ink::Total => (0x3A, 0x44, 0x52),
            Ink::TotalInside => (0xE6, 0xE9, 0xED),
        }
    }
}

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

/// A mark on the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// A filled area.
    Fill(Area, Ink),
    /// A line through these points, with its width in mm.
    Line(Vec<(f64, f64)>, f64, Ink),
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

/// Height above the baseline, in font sizes: a capital with a diacritic.
pub(super) const ASCENT: f64 = 0.96;

/// Depth below the baseline, in font sizes: descenders and the dot of ạ, ị, ụ.
pub(super) const DESCENT: f64 = 0.24;

/// A chart laid out on its page.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    /// Width of the page, mm.
    pub width: f64,
    /// Height of the page, mm.
    pub height: f64,
    /// Everything on the page. A later mark covers an earlier one.
    pub marks: Vec<Mark>,
    /// The area of each bar of the spec; `None` for a bar without a value.
    pub bars: Vec<Option<Area>>,
}
