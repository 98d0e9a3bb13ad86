//! What a chart of parts shows, as plain data.

use crate::chart::rows::{RowScale, finite, row_scales};
use crate::chart::scale::{amount_ticks, percent_ticks};
use crate::chart::spec::PageSpec;
use crate::number::Notation;

/// What the parts add up to on the axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Composed {
    /// To the row's amount.
    #[default]
    Amount,
    /// To 100 % in each row.
    Whole,
}

/// One unit.
#[derive(Clone, Debug, PartialEq)]
pub struct CompositionRow {
    /// The unit's name.
    pub label: String,
    /// Its parts, in the order of the spec's names: amounts, or shares of the whole. Empty if they cannot be set beside
    /// one another; the text says why.
    pub parts: Vec<Option<f64>>,
    /// Each part as printed, which is drawn where it fits.
    pub part_texts: Vec<String>,
    /// What stands beside the parts: their sum as printed, what is missing, or why nothing is drawn.
    pub text: String,
    /// Whether it is a total, which stands apart, on a scale of its own if it would dwarf the units.
    pub is_total: bool,
}

/// A chart of parts.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct CompositionSpec {
    /// What is around the rows.
    pub page: PageSpec,
    /// The names of the parts.
    pub parts: Vec<String>,
    /// Top first.
    pub rows: Vec<CompositionRow>,
    /// What the parts add up to.
    pub composed: Composed,
    /// Ticks of the axis: value and label.
    pub ticks: Vec<(f64, String)>,
}

impl CompositionRow {
    /// Its parts that can be drawn, none if one is negative; with their places among the parts.
    pub(super) fn drawn(&self) -> Vec<(usize, f64)> {
        let parts: Vec<(usize, f64)> =
            self.parts.iter().enumerate().filter_map(|(at, part)| Some((at, finite(*part)?))).collect();
        let sum: f64 = parts.iter().map(|(_, part)| part).sum();
        if parts.iter().any(|(_, part)| *part < 0.0) || !sum.is_finite() { Vec::new() } else { parts }
    }

    /// The sum of what is drawn.
    pub(super) fn sum(&self) -> f64 {
        self.drawn().into_iter().map(|(_, part)| part).sum()
    }
}

impl CompositionSpec {
    /// The scale of each row.
    pub(in crate::chart) fn scales(&self) -> Vec<RowScale> {
        let row = |row: &CompositionRow| (row.is_total, vec![row.sum()]);
        row_scales(&self.rows.iter().map(row).collect::<Vec<_>>())
    }
}

/// The chart of these rows; the notation is that of its axis.
pub fn composition(
    rows: Vec<CompositionRow>,
    parts: Vec<String>,
    composed: Composed,
    page: PageSpec,
    notation: Notation,
) -> CompositionSpec {
    let spec = CompositionSpec { page, parts, rows, composed, ticks: Vec::new() };
    let drawn = spec.rows.iter().zip(spec.scales()).filter(|(_, scale)| *scale == RowScale::Common);
    let sums: Vec<f64> = drawn.map(|(row, _)| row.sum()).collect();
    let ticks = match composed {
        Composed::Amount => amount_ticks(sums, notation),
        Composed::Whole => percent_ticks(sums, notation),
    };
    CompositionSpec { ticks, ..spec }
}
