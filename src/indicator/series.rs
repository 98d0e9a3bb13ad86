//! A column of figures, of which some are missing.

use crate::number::{CellKind, scaled};

/// A borrowed column of cells: the kind of each, and its value if that kind has one.
#[derive(Clone, Copy, Debug)]
pub struct Series<'a> {
    /// What each cell was read as.
    pub kinds: &'a [CellKind],
    /// The value of each cell as printed; 0 if its kind has no value.
    pub values: &'a [f64],
    /// How many base units (đồng, persons) one printed unit is worth.
    pub scale: f64,
}

impl Series<'_> {
    /// The value of a row as printed; `None` if it has none.
    pub fn printed(&self, row: usize) -> Option<f64> {
        match self.kinds.get(row) {
            Some(k) if k.has_value() => self.values.get(row).copied(),
            _ => None,
        }
    }

    /// The value of a row in base units; `None` if it has none.
    pub fn get(&self, row: usize) -> Option<f64> {
        self.printed(row).map(|v| scaled(v, self.scale))
    }
}
