//! The figures that a computed value was made from, for explanations.

use super::column::{PastedRate, ranked_rates};
use super::compute::{BoundIndicator, Computed};
use crate::table::Table;

/// The figures that one row's value was made from, each in its own column's unit; `None` for a missing one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Parts {
    /// What is measured; for a pasted rate, the ratio.
    pub first: Option<f64>,
    /// What it is compared with or divided by.
    pub second: Option<f64>,
    /// For a share or a contribution, the sum over all units.
    pub whole: Option<f64>,
    /// The body row of the second figure: another row in a series, `None` for a share.
    pub base_row: Option<usize>,
}

/// A computed column's formula, bound to its table.
pub struct Workings<'a> {
    table: &'a Table,
    formula: BoundIndicator<'a>,
    /// The pasted rate that a distance is measured for, if it is one.
    pasted: Option<PastedRate>,
}

impl<'a> Workings<'a> {
    /// Binds a computed column to its table.
    pub fn new(table: &'a Table, computed: &Computed) -> Workings<'a> {
        let indicator = computed.indicator;
        let of_pasted = indicator.is_distance() && indicator.rate().is_none();
        let pasted = || {
            ranked_rates(table).into_iter().find(|rate| of_pasted && rate.column == indicator.first_input())
        };
        let formula = BoundIndicator::new(table, indicator.rate().unwrap_or(indicator));
        Workings { table, formula, pasted: if of_pasted { pasted() } else { None } }
    }

    /// The factor that brings the second figure to the first one's unit: 1 if both have the same.
    pub fn factor(&self) -> f64 {
        self.formula.factor()
    }

    /// The figures behind a body row's value.
    pub fn parts(&self, row: usize) -> Parts {
        if let Some(rate) = self.pasted {
            let first = rate.value(self.table, row);
            return Parts { first, second: None, whole: None, base_row: None };
        }
        let (first, second) = self.formula.inputs(row);
        let base_row = self.formula.second_column().and_then(|_| self.formula.base_row(row));
        Parts { first, second, whole: self.formula.whole(), base_row }
    }

    /// The sums behind a total, as figures.
    pub fn sums(&self, (first, second): (f64, f64)) -> Parts {
        Parts { first: Some(first), second: Some(second), whole: self.formula.whole(), base_row: None }
    }
}
