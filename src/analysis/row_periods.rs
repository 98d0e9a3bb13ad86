//! Rows that are periods: which period each row is, and whether the rows follow one another.

use crate::period::{Period, PeriodPart};
use crate::table::{Column, Role, RowKind, Table};

/// `Some(true)` if the rows are periods that go forward, `Some(false)` if backward, `None` if they are not a series.
pub(super) fn later_rows_follow(table: &Table) -> Option<bool> {
    let data = || (0..table.rows.len()).filter(|&row| table.rows[row] == RowKind::Data);
    let periods = RowPeriods::of(table);
    let ends: Vec<(u16, u8, u8)> = data().filter_map(|row| Some(periods.at(row)?.end())).collect();
    if ends.len() < 2 || ends.len() * 2 < data().count() {
        return None;
    }
    // Months without a year are all of the same year. If only some name a year, their order cannot be known.
    let named = ends.iter().filter(|(year, _, _)| *year > 0).count();
    if named > 0 && named < ends.len() {
        return None;
    }
    if ends.windows(2).all(|w| w[0] < w[1]) {
        Some(true)
    } else if ends.windows(2).all(|w| w[0] > w[1]) {
        Some(false)
    } else {
        None
    }
}

/// Whether a column's figures over periods cannot be added up: levels, and cumulative figures.
pub(super) fn is_level_over_rows(table: &Table, column: usize) -> bool {
    let role = table.columns.get(column).and_then(|c| c.role);
    let is_level = role.is_some_and(Role::is_level);
    is_level && later_rows_follow(table).is_some()
}

/// The periods of a table's rows: from their labels, or from the table's column of years.
pub(super) struct RowPeriods<'a> {
    table: &'a Table,
    /// The single column of periods, if it heads the rows.
    head: Option<&'a Column>,
}

impl<'a> RowPeriods<'a> {
    /// Finds the column that holds them.
    pub fn of(table: &'a Table) -> RowPeriods<'a> {
        let mut heads = table.columns.iter().filter(|c| c.role == Some(Role::Period));
        let head =
            heads.next().filter(|_| heads.next().is_none() && table.column_of(Role::UnitName).is_none());
        RowPeriods { table, head }
    }

    /// The period of a row, if it is known.
    pub fn at(&self, row: usize) -> Option<Period> {
        if !self.table.row_periods.is_empty() {
            return self.table.row_periods.get(row).copied().flatten();
        }
        let year = self.head?.value(row).filter(|y| y.fract() == 0.0 && (1945.0..2100.0).contains(y))?;
        Some(Period { year: Some(year as u16), part: PeriodPart::Whole })
    }

    /// Whether the periods of two rows are known and equally long, so that they can be compared.
    pub fn spans_equal(&self, row: usize, other: usize) -> bool {
        match (self.at(row), self.at(other)) {
            (Some(a), Some(b)) => a.months() == b.months(),
            _ => false,
        }
    }
}
