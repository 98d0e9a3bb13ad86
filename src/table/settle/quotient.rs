//! The two columns that a rate without a plan is the quotient of, by its figures: "Tỷ lệ (%)" beside "Số phải thu" and
//! "Số đã thu".

use crate::table::model::Role::*;

use super::tried::{MOST_COLUMNS, ROWS_TRIED, amount, is_percent, ratio};
use crate::table::figures::is_additive;
use crate::table::model::{Column, ColumnFormula, Expression, RowKind, Sign, Table};
use crate::table::title::title_meaning;

/// One row in so many may differ from a quotient: that is a slip, and more are another meaning.
const ONE_SLIP_IN: usize = 4;

/// A rate and the columns that it is the quotient of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quotient {
    rate: usize,
    part: usize,
    base: usize,
}

impl Quotient {
    /// The column of the rate.
    pub fn rate(self) -> usize {
        self.rate
    }

    /// The column of the numerator.
    pub fn part(self) -> usize {
        self.part
    }

    /// The column of the denominator.
    pub fn base(self) -> usize {
        self.base
    }

    /// As a formula.
    pub fn formula(self) -> Option<ColumnFormula> {
        let column = |index: usize| u32::try_from(index).ok();
        let [rate, part, base] = [column(self.rate)?, column(self.part)?, column(self.base)?];
        let [part, base] = [part, base].map(|column| Box::new(Expression::Column(column)));
        Some(ColumnFormula { column: rate, expression: Expression::Binary(part, Sign::Over, base) })
    }
}

/// The rates that no role gives, each with the only two columns whose quotient it is in nearly every row. A rate with a
/// formula in the header, and one of a plan that the table has, is checked by that.
pub fn quotients(table: &Table) -> Vec<Quotient> {
    if table.columns.len() > MOST_COLUMNS {
        return Vec::new();
    }
    let has_plan = table.columns.iter().any(|c| c.role == Some(Plan));
    let is_open = |index: &usize| {
        let column = &table.columns[*index];
        // As read, not as settled: an edit asks again.
        let is_unsaid = match column.reading.role {
            None => column.role.is_none(),
            Some(PlanCompletion) => !has_plan && column.confidence < 1.0,
            _ => false,
        };
        let says_rate = || title_meaning(&column.title).percent && is_in_percent(column);
        is_unsaid && (is_percent(column) || says_rate())
    };
    let is_checked_otherwise = |found: &Quotient| {
        let formula = found.formula();
        table.formulas.iter().any(|f| f.column as usize == found.rate && Some(f) != formula.as_ref())
    };
    let found = (0..table.columns.len()).filter(is_open).filter_map(|rate| only_quotient(table, rate));
    found.filter(|found| !is_checked_otherwise(found)).collect()
}

/// The only two columns whose quotient a rate is.
pub fn only_quotient(table: &Table, rate: usize) -> Option<Quotient> {
    let group = &table.columns[rate].group;
    let columns: Vec<usize> = (0..table.columns.len())
        .filter(|&i| is_additive(&table.columns[i]) && !is_percent(&table.columns[i]))
        .filter(|&i| table.columns[i].group == *group || table.columns[i].group.is_empty())
        .collect();
    let pairs = columns.iter().flat_map(|&part| columns.iter().map(move |&base| (part, base)));
    let mut found = pairs.filter(|(part, base)| part != base && quotient_fits(table, rate, *part, *base));
    match (found.next(), found.next()) {
        (Some((part, base)), None) => Some(Quotient { rate, part, base }),
        _ => None,
    }
}

/// Whether a rate is the quotient of two columns in all rows of figures but a few, and in three at least.
pub fn quotient_fits(table: &Table, rate: usize, part: usize, base: usize) -> bool {
    let (fitting, differing) = tried(table, rate, part, base, 0.0);
    fitting >= 3 && differing * ONE_SLIP_IN <= fitting + differing
}

/// Whether a rate is the quotient of two columns less so much (1 for a growth) in all rows of figures, at least three.
pub fn change_fits(table: &Table, rate: usize, part: usize, base: usize, less: f64) -> bool {
    let (fitting, differing) = tried(table, rate, part, base, less);
    fitting >= 3 && differing == 0
}

/// In how many rows a rate is a quotient less so much, and in how many it is not.
fn tried(table: &Table, rate: usize, part: usize, base: usize, less: f64) -> (usize, usize) {
    let (mut fitting, mut differing) = (0, 0);
    for row in 0..table.rows.len().min(ROWS_TRIED) {
        if !matches!(table.rows[row], RowKind::Data | RowKind::Subtotal | RowKind::Total) {
            continue;
        }
        let made = || Some(amount(table, part, row)? / amount(table, base, row)? - less);
        let (Some(printed), Some(made)) = (ratio(table, rate, row), made().filter(|q| q.is_finite())) else {
            continue;
        };
        let decimals = i32::from(table.columns[rate].decimals);
        let slack = 0.51 * 10_f64.powi(-decimals - 2);
        let fits = (made - printed).abs() <= slack && printed != 0.0;
        fitting += usize::from(fits);
        differing += usize::from(!fits);
    }
    (fitting, differing)
}

/// Whether plain numbers under "Tỷ lệ" are so many percent: one is greater than a ratio can be, and none than a percentage.
fn is_in_percent(column: &Column) -> bool {
    let figures = || (0..column.kinds.len().min(ROWS_TRIED)).filter_map(|row| column.value(row));
    figures().any(|value| value > 2.0) && figures().all(|value| (0.0..=1000.0).contains(&value))
}
