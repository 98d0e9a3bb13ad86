//! What a chart of this period against the prior one shows, as plain data.

use crate::chart::rows::{finite, is_total_drawn};
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
    /// Whether it is a total, which stands apart, and is only written if it would dwarf the units.
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

    /// Whether it is drawn among these rows.
    pub(super) fn is_drawn(&self, rows: &[PeriodsRow]) -> bool {
        let units = || rows.iter().filter(|row| !row.is_total).flat_map(PeriodsRow::amounts);
        !self.is_total || self.amounts().all(|amount| is_total_drawn(amount, units()))
    }
}

/// The chart of these rows; the notation is that of its axis.
pub fn periods(
    rows: Vec<PeriodsRow>,
    page: PageSpec,
    words: (String, String),
    notation: Notation,
) -> PeriodsSpec {
    let drawn = rows.iter().filter(|row| row.is_drawn(&rows));
    let ticks = amount_ticks(drawn.flat_map(PeriodsRow::amounts), notation);
    PeriodsSpec { page, rows, words, ticks, is_estimate: false, is_prior_estimate: false }
}
