//! Which units a chart shows, and which of them stand out.

use std::collections::BTreeSet;

use super::measure::Measure;

/// The user's choice of units for one chart. Units are kept by their names, as officers are: a table that is sorted or
/// pasted again shows the same ones.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct ChartUnits {
    /// Which are shown.
    pub shown: UnitsShown,
    /// The names of those that stand out.
    pub highlighted: BTreeSet<String>,
    /// The rate that a chart of two rates sets against its measure. `None` means the one that suits best.
    pub second: Option<Measure>,
    /// On which level of the table they stand.
    pub level: UnitsLevel,
}

/// On which level of the table the units of a chart stand, where it has districts and, under them, communes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum UnitsLevel {
    /// On the level with most units.
    #[default]
    Usual,
    /// On any: all rows that add up nothing are compared with one another.
    Together,
    /// On this one, from 0 for the outermost.
    At(u8),
}

/// Which units a chart shows.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub enum UnitsShown {
    /// As many as fit a page.
    #[default]
    Fitting,
    /// So many, the first in the chart's order.
    First(u16),
    /// Those with these names.
    Chosen(BTreeSet<String>),
}

impl ChartUnits {
    /// Nothing is chosen.
    pub(super) const fn plain() -> ChartUnits {
        ChartUnits {
            shown: UnitsShown::Fitting,
            highlighted: BTreeSet::new(),
            second: None,
            level: UnitsLevel::Usual,
        }
    }

    /// Lets a unit stand out, or no longer.
    pub fn toggle(&mut self, unit: &str) {
        if !self.highlighted.remove(unit) {
            self.highlighted.insert(unit.to_owned());
        }
    }
}
