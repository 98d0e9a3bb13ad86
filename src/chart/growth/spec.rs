//! What a chart of growth shows, as plain data.

use crate::chart::rows::finite;
use crate::chart::scale::percent_ticks;
use crate::chart::spec::PageSpec;
use crate::number::Notation;

/// One unit.
#[derive(Clone, Debug, PartialEq)]
pub struct GrowthRow {
    /// The unit's name.
    pub label: String,
    /// Its growth, a ratio.
    pub value: Option<f64>,
    /// The figure as printed, or the reason why there is none.
    pub text: String,
    /// Whether its direction is the bad one: it fell, or for arrears, it rose.
    pub is_bad: bool,
    /// Whether it is a total, which stands apart.
    pub is_total: bool,
}

/// A chart of growth.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct GrowthSpec {
    /// What is around the rows.
    pub page: PageSpec,
    /// Top first.
    pub rows: Vec<GrowthRow>,
    /// Ticks of the axis: value and label.
    pub ticks: Vec<(f64, String)>,
}

/// The chart of these rows; the notation is that of its axis.
pub fn growth(rows: Vec<GrowthRow>, page: PageSpec, notation: Notation) -> GrowthSpec {
    let ticks = percent_ticks(rows.iter().filter_map(|row| finite(row.value)), notation);
    GrowthSpec { page, rows, ticks }
}
