//! How a chart looks: typefaces, sizes of type, colours.

use super::ink::Ink;
use super::office::Office;
use super::text::{Face, Family};
use crate::colour::{Rgb, relative_luminance};

/// The least size of type on paper, in points.
pub const LEAST_POINTS: f64 = 7.5;

/// A set of colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Colours {
    /// Blue, orange and others.
    #[default]
    Full,
    /// Greys and one blue.
    Sober,
}

/// The look of one chart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    /// The typefaces.
    pub family: Family,
    /// The colours.
    pub colours: Colours,
    /// How many times larger the type is than usual.
    pub scale: f64,
    /// The colours of the office, in place of some of these.
    pub office: Office,
    /// How many times wider the machine's typeface is than [`Family`] says; at least 1.
    pub stretch: f64,
}

impl Default for Look {
    fn default() -> Look {
        Look {
            family: Family::Sans,
            colours: Colours::Full,
            scale: 1.0,
            office: Office::default(),
            stretch: 1.0,
        }
    }
}

impl Look {
    /// The look of an administrative report: Times New Roman, greys and one colour.
    pub fn report() -> Look {
        // The letters of Times New Roman are smaller at the same size; a title of 12,5 points becomes one of 13,5.
        Look { family: Family::Serif, colours: Colours::Sober, scale: 1.08, ..Look::default() }
    }

    /// The look of slides: as usual, with larger type.
    pub fn slides() -> Look {
        Look { scale: 1.5, ..Look::default() }
    }

    /// A face of a usual size in points. It is never smaller than [`LEAST_POINTS`].
    pub fn face(self, points: f64, bold: bool) -> Face {
        let points = (points * self.scale).max(LEAST_POINTS);
        Face { family: self.family, stretch: self.stretch.max(1.0), ..Face::points(points, bold) }
    }

    /// Whether a dark line over this ink would not be seen.
    pub(super) fn is_dark(self, ink: Ink) -> bool {
        legible_on(self.rgb(ink)) != (0x00, 0x00, 0x00)
    }

    /// The colour of an ink.
    ///
    /// What stands for good and bad differs in blue against orange, and in dark against light, so that neither colour
    /// blindness nor a black-and-white printer hides the difference.
    pub fn rgb(self, ink: Ink) -> Rgb {
        let (office, usual): (Office, fn(Ink) -> Rgb) = match self.colours {
            Colours::Full => (self.office, coloured),
            // Greys and one colour.
            Colours::Sober => (Office { second: None, ..self.office }, sober),
        };
        match (office.rgb(ink, usual), ink) {
            (Some(own), _) => own,
            (None, Ink::OnSeries(index)) => legible_on(self.rgb(Ink::Series(index))),
            (None, ink) => usual(ink),
        }
    }
}

/// The parts of a whole, and lines, in the order in which they stand beside each other: light and dark take turns, so
/// that neighbours differ in grey too.
const SERIES: [Rgb; 8] = [
    (0x1B, 0x65, 0x8C),
    (0xE9, 0xA2, 0x3B),
    (0x5B, 0x3A, 0x7E),
    (0x7F, 0xBF, 0xA5),
    (0x8C, 0x2D, 0x2D),
    (0xA9, 0xC8, 0xEA),
    (0x4A, 0x5A, 0x2A),
    (0xD9, 0xC4, 0x9A),
];

/// The same in greys with one colour.
const SOBER_SERIES: [Rgb; 8] = [
    (0x1F, 0x4E, 0x79),
    (0xBF, 0xBF, 0xBF),
    (0x59, 0x59, 0x59),
    (0xE3, 0xE3, 0xE3),
    (0x33, 0x33, 0x33),
    (0xA6, 0xA6, 0xA6),
    (0x40, 0x40, 0x40),
    (0xD0, 0xD0, 0xD0),
];

fn coloured(ink: Ink) -> Rgb {
    match ink {
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
        Ink::Pale => (0xD5, 0xDC, 0xE3),
        Ink::Prior => (0x9D, 0xB4, 0xC4),
        Ink::Highlight => (0xFF, 0xF0, 0xC4),
        Ink::Series(index) => series(&SERIES, index),
        Ink::OnSeries(index) => legible_on(series(&SERIES, index)),
    }
}

fn sober(ink: Ink) -> Rgb {
    match ink {
        Ink::Text | Ink::Threshold => (0x00, 0x00, 0x00),
        Ink::Muted => (0x40, 0x40, 0x40),
        Ink::Grid => (0xE3, 0xE3, 0xE3),
        Ink::Axis => (0x7F, 0x7F, 0x7F),
        Ink::Reached => (0x1F, 0x4E, 0x79),
        Ink::Missed => (0x59, 0x59, 0x59),
        Ink::MissedInside => (0xF2, 0xF2, 0xF2),
        Ink::Total => (0x33, 0x33, 0x33),
        Ink::TotalInside => (0xEB, 0xEB, 0xEB),
        Ink::Pale => (0xD9, 0xD9, 0xD9),
        Ink::Prior => (0xA6, 0xA6, 0xA6),
        Ink::Highlight => (0xED, 0xED, 0xED),
        Ink::Series(index) => series(&SOBER_SERIES, index),
        Ink::OnSeries(index) => legible_on(series(&SOBER_SERIES, index)),
        Ink::Paper => coloured(ink),
    }
}

fn series(palette: &[Rgb; 8], index: u8) -> Rgb {
    palette[usize::from(index) % palette.len()]
}

/// Black or white, whichever has the greater contrast.
fn legible_on(colour: Rgb) -> Rgb {
    let light = relative_luminance(colour);
    // (1 + 0,05) / (L + 0,05) > (L + 0,05) / 0,05
    if (light + 0.05) * (light + 0.05) < 1.05 * 0.05 { (0xFF, 0xFF, 0xFF) } else { (0x00, 0x00, 0x00) }
}
