//! Which columns are shown, in which order, and how wide.

use std::collections::{BTreeMap, BTreeSet};

use super::filter::ColumnFilter;
use super::measure::Measure;
use crate::analysis::Indicator;

/// The user's arrangement of columns. The head of the grid changes it, and the panel over time says which columns are
/// compared. The sheet reads which columns to compute and show, the grid reads the widths.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct ColumnSettings {
    /// Widths the user gave to columns, in pixels.
    pub widths: BTreeMap<Measure, u16>,
    /// Columns shown by default that the user hid.
    pub hidden: BTreeSet<Indicator>,
    /// Columns not shown by default that the user asked for.
    pub shown: BTreeSet<Indicator>,
    /// Computed columns in the user's order. The others follow in their usual order.
    pub order: Vec<Indicator>,
    /// Pairs of columns that the user compares: current column, base.
    pub compared: Vec<(u32, u32)>,
    /// What is asked of columns whose cells are marked where they answer it.
    pub marks: BTreeMap<Measure, ColumnFilter>,
    /// Columns whose figures have bars in their cells.
    pub bars: BTreeSet<Measure>,
}

impl ColumnSettings {
    /// Whether both show the same columns in the same order; widths and marks may differ.
    pub fn shows_the_same(&self, other: &ColumnSettings) -> bool {
        let ColumnSettings { widths: _, hidden, shown, order, compared, marks: _, bars: _ } = self;
        *hidden == other.hidden
            && *shown == other.shown
            && *order == other.order
            && *compared == other.compared
    }
}
