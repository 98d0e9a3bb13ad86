//! What the figures of units add up to.

use crate::number::exact_sum;
use crate::table::{RowKind, Table};

/// The exact sum of a column's figures in the rows of units; `None` if there are none: the sum of no figures is not 0.
pub(super) fn sum_of_units(table: &Table, column: usize) -> Option<f64> {
    let column = table.columns.get(column)?;
    let units = table.rows.iter().enumerate().filter(|(_, kind)| **kind == RowKind::Data);
    let mut values = units.filter_map(|(row, _)| column.value(row)).peekable();
    values.peek()?;
    Some(exact_sum(values))
}
