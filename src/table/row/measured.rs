//! What a row counts: money, persons, or things that have no common total.

use crate::number::{Unit, UnitKind, find_unit, fold};

/// What a row counts.
#[derive(Clone, PartialEq)]
pub(super) enum RowUnit {
    In(Unit),
    /// Things are no common measure: households, persons and communes have no total.
    Things(String),
}

impl RowUnit {
    /// By the text of a column of units.
    pub fn of(text: &str) -> Option<RowUnit> {
        match find_unit(text).filter(|unit| unit.kind != UnitKind::Count || unit.scale != 1.0) {
            Some(unit) => Some(RowUnit::In(unit)),
            None => Some(fold(text)).filter(|text| !text.is_empty()).map(RowUnit::Things),
        }
    }
}
