//! A total that is blank in one column, as after a join, and that the units' figures tell.

use super::column::{adds_up_over_units, amount, series};
use crate::number::exact_sum;
use crate::table::{Column, RowKind, Table, slack};

/// The rows of totals with a figure in one of two columns, and a blank in the other.
pub(super) struct BlankTotals {
    /// The body row, whether the first column is blank there, and the figure that belongs there, if it is certain.
    rows: Vec<(usize, bool, Option<f64>)>,
}

impl BlankTotals {
    /// No such rows.
    pub fn none() -> BlankTotals {
        BlankTotals { rows: Vec::new() }
    }

    /// The rows of a table, for the columns of a rate.
    ///
    /// The sum of the units belongs there if all of them have figures, and if the other column shows that these are the
    /// units of the total: there the total is their sum.
    pub fn of(table: &Table, first: Option<&Column>, second: Option<&Column>) -> BlankTotals {
        let (Some(first), Some(second)) = (first, second) else { return BlankTotals::none() };
        let totals = table.rows.iter().enumerate().filter(|(_, kind)| **kind == RowKind::Total);
        let row = |(row, _): (usize, &RowKind)| match (figure(first, row), figure(second, row)) {
            (None, Some(total)) => Some((row, true, sum_if_whole(table, first, second, total))),
            (Some(total), None) => Some((row, false, sum_if_whole(table, second, first, total))),
            _ => None,
        };
        BlankTotals { rows: totals.filter_map(row).collect() }
    }

    /// Whether there are any. Their figures depend on all rows.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The two figures of a body row, of which at least one is missing.
    pub fn fill(&self, row: usize, figures: (Option<f64>, Option<f64>)) -> (Option<f64>, Option<f64>) {
        match self.rows.iter().find(|(blank, ..)| *blank == row) {
            Some((_, true, sum)) => (*sum, figures.1),
            Some((_, false, sum)) => (figures.0, *sum),
            None => figures,
        }
    }
}

fn figure(column: &Column, row: usize) -> Option<f64> {
    amount(series(column), row)
}

/// The sum over the units in a column, if each has a figure, and if in the other column they add up to its total.
fn sum_if_whole(table: &Table, column: &Column, other: &Column, total: f64) -> Option<f64> {
    if table.mixed_measures || !adds_up_over_units(column) || !adds_up_over_units(other) {
        return None;
    }
    let units = || (0..table.rows.len()).filter(|row| table.rows[*row] == RowKind::Data);
    let all = |column: &Column| units().map(|row| figure(column, row)).collect::<Option<Vec<f64>>>();
    let (own, others) = (all(column)?, all(other)?);
    let is_whole = (exact_sum(others.iter().copied()) - total).abs() <= slack(other, others.len());
    (own.len() > 1 && is_whole).then(|| exact_sum(own.into_iter()))
}
