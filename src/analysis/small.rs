//! Rates with so small a base that one person more or less moves them by more than a point.

use super::compute::Computed;
use super::indicator::Indicator;
use crate::indicator::is_small_denominator;
use crate::number::UnitKind;
use crate::table::{Column, Role, Table};

/// The base of a row's rate of counted persons, if it is that small.
pub fn small_base(table: &Table, indicator: Indicator, row: usize) -> Option<f64> {
    let rate = indicator.rate().unwrap_or(indicator);
    let base = table.columns.get(rate.second_input().filter(|_| rate.is_ratio())?)?;
    base.value(row).filter(|value| counts_persons(base) && is_small_denominator(*value))
}

/// The small bases among computed rates, as row, column and base; at most `most` for one rate.
pub(crate) fn small_bases(table: &Table, computed: &[Computed], most: usize) -> Vec<(u32, u32, f64)> {
    let mut found: Vec<(u32, u32, f64)> = Vec::new();
    for Computed { indicator, values, .. } in computed {
        let Some(column) = indicator.second_input() else { continue };
        let rows = values.iter().enumerate().filter(|(_, v)| matches!(v, Some(Ok(_))));
        let small = rows.filter_map(|(row, _)| Some((row, small_base(table, *indicator, row)?)));
        let place = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        found.extend(small.take(most).map(|(row, value)| (place(row), place(column), value)));
    }
    found.sort_by_key(|(row, column, _)| (*column, *row));
    found.dedup_by_key(|f| (f.0, f.1));
    found
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
