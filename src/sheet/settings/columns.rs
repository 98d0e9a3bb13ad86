//! Which columns are shown, in which order, how wide.

use std::collections::{BTreeMap, BTreeSet};

use super::measure::Measure;
use crate::analysis::Indicator;

/// The user's arrangement of the columns. The grid's header changes it, and the time panel which columns are compared;
/// the sheet reads it to know which columns to compute and show, the grid how wide they are.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct ColumnSettings {
    /// Widths the user gave to columns, in pixels.
    pub widths: BTreeMap<Measure, u16>,
    /// Computed columns that the user hides, of those shown by default.
    pub hidden: BTreeSet<Indicator>,
    /// Computed columns that the user asked for, of those not shown by default.
    pub shown: BTreeSet<Indicator>,
    /// Computed columns in the user's order; those not named follow in their own.
    pub order: Vec<Indicator>,
    /// Pairs of columns that the user compares: the current one, and its base.
    pub compared: Vec<(u32, u32)>,
}

impl ColumnSettings {
    /// Whether both show the same columns in the same order: only widths may differ.
    pub fn shows_the_same(&self, other: &ColumnSettings) -> bool {
        let ColumnSettings { widths: _, hidden, shown, order, compared } = self;
        *hidden == other.hidden
            && *shown == other.shown
            && *order == other.order
            && *compared == other.compared
    }
}
