//! What the rows of a plot have, as plain data: names, lanes of pieces, figures as printed.

use crate::chart::ink::Ink;

/// Rows along one axis.
#[derive(Clone, Debug, Default)]
pub(in crate::chart) struct RowPlot {
    /// Top first.
    pub rows: Vec<PlotRow>,
    /// Ticks of the axis: value and label.
    pub ticks: Vec<(f64, String)>,
    /// What the fills mean.
    pub keys: Vec<Key>,
    /// Whether lanes are made high enough for the texts inside their pieces.
    pub is_labelled: bool,
}

/// An entry of the legend.
#[derive(Clone, Debug)]
pub(in crate::chart) struct Key {
    pub words: String,
    pub fill: Fill,
}

/// A named row.
#[derive(Clone, Debug)]
pub(in crate::chart) struct PlotRow {
    pub name: String,
    /// Whether it is set in bold, apart from rows that are not.
    pub is_total: bool,
    /// Whether it stands below the axis, since its bars are on another scale.
    pub is_apart: bool,
    /// Under one another.
    pub lanes: Vec<Lane>,
}

/// One lane of a row: pieces along the axis, and a figure beside them.
#[derive(Clone, Debug, Default)]
pub(in crate::chart) struct Lane {
    /// A later piece covers an earlier one.
    pub pieces: Vec<Piece>,
    /// The figure as printed, or the reason why there is none.
    pub text: String,
    /// Whether the text is a reason, not a figure.
    pub is_missing: bool,
    /// The value beside which the text stands.
    pub end: f64,
    /// Whether it stands to the left of that.
    pub leftwards: bool,
    /// Where a thin line goes down to the next lane.
    pub link: Option<f64>,
}

/// A piece of a bar, or a tick.
#[derive(Clone, Debug)]
pub(in crate::chart) struct Piece {
    pub from: f64,
    pub to: f64,
    pub fill: Fill,
    /// Its height as a share of the thickest.
    pub height: f64,
    /// A text inside it, which is left out where it does not fit.
    pub label: String,
}

/// How a piece is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::chart) enum Fill {
    /// Filled.
    Solid(Ink),
    /// An edge, and a light inside.
    Outlined(Ink, Ink),
    /// An edge, and slanted lines inside: an estimate.
    Hatched(Ink),
    /// Filled, with slanted lines over it: a second cue beside the colour.
    Striped(Ink),
    /// A line across the lane, at the piece's end.
    Tick(Ink),
    /// A triangle at the upper edge of the lane, whose tip is at the piece's end.
    Pointer(Ink),
}

impl Piece {
    /// A bar from zero as thick as any.
    pub fn bar(to: f64, fill: Fill) -> Piece {
        Piece { from: 0.0, to, fill, height: 1.0, label: String::new() }
    }

    /// A tick at a value.
    pub fn tick(at: f64, ink: Ink) -> Piece {
        Piece { from: at, to: at, fill: Fill::Tick(ink), height: 1.0, label: String::new() }
    }

    /// A triangle that points at a value.
    pub fn pointer(at: f64, ink: Ink) -> Piece {
        Piece { from: at, to: at, fill: Fill::Pointer(ink), height: 1.0, label: String::new() }
    }

    /// The same piece, as thick as this share of the thickest.
    #[must_use]
    pub fn thinner(self, height: f64) -> Piece {
        Piece { height, ..self }
    }
}
