//! What is made of a table for a chart: its spec and the words of each figure, and how well a kind suits.

use crate::chart::Chart;

/// A chart, and what each of its figures says.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct DrawnChart {
    /// The chart.
    pub chart: Chart,
    /// Its figures, in the order of the places of its layout.
    pub figures: Vec<DrawnFigure>,
}

/// What is drawn at one place of a chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct DrawnFigure {
    /// What it says to those who point at it or hear it read: "Thạch Hà: 36,45%, hạng 3/12".
    pub text: String,
    /// The grid row that it is about, if it is about one.
    pub row: Option<u32>,
}

/// How well a kind suits a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Suits {
    /// Kinds are offered in the order of their weights. The ranking has 50.
    pub weight: u8,
    /// Why it suits, as a sentence.
    pub why: String,
}
