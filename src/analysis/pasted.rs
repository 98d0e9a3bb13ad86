//! Rates that were pasted: nothing is computed from them, but units can be ranked by them.

use super::measure::series;
use crate::indicator::scaled;
use crate::ingest::{Role, Table};
use crate::number::{CellKind, UnitKind};

/// A pasted column of rates that units can be ranked by.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PastedRate {
    /// The table column.
    pub column: usize,
    /// What it says it is.
    pub role: Role,
    /// Whether numbers without `%` are percent ("36,45" under "Tỷ lệ (%)"), and not ratios or scores.
    pub(super) in_percent: bool,
}

impl PastedRate {
    /// The figure of a row: a ratio, or for a score the number itself.
    pub fn value(&self, table: &Table, row: usize) -> Option<f64> {
        let series = series(table.columns.get(self.column)?);
        let printed = series.printed(row)?;
        let plain = series.kinds.get(row) == Some(&CellKind::Number);
        Some(if plain && self.in_percent { scaled(printed, 0.01) } else { printed })
    }

    /// Whether its figures are ratios, printed as percentages.
    pub fn is_ratio(&self) -> bool {
        self.role != Role::Score
    }

    /// Whether the lower figure is the better one.
    pub fn lower_is_better(&self) -> bool {
        self.role == Role::ArrearsRate
    }
}

/// The pasted rate columns that have figures, in the table's order.
pub fn pasted_rates(table: &Table) -> Vec<PastedRate> {
    let rate = |(column, c): (usize, &crate::ingest::Column)| {
        let role = c.role.filter(|r| {
            matches!(
                r,
                Role::PlanCompletion
                    | Role::GrowthRate
                    | Role::IndexToPrior
                    | Role::Coverage
                    | Role::ArrearsRate
                    | Role::Score
            )
        })?;
        c.kinds.iter().any(|k| k.has_value()).then_some(())?;
        // A header with "%" says so; without one, a rate is a ratio only if it has the size of one: no cluster
        // of units completes its plans by less than 2 %.
        let is_ratio_sized = |row: usize| c.value(row).is_none_or(|v| v.abs() < 2.0);
        let says_percent = c.unit.is_some_and(|u| u.kind == UnitKind::Percent) || c.title.contains('%');
        let in_percent = role != Role::Score && (says_percent || !(0..c.kinds.len()).all(is_ratio_sized));
        Some(PastedRate { column, role, in_percent })
    };
    table.columns.iter().enumerate().filter_map(rate).collect()
}
