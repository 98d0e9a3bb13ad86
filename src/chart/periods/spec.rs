//! What a chart of this period against the prior one shows, as plain data.

use crate::chart::rows::{RowScale, finite, row_scales};
use crate::chart::scale::amount_ticks;
use crate::chart::spec::PageSpec;
use crate::number::Notation;

/// One unit. Both amounts are in one unit of measure.
#[derive(Clone, Debug, PartialEq)]
pub struct PeriodsRow {
    /// The unit's name.
    pub label: String,
    /// Its figure in this period, with its text or the reason why there is none.
    pub current: (Option<f64>, String),
    /// Its figure in the period compared with.
    pub prior: (Option<f64>, String),
    /// Whether it is a total, which stands apart, on a scale of its own if it would dwarf the units.
    pub is_total: bool,
}

/// A chart of this period against the prior one.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct PeriodsSpec {
    /// What is around the rows.
    pub page: PageSpec,
    /// Top first.
    pub rows: Vec<PeriodsRow>,
    /// The names of the two periods, this one first.
    pub words: (String, String),
    /// Ticks of the axis: value and label.
    pub ticks: Vec<(f64, String)>,
    /// Whether this period's figures are estimates, which are hatched.
    pub is_estimate: bool,
    /// Whether the prior period's are.
    pub is_prior_estimate: bool,
}

impl PeriodsRow {
    fn amounts(&self) -> impl Iterator<Item = f64> {
        [self.current.0, self.prior.0].into_iter().filter_map(finite)
    }
}

impl PeriodsSpec {
    /// The scale of each row.
    pub(in crate::chart) fn scales(&self) -> Vec<RowScale> {
        let row = |row: &PeriodsRow| (row.is_total, row.amounts().collect());
        row_scales(&self.rows.iter().map(row).collect::<Vec<_>>())
    }
}

/// The chart of these rows; the notation is that of its axis.
pub fn periods(
    rows: Vec<PeriodsRow>,
    page: PageSpec,
    words: (String, String),
    notation: Notation,
) -> PeriodsSpec {
    let spec = PeriodsSpec { page, rows, words, ..PeriodsSpec::default() };
    let scales = spec.scales();
    let drawn = spec.rows.iter().zip(&scales).filter(|(_, scale)| **scale == RowScale::Common);
    let ticks = amount_ticks(drawn.flat_map(|(row, _)| row.amounts()), notation);
    PeriodsSpec { ticks, ..spec }
}
