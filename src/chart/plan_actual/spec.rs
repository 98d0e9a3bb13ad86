//! What a chart of plan against actual shows, as plain data.

use crate::chart::rows::{RowScale, finite, row_scales};
use crate::chart::scale::amount_ticks;
use crate::chart::spec::PageSpec;
use crate::number::Notation;

/// One unit. All its amounts are in one unit of measure.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanActualRow {
    /// The unit's name.
    pub label: String,
    /// Its plan.
    pub plan: Option<f64>,
    /// What was achieved.
    pub actual: Option<f64>,
    /// What was achieved in the period compared with.
    pub prior: Option<f64>,
    /// What of the plan is due by now.
    pub due: Option<f64>,
    /// The figures as printed, or the reason why there are none.
    pub text: String,
    /// Whether it is a total, which stands apart, on a scale of its own if it would dwarf the units.
    pub is_total: bool,
}

/// What the marks mean.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct PlanActualWords {
    /// "Kế hoạch năm 2020".
    pub plan: String,
    /// "Thực hiện 5 tháng".
    pub actual: String,
    /// "Cùng kỳ năm 2019"; used if a row has a prior figure.
    pub prior: String,
    /// "Phải đạt hết tháng 5: 41,67% kế hoạch"; used if a row has a figure that is due.
    pub due: String,
}

/// A chart of plan against actual.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct PlanActualSpec {
    /// What is around the rows.
    pub page: PageSpec,
    /// Top first.
    pub rows: Vec<PlanActualRow>,
    /// The legend.
    pub words: PlanActualWords,
    /// Ticks of the axis: value and label.
    pub ticks: Vec<(f64, String)>,
    /// Whether the actual is an estimate, which is hatched.
    pub is_estimate: bool,
}

impl PlanActualRow {
    /// The amounts that can be drawn.
    pub(super) fn amounts(&self) -> impl Iterator<Item = f64> {
        [self.plan, self.actual, self.prior, self.due].into_iter().filter_map(finite)
    }
}

impl PlanActualSpec {
    /// The scale of each row.
    pub(in crate::chart) fn scales(&self) -> Vec<RowScale> {
        let row = |row: &PlanActualRow| (row.is_total, row.amounts().collect());
        row_scales(&self.rows.iter().map(row).collect::<Vec<_>>())
    }
}

/// The chart of these rows; the notation is that of its axis.
pub fn plan_actual(
    rows: Vec<PlanActualRow>,
    page: PageSpec,
    words: PlanActualWords,
    notation: Notation,
) -> PlanActualSpec {
    let spec = PlanActualSpec { page, rows, words, ..PlanActualSpec::default() };
    let scales = spec.scales();
    let drawn = spec.rows.iter().zip(&scales).filter(|(_, scale)| **scale == RowScale::Common);
    let ticks = amount_ticks(drawn.flat_map(|(row, _)| row.amounts()), notation);
    PlanActualSpec { ticks, ..spec }
}
