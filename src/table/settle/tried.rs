//! What is tried where figures decide: how many rows and columns, and which roles.

use crate::table::model::Role::*;

use crate::number::{CellKind, UnitKind};
use crate::table::model::{Column, Role};

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
