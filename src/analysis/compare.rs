//! Two columns that the user compares with each other.

use super::admitted::contributions;
use super::column::{Subject, TableFacts, is_amount, span_equals, unit_factor};
use super::indicator::Indicator;
use crate::table::{Column, Table};

/// Whether two columns can be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparability {
    /// They can.
    UndecidedMatch,
    /// They can, but the headers name spans of different length, for example a month and a year.
    SpansDiffer,
    /// One of them holds no amounts, or they count different things.
    Never,
}

/// Whether the figures of `current` can be compared with those of `base`.
pub fn comparability(table: &Table, current: usize, base: usize) -> Comparability {
    let (Some(a), Some(b)) = (table.columns.get(current), table.columns.get(base)) else {
        return Comparability::Never;
    };
    if current == base || !is_amount(a) || !is_amount(b) || unit_factor(a, b).is_none() {
        return Comparability::Never;
    }
    match span_equals(Subject::of(a).span, Subject::of(b).span) {
        true => Comparability::UndecidedMatch,
        false => Comparability::SpansDiffer,
    }
}

/// The indicators computed from two columns that the user compares; empty if they cannot be compared.
pub fn comparison(table: &Table, current: usize, base: usize) -> Vec<Indicator> {
    match comparability(table, current, base) {
        Comparability::Never => Vec::new(),
        _ => {
            let mut found = vec![
                Indicator::Change { current, base },
                Indicator::Growth { current, base },
                Indicator::IndexToPrior { current, base },
            ];
            found.extend(contributions(&TableFacts::of(table), &found));
            found
        }
    }
}

/// The factor that brings a figure of `other` to the unit of `column`; `None` if they count different things.
pub fn factor_between(column: &Column, other: &Column) -> Option<f64> {
    unit_factor(column, other)
}
