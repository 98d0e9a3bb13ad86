//! [`ChartStyle`]: the colours of the office and the language, for all charts of a document.

use crate::colour::{Rgb, colour_from_text, contrast};

/// What all charts of a document have in common.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct ChartStyle {
    /// The office's own colour, for figures and for those that reached the threshold.
    pub first: Option<Rgb>,
    /// Its second colour, for those that missed it and for the second part of a whole.
    pub second: Option<Rgb>,
    /// The language of texts and numbers.
    pub language: ChartLanguage,
}

/// The language of charts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum ChartLanguage {
    /// Whichever the page has.
    #[default]
    AsPage,
    /// Vietnamese.
    Vietnamese,
    /// English.
    English,
}

/// One of the office's colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OfficeColour {
    /// [`ChartStyle::first`].
    First,
    /// [`ChartStyle::second`].
    Second,
}

/// Why a colour is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColourTrouble {
    /// It is not written as `#1F6F5C`.
    NoColour,
    /// It is too light on white paper.
    TooLight,
    /// Printed in black and white, it looks like the other one.
    TooAlike,
}

/// The least contrast of what is drawn to its ground. Source: WCAG 2.2, 1.4.11.
const LEAST_ON_PAPER: f64 = 3.0;

/// The least contrast of two parts that stand beside each other, as those of our own colours.
const LEAST_BETWEEN: f64 = 1.8;

impl ChartStyle {
    /// The style with one of its colours written by the user; an empty text restores our own.
    ///
    /// # Errors
    /// Why the colour is not taken.
    pub fn with_colour(self, which: OfficeColour, text: &str) -> Result<ChartStyle, ColourTrouble> {
        let colour = match text.trim() {
            "" => None,
            text => Some(colour_from_text(text).ok_or(ColourTrouble::NoColour)?),
        };
        if colour.is_some_and(|colour| contrast(colour, (255, 255, 255)) < LEAST_ON_PAPER) {
            return Err(ColourTrouble::TooLight);
        }
        let style = match which {
            OfficeColour::First => ChartStyle { first: colour, ..self },
            OfficeColour::Second => ChartStyle { second: colour, ..self },
        };
        match (style.first, style.second) {
            (Some(first), Some(second)) if contrast(first, second) < LEAST_BETWEEN => {
                Err(ColourTrouble::TooAlike)
            }
            _ => Ok(style),
        }
    }
}
