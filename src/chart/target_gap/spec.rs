//! What a chart of rates against their targets shows, as plain data.

use crate::chart::rows::finite;
use crate::chart::scale::percent_ticks;
use crate::chart::spec::PageSpec;
use crate::number::Notation;

/// One unit.
#[derive(Clone, Debug, PartialEq)]
pub struct TargetGapRow {
    /// The unit's name.
    pub label: String,
    /// Its rate, a ratio.
    pub value: Option<f64>,
    /// Its target.
    pub target: Option<f64>,
    /// Whether the rate reaches the target; of no meaning if one of them is missing.
    pub is_reached: bool,
    /// Rate and gap as printed, or the reason why there are none.
    pub text: String,
    /// Whether it is a total, which stands apart.
    pub is_total: bool,
}

/// What the marks mean.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct TargetGapWords {
    /// The rate reaches its target.
    pub reached: String,
    /// The rate does not.
    pub missed: String,
    /// The tick at the target.
    pub target: String,
}

/// A chart of rates against their targets.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct TargetGapSpec {
    /// What is around the rows.
    pub page: PageSpec,
    /// Top first.
    pub rows: Vec<TargetGapRow>,
    /// The legend.
    pub words: TargetGapWords,
    /// Ticks of the axis: value and label.
    pub ticks: Vec<(f64, String)>,
}

impl TargetGapRow {
    pub(super) fn ends(&self) -> impl Iterator<Item = f64> {
        [self.value, self.target].into_iter().filter_map(finite)
    }
}

/// The chart of these rows; the notation is that of its axis.
pub fn target_gap(
    rows: Vec<TargetGapRow>,
    page: PageSpec,
    words: TargetGapWords,
    notation: Notation,
) -> TargetGapSpec {
    let ticks = percent_ticks(rows.iter().flat_map(TargetGapRow::ends), notation);
    TargetGapSpec { page, rows, words, ticks }
}
