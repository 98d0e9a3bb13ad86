//! Persons in the thousands that another column names: "Số người tham gia" of 842,0 beside "Dân số (nghìn người)".

use crate::table::model::Role::*;

use super::tried::{MOST_COLUMNS, ROWS_TRIED};
use crate::number::{Unit, UnitKind};
use crate::table::model::{Column, RowKind, Table};

/// What one column of persons may be of another that is in the same unit; a coverage is likelier than the rest.
const POSSIBLE: std::ops::RangeInclusive<f64> = 0.02..=20.0;

const LIKELY: std::ops::RangeInclusive<f64> = 0.3..=1.2;

/// The columns of persons without a unit whose figures are in that of another column: they have decimals, which no persons
/// have, or are about as great in every row.
pub fn in_thousands(table: &Table) -> Vec<(usize, Unit)> {
    if table.columns.len() > MOST_COLUMNS {
        return Vec::new();
    }
    let people = |c: &Column| matches!(c.role, Some(Population | LabourForce | Participants | Students));
    let thousands =
        |c: &&Column| c.unit.is_some_and(|unit| unit.kind == UnitKind::Count && unit.scale >= 1e3);
    let named: Vec<&Column> = table.columns.iter().filter(|c| people(c)).filter(thousands).collect();
    let [first, ..] = named[..] else { return Vec::new() };
    let Some(unit) = first.unit.filter(|unit| named.iter().all(|c| c.unit == Some(*unit))) else {
        return Vec::new();
    };
    let columns = table.columns.iter().enumerate();
    let open = columns.filter(|(_, c)| people(c) && c.unit.is_none() && c.confidence < 1.0);
    open.filter(|(_, c)| is_as_great(table, c, first)).map(|(column, _)| (column, unit)).collect()
}

fn is_as_great(table: &Table, column: &Column, named: &Column) -> bool {
    let rows = (0..table.rows.len().min(ROWS_TRIED)).filter(|row| table.rows[*row] == RowKind::Data);
    let shares: Vec<f64> = rows.filter_map(|row| Some(column.value(row)? / named.value(row)?)).collect();
    let has_parts = column.values.iter().take(ROWS_TRIED).any(|value| value.fract() != 0.0);
    let all_in = |range: std::ops::RangeInclusive<f64>| shares.iter().all(|share| range.contains(share));
    shares.len() >= 2 && all_in(if has_parts { POSSIBLE } else { LIKELY })
}
