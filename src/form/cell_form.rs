//! [`CellForm`]: how a cell looks, as its user chose.

use serde::{Deserialize, Serialize};

use super::number_format::NumberFormat;
use crate::colour::Rgb;

/// Where a cell's text stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Align {
    /// Texts at the left, figures at the right.
    #[default]
    Usual,
    /// At the left.
    Left,
    /// In the middle.
    Centre,
    /// At the right.
    Right,
}

/// A line at a side of a cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Line {
    /// None.
    #[default]
    None,
    /// A thin one.
    Thin,
    /// Two thin ones, as under a total.
    Double,
}

/// The lines at the sides of a cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Borders {
    /// Above.
    pub top: Line,
    /// At the right.
    pub right: Line,
    /// Below.
    pub bottom: Line,
    /// At the left.
    pub left: Line,
}

impl Borders {
    /// A thin line at each side.
    pub const ALL: Borders =
        Borders { top: Line::Thin, right: Line::Thin, bottom: Line::Thin, left: Line::Thin };
}

/// How a cell looks, as far as its user chose.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CellForm {
    /// The format of its number.
    pub number: Option<NumberFormat>,
    /// In bold letters.
    pub bold: bool,
    /// In italic letters.
    pub italic: bool,
    /// The colour behind the text.
    pub fill: Option<Rgb>,
    /// The colour of the text.
    pub ink: Option<Rgb>,
    /// Where the text stands.
    pub align: Align,
    /// The lines at its sides.
    pub borders: Borders,
    /// Whether a text longer than the cell goes on in the next line.
    pub wrap: bool,
    /// What its user noted beside it.
    pub note: Option<String>,
}

impl CellForm {
    /// The same look without the note, which is about one cell.
    #[must_use]
    pub fn without_note(&self) -> CellForm {
        CellForm { note: None, ..self.clone() }
    }

    /// Whether nothing was chosen.
    pub fn is_usual(&self) -> bool {
        *self == CellForm::default()
    }
}
