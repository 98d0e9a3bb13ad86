//! Columns in whose rows one formula stands: what they come to in the total of the units.

use std::collections::{BTreeMap, BTreeSet};

use super::worksheet::Sheet;
use crate::analysis::adds_up_over_units;
use crate::formula::{Expression, Formula, Operator, OverTotals, Reference, alike};
use crate::grid::CellAddress;
use crate::table::RowKind;

/// The deepest that a column of formulas is followed through others.
const DEEPEST: u8 = 8;

impl Sheet {
    /// The formula of the first unit, if the same stands in all units' rows of the column; with its row in the grid.
    pub fn column_formula(&self, column: u32) -> Option<(u32, &Formula)> {
        if self.formulas().is_empty() {
            return None;
        }
        let row = *self.looked_up.column_formulas(|| self.find_column_formulas()).get(&column)?;
        Some((row, self.formulas().get(&CellAddress::new(row, column))?))
    }

    fn find_column_formulas(&self) -> BTreeMap<u32, u32> {
        let table = self.table();
        let units = || {
            let rows = (table.body.start..).zip(&table.rows);
            rows.filter(|(_, kind)| **kind == RowKind::Data).map(|(row, _)| row)
        };
        let columns: BTreeSet<u32> = self.formulas().keys().map(|at| at.column).collect();
        let first_of = |column: u32| {
            let mut first: Option<(u32, &Formula)> = None;
            for at in units().map(|row| CellAddress::new(row, column)) {
                match (self.formulas().get(&at), first) {
                    (Some(formula), None) => first = Some((at.row, formula)),
                    (Some(formula), Some((row, first))) => {
                        if !alike(&first.expression, row, &formula.expression, at.row) {
                            return None;
                        }
                    }
                    // A unit without figures may have none.
                    (None, _) if self.grid().text(at).trim().is_empty() => {}
                    (None, _) => return None,
                }
            }
            first.map(|(row, _)| (column, row))
        };
        columns.into_iter().filter_map(first_of).collect()
    }

    /// What a column of one formula comes to over all units; the inner `None` says that the formula tells no total, and the
    /// outer one that the column has no such formula.
    pub fn total_of_formulas(&self, column: u32) -> Option<Option<f64>> {
        self.total_through(column, 0)
    }

    /// The same of a formula that stands in no column yet; it reads as in this row.
    pub fn formula_over_units(&self, formula: &Formula, row: u32) -> Option<f64> {
        self.over_units(&formula.expression, row, 0)
    }

    fn total_through(&self, column: u32, depth: u8) -> Option<Option<f64>> {
        let (row, formula) = self.column_formula(column)?;
        let is_told = matches!(formula.expression.over_totals(row), OverTotals::Sum | OverTotals::Quotient);
        Some(match is_told && depth < DEEPEST {
            true => self.over_units(&formula.expression, row, depth),
            false => None,
        })
    }

    /// The value of an expression of a row, with totals in place of the row's figures.
    fn over_units(&self, expression: &Expression, row: u32, depth: u8) -> Option<f64> {
        let of = |part: &Expression| self.over_units(part, row, depth);
        let value = match expression {
            Expression::Number(digits) => digits.parse().ok()?,
            Expression::Cells(reference) => self.figure_over_units(reference, row, depth)?,
            Expression::Bracket(inner) => of(inner)?,
            Expression::Sign(is_minus, inner) => of(inner)? * if *is_minus { -1.0 } else { 1.0 },
            Expression::Percent(inner) => of(inner)? / 100.0,
            Expression::Binary(Operator::Plus, left, right) => of(left)? + of(right)?,
            Expression::Binary(Operator::Minus, left, right) => of(left)? - of(right)?,
            Expression::Binary(Operator::Times, left, right) => of(left)? * of(right)?,
            Expression::Binary(Operator::Divided, left, right) => of(left)? / of(right)?,
            Expression::Call(function, arguments) => match (function.name, arguments.as_slice()) {
                ("SUM", arguments) => arguments.iter().map(of).sum::<Option<f64>>()?,
                ("ROUND", [inner, Expression::Number(digits)]) => {
                    let power = 10_f64.powi(digits.parse::<i32>().ok()?);
                    (of(inner)? * power).round() / power
                }
                ("IFERROR" | "IFNA", [inner, _]) => of(inner)?,
                // One of the two is a text for rows that have no rate.
                ("IF", [_, first, second]) => of(first).or_else(|| of(second))?,
                _ => return None,
            },
            _ => return None,
        };
        value.is_finite().then_some(value)
    }

    fn figure_over_units(&self, reference: &Reference, row: u32, depth: u8) -> Option<f64> {
        /// More cells are not looked at while a table is shown.
        const MOST: u64 = 100_000;
        let range = reference.range();
        if reference.sheet.is_some() || range.cells() > MOST {
            return None;
        }
        if reference.first.row != Some((row, false)) {
            return Some(range.addresses().filter_map(|at| self.number_at(at)).sum());
        }
        let of_column = |column: u32| match self.total_through(column, depth + 1) {
            Some(total) => total,
            None => {
                let adds_up = self.table().columns.get(column as usize).is_some_and(adds_up_over_units);
                self.unit_sum(column as usize).filter(|_| adds_up)
            }
        };
        (range.start.column..=range.end.column).map(of_column).sum()
    }
}
