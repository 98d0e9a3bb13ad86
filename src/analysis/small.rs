//! Rates on so few persons that one more or less moves them by more than a point.

use super::Indicator;
use crate::indicator::is_small_denominator;
use crate::ingest::{Column, Role, Table};
use crate::number::UnitKind;

/// The base of a rate of counted persons in a row, where it is that small.
pub fn small_base(table: &Table, indicator: Indicator, row: usize) -> Option<f64> {
    let rate = indicator.rate().unwrap_or(indicator);
    let base = table.columns.get(rate.second_input().filter(|_| rate.is_ratio())?)?;
    base.value(row).filter(|value| counts_persons(base) && is_small_denominator(*value))
}

fn counts_persons(column: &Column) -> bool {
    match column.unit {
        Some(unit) => unit.kind == UnitKind::Count && unit.scale == 1.0,
        None => matches!(
            column.role,
            Some(Role::Population | Role::LabourForce | Role::Participants | Role::Students)
        ),
    }
}
