//! What a chart of a course over periods shows, as plain data.

use crate::chart::scale::covering_ticks;
use crate::chart::spec::PageSpec;
use crate::number::{Decimals, Notation, print_number};

/// One line.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct TrendLine {
    /// Whose or what it is.
    pub name: String,
    /// Its figures, one for each period; a missing one is left open.
    pub values: Vec<Option<f64>>,
    /// The figures as printed.
    pub texts: Vec<String>,
    /// Whether it is a total, which is drawn thicker.
    pub is_total: bool,
    /// The places of the periods whose figures are estimates: their points are open, the way to them is dashed.
    pub estimated: Vec<usize>,
}

/// A chart of a course over periods.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct TrendSpec {
    /// What is around the lines.
    pub page: PageSpec,
    /// The periods in their order; a period that is missing has an empty name.
    pub periods: Vec<String>,
    /// The lines.
    pub lines: Vec<TrendLine>,
    /// Ticks of the upright axis: value and label. The axis reaches from the first to the last.
    pub ticks: Vec<(f64, String)>,
}

/// The chart of these lines; the notation is that of its axis.
pub fn trend(periods: Vec<String>, lines: Vec<TrendLine>, page: PageSpec, notation: Notation) -> TrendSpec {
    let values = lines.iter().flat_map(|line| &line.values).flatten().copied();
    let label = |value: f64| (value, print_number(value, Decimals::UpTo(6), notation));
    let ticks = covering_ticks(values, true).into_iter().map(label).collect();
    TrendSpec { page, periods, lines, ticks }
}
