//! Which rows of a table count, and what the others are.

use crate::table::{Column, Role, RowKind, Table};

/// Which rows count. Rows are grid rows, from 0.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CountedRows {
    /// How many rows are units of their own.
    pub units: usize,
    /// Where these are: first and last rows of runs without other rows between them. A blank row ends no run.
    pub ranges: Vec<(u32, u32)>,
    /// Totals of the table.
    pub totals: Vec<u32>,
    /// Totals of its parts.
    pub subtotals: Vec<u32>,
    /// Rows that are counted in the row above.
    pub parts: Vec<u32>,
    /// Other rows with figures, which do not count: averages, notes.
    pub left_out: Vec<u32>,
}

impl CountedRows {
    /// Of a table.
    pub fn of(table: &Table) -> CountedRows {
        let mut counted = CountedRows::default();
        let mut is_run = false;
        for (index, (row, kind)) in table.body.clone().zip(&table.rows).enumerate() {
            match kind {
                RowKind::Blank => continue,
                RowKind::Data => {
                    counted.units += 1;
                    match counted.ranges.last_mut().filter(|_| is_run) {
                        Some((_, last)) => *last = row,
                        None => counted.ranges.push((row, row)),
                    }
                    is_run = true;
                    continue;
                }
                RowKind::Total => counted.totals.push(row),
                RowKind::Subtotal => counted.subtotals.push(row),
                RowKind::Part => counted.parts.push(row),
                RowKind::Average | RowKind::Note if has_figure(table, index) => counted.left_out.push(row),
                RowKind::Average | RowKind::Note | RowKind::Index => {}
            }
            is_run = false;
        }
        counted
    }
}

/// Whether a body row has a figure other than its number or code.
fn has_figure(table: &Table, row: usize) -> bool {
    let is_measure = |c: &&Column| !matches!(c.role, Some(Role::RowNumber | Role::Code | Role::Period));
    table.columns.iter().filter(is_measure).any(|column| column.value(row).is_some())
}
