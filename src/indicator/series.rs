//! A column of figures, some of them missing.

use super::decimal::scaled;
use crate::number::CellKind;

/// A borrowed column: values that count only where their kind has one.
#[derive(Clone, Copy, Debug)]
pub struct Series<'a> {
    /// What each cell was read as.
    pub kinds: &'a [CellKind],
    /// Its value, as printed.
    pub values: &'a [f64],
    /// How many base units one printed unit is.
    pub scale: f64,
}

impl Series<'_> {
    /// The value of a row as printed.
    pub fn printed(&self, row: usize) -> Option<f64> {
        match self.kinds.get(row) {
            Some(k) if k.has_value() => self.values.get(row).copied(),
            _ => None,
        }
    }

    /// The value of a row in base units.
    pub fn get(&self, row: usize) -> Option<f64> {
        self.printed(row).map(|v| scaled(v, self.scale))
    }
}
