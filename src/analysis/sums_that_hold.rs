//! Pasted totals and subtotals that are the sum of their parts. What is wrong with others is told by warnings; here is
//! only what was found right.

use super::column::is_amount;
use crate::number::{CellKind, UnitKind, exact_sum};
use crate::table::{Column, RowKind, Table};

/// Pasted sums that come out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SumsThatHold {
    /// To the last digit.
    pub exactly: usize,
    /// Within what rounding of the parts and of the sum allows.
    pub rounded: usize,
}

impl SumsThatHold {
    /// How many there are.
    pub fn count(self) -> usize {
        self.exactly + self.rounded
    }

    fn add(&mut self, column: &Column, pasted: f64, parts: &[f64]) {
        // What the source holds counts, not the digits that it shows. Whole figures are rounded only if they are amounts.
        let decimals = column.decimals.max(column.reading.source_decimals);
        let is_money = column.unit.is_some_and(|u| u.kind.is_currency() || u.kind == UnitKind::Multiple);
        let half = 0.5 * column.last_digit();
        let slack = if decimals > 0 || is_money { half * (parts.len() as f64 + 1.0) } else { 0.0 };
        let off = (exact_sum(parts.iter().copied()) - pasted).abs();
        let tiny = 1e-12 * pasted.abs();
        if off <= tiny {
            self.exactly += 1;
        } else if off <= slack * (1.0 + 1e-9) + tiny {
            self.rounded += 1;
        }
    }
}

/// The totals and the subtotals that come out.
pub fn sums_that_hold(table: &Table) -> (SumsThatHold, SumsThatHold) {
    let (mut totals, mut subtotals) = (SumsThatHold::default(), SumsThatHold::default());
    let rows = |kind: RowKind| {
        (0..).zip(&table.rows).filter(move |(_, k)| **k == kind).map(|(row, _): (usize, _)| row)
    };
    for column in table.columns.iter().filter(|c| is_amount(c)) {
        let figure =
            |row: usize| column.value(row).filter(|_| column.kinds.get(row) == Some(&CellKind::Number));
        let pasted: Vec<f64> = rows(RowKind::Total).filter_map(figure).collect();
        if !pasted.is_empty() {
            let parts: Vec<f64> = rows(RowKind::Data).filter_map(figure).collect();
            if parts.len() > 1 {
                pasted.into_iter().for_each(|pasted| totals.add(column, pasted, &parts));
            }
        }
        for sum in &table.row_sums {
            let parts: Vec<f64> = sum.parts.iter().filter_map(|row| figure(*row as usize)).collect();
            let is_subtotal = table.rows.get(sum.row as usize) == Some(&RowKind::Subtotal);
            if let Some(pasted) = figure(sum.row as usize).filter(|_| is_subtotal && !parts.is_empty()) {
                subtotals.add(column, pasted, &parts);
            }
        }
    }
    (totals, subtotals)
}
