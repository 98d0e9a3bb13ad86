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
}

impl CellForm {
    /// Whether nothing was chosen.
    pub fn is_usual(&self) -> bool {
        *self == CellForm::default()
    }
}
