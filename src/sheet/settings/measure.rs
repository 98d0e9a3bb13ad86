//! What units are ranked by and compared on: a column by its meaning, and its target.

use crate::analysis::Indicator;
use crate::indicator::{Comparison, Target};

/// A column by its meaning and not by its place on the screen. Units can be ranked by it, and it can have a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
pub enum Measure {
    /// A computed column.
    Computed(Indicator),
    /// A pasted column, by its index in the grid.
    Pasted(u32),
}

/// The target of a measure, as the user set it.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct TargetSetting {
    /// Which figures the user asks about. Whether these are the good ones depends on the measure too.
    pub comparison: Comparison,
    /// What it is compared with.
    pub against: TargetValue,
}

/// What a measure is compared with.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub enum TargetValue {
    /// One ratio for all rows: 0.36 for 36 %.
    Figure(f64),
    /// The rate in a pasted column: each unit, or each period, has its own target.
    Column(u32),
}

impl TargetSetting {
    /// The target, if all rows have the same one.
    pub fn one(self) -> Option<Target> {
        match self.against {
            TargetValue::Figure(value) => Some(Target { value, comparison: self.comparison }),
            TargetValue::Column(_) => None,
        }
    }
}

impl From<Target> for TargetSetting {
    fn from(target: Target) -> TargetSetting {
        TargetSetting { comparison: target.comparison, against: TargetValue::Figure(target.value) }
    }
}
