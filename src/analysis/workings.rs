//! Which figures a computed value was made of: for explanations.

use super::Computed;
use super::compute::Formula;
use crate::ingest::Table;

/// The two figures that one row's value was made of, each in its own column's unit; `None` where there is none.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Parts {
    /// What is measured.
    pub first: Option<f64>,
    /// What it is held against; for a share, the sum over all units.
    pub second: Option<f64>,
    /// The body row that the second one stands in: another one in a series over rows, none for a share.
    pub base_row: Option<usize>,
}

/// A computed column's formula, bound to its table.
pub struct Workings<'a> {
    formula: Formula<'a>,
    whole: Option<f64>,
}

impl<'a> Workings<'a> {
    /// Those of a column computed for this table.
    pub fn new(table: &'a Table, computed: &Computed) -> Workings<'a> {
        Workings { formula: Formula::new(table, computed.indicator), whole: computed.whole }
    }

    /// What the second figure is multiplied by to stand in the first one's unit: 1 where both have the same.
    pub fn factor(&self) -> f64 {
        self.formula.factor()
    }

    /// The figures of a body row.
    pub fn parts(&self, row: usize) -> Parts {
        let (first, second) = self.formula.inputs(row);
        match self.whole {
            Some(whole) => Parts { first, second: Some(whole), base_row: None },
            None => Parts { first, second, base_row: self.formula.base_row(row) },
        }
    }
}
