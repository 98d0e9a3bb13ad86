//! What is tried where figures decide: how many rows and columns, and which roles.

use crate::table::model::Role::*;

use crate::number::{CellKind, UnitKind};
use crate::table::model::{Column, Role, Table};

/// Rows a rate is tried on.
pub const ROWS_TRIED: usize = 60;

/// Most columns that are tried with each other.
pub const MOST_COLUMNS: usize = 40;

/// The roles of figures that are compared with earlier ones.
pub const CURRENT: [Role; 9] = [
    Actual,
    ActualCumulative,
    ActualEstimate,
    Participants,
    Students,
    Arrears,
    Receivable,
    Population,
    LabourForce,
];

/// Whether a column holds percentages, by its unit or its cells.
pub fn is_percent(column: &Column) -> bool {
    column.unit.is_some_and(|u| u.kind == UnitKind::Percent) || column.kinds.contains(&CellKind::Percent)
}

/// A rate as a ratio.
pub fn ratio(table: &Table, column: usize, row: usize) -> Option<f64> {
    let column = &table.columns[column];
    let value = column.value(row)?;
    Some(if column.kinds.get(row) == Some(&CellKind::Number) { value / 100.0 } else { value })
}

/// An amount in base units (đồng, persons); percentages are none.
pub fn amount(table: &Table, column: usize, row: usize) -> Option<f64> {
    let column = &table.columns[column];
    column.value(row).filter(|_| column.kinds.get(row) == Some(&CellKind::Number)).map(|v| v * column.scale())
}
