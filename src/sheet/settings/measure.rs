//! What units are ranked by and measured with: a column by what it is, and what it is to reach.

use crate::analysis::Indicator;
use crate::indicator::{Comparison, Target};

/// A column by what it is, not by where it stands: something that units can be ranked by and have a target for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
pub enum Measure {
    /// A computed column.
    Computed(Indicator),
    /// A pasted column, by its place in the grid.
    Pasted(u32),
}

/// What a measure is to reach, as the user set it.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct TargetSetting {
    /// Which side counts as reached.
    pub comparison: Comparison,
    /// What it is compared with.
    pub against: TargetValue,
}

/// What a measure is compared with to see whether it was reached.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub enum TargetValue {
    /// One ratio for all rows: 0.36 for 36 %.
    Figure(f64),
    /// The rate that a pasted column has for each row: a unit's own target, or a period's.
    Column(u32),
}

impl TargetSetting {
    /// The target, where all rows have the same one.
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
