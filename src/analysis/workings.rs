//! Which figures a computed value was made of: for explanations.

use super::column::{PastedRate, pasted_rates};
use super::compute::{BoundIndicator, Computed};
use crate::table::Table;

/// The figures that one row's value was made of, each in its own column's unit; `None` where there is none.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Parts {
    /// What is measured; of a pasted rate, the ratio.
    pub first: Option<f64>,
    /// What it is held against.
    pub second: Option<f64>,
    /// For a share or a contribution, the sum over all units.
    pub whole: Option<f64>,
    /// The body row that the second one stands in: another one in a series over rows, none for a share.
    pub base_row: Option<usize>,
}

/// A computed column's formula, bound to its table.
pub struct Workings<'a> {
    table: &'a Table,
    formula: BoundIndicator<'a>,
    /// What a distance is of, where that was pasted.
    pasted: Option<PastedRate>,
}

impl<'a> Workings<'a> {
    /// Those of a column computed for this table.
    pub fn new(table: &'a Table, computed: &Computed) -> Workings<'a> {
        let indicator = computed.indicator;
        let of_pasted = indicator.is_distance() && indicator.rate().is_none();
        let pasted = || {
            pasted_rates(table).into_iter().find(|rate| of_pasted && rate.column == indicator.first_input())
        };
        let formula = BoundIndicator::new(table, indicator.rate().unwrap_or(indicator));
        Workings { table, formula, pasted: if of_pasted { pasted() } else { None } }
    }

    /// What the second figure is multiplied by to stand in the first one's unit: 1 where both have the same.
    pub fn factor(&self) -> f64 {
        self.formula.factor()
    }

    /// The figures of a body row.
    pub fn parts(&self, row: usize) -> Parts {
        if let Some(rate) = self.pasted {
            let first = rate.value(self.table, row);
            return Parts { first, second: None, whole: None, base_row: None };
        }
        let (first, second) = self.formula.inputs(row);
        let base_row = self.formula.second_column().and_then(|_| self.formula.base_row(row));
        Parts { first, second, whole: self.formula.whole(), base_row }
    }

    /// The sums that a total is made of.
    pub fn sums(&self, (first, second): (f64, f64)) -> Parts {
        Parts { first: Some(first), second: Some(second), whole: self.formula.whole(), base_row: None }
    }
}
