//! What the user chose about the figures of a sheet: targets and what the chart shows. Part of the document.

use std::collections::{BTreeMap, BTreeSet};

use crate::analysis::Indicator;
use crate::indicator::Target;

/// A column by what it is, not by where it stands: something that units can be ranked and held to a target by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Measure {
    /// A computed column.
    Computed(Indicator),
    /// A pasted column.
    Pasted(u32),
}

/// The order of bars in a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Order {
    /// The best first.
    #[default]
    ByValue,
    /// As in the table.
    AsPasted,
}

/// The user's choices for one sheet.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Settings {
    /// Targets by measure, as ratios.
    pub targets: BTreeMap<Measure, Target>,
    /// What the chart ranks by; the first measure there is if `None`.
    pub chart_measure: Option<Measure>,
    /// The order of the bars.
    pub chart_order: Order,
    /// Widths the user gave to columns, in pixels.
    pub widths: BTreeMap<Measure, u16>,
    /// Computed columns that the user hides.
    pub hidden: BTreeSet<Indicator>,
    /// Computed columns in the user's order; those not named follow in their own.
    pub computed_order: Vec<Indicator>,
    /// Where the figures come from, printed under the chart.
    pub source: String,
}
