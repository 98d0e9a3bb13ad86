//! Columns that are one column less another, found by their figures.

use super::amount::holds_amounts;
use crate::number::{CellKind, compare, difference};
use crate::table::{Column, Role, Table};

/// Rows that are looked at.
const ROWS: usize = 60;

/// The columns of which a column of changes is the first less the second, in every row where all three have a figure.
/// `None` if there are none, or if fewer than two rows tell.
pub(crate) fn difference_of(table: &Table, change: usize) -> Option<(usize, usize)> {
    let may_be_input = |(place, column): (usize, &Column)| {
        let counts = !matches!(column.role, Some(Role::RowNumber | Role::Code | Role::Rank | Role::Change));
        (place != change && counts && holds_figures(column)).then_some(place)
    };
    let inputs: Vec<usize> = table.columns.iter().enumerate().filter_map(may_be_input).collect();
    let of = table.columns.get(change)?;
    inputs.iter().find_map(|first| {
        let pair = |second: &&usize| {
            first != *second && comes_out(of, &table.columns[*first], &table.columns[**second])
        };
        inputs.iter().find(pair).map(|second| (*first, *second))
    })
}

fn holds_figures(column: &Column) -> bool {
    column.kinds.iter().any(|kind| matches!(kind, CellKind::Number | CellKind::Percent))
}

fn comes_out(change: &Column, first: &Column, second: &Column) -> bool {
    let figure = |column: &Column, row: usize| {
        let is_figure = matches!(column.kinds.get(row)?, CellKind::Number | CellKind::Percent);
        column.value(row).filter(|_| is_figure)
    };
    let (mut tested, mut changed) = (0, false);
    for row in 0..change.kinds.len().min(ROWS) {
        let (Some(of), Some(a), Some(b)) = (figure(change, row), figure(first, row), figure(second, row))
        else {
            continue;
        };
        if compare(difference(a, b), of).is_ne() {
            return false;
        }
        tested += 1;
        changed |= of != 0.0;
    }
    tested >= 2 && changed
}

/// Whether a column of changes, or one of which nothing is known, is the difference of two rates: points, which do not add
/// up.
pub fn is_difference_of_rates(table: &Table, change: usize) -> bool {
    let is_rate = |column: usize| {
        let column = &table.columns[column];
        !holds_amounts(column) || !super::nature::is_amount(column) || crate::table::is_mean(column)
    };
    let Some(column) = table.columns.get(change) else { return false };
    // Among columns without a role there are many, and most tables have no two rates.
    let has_rates = || {
        let is_percent = |place: &usize| !holds_amounts(&table.columns[*place]);
        (0..table.columns.len()).filter(is_percent).nth(1).is_some()
    };
    (column.role == Some(Role::Change) || column.role.is_none() && has_rates())
        && difference_of(table, change).is_some_and(|(first, second)| is_rate(first) && is_rate(second))
}
