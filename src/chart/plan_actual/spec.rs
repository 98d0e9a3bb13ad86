//! What a chart of plan against actual shows, as plain data.

use crate::chart::rows::{finite, is_total_drawn};
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
    /// Whether it is a total, which stands apart, and is only written if it would dwarf the units.
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

    /// Whether it is drawn among these rows.
    pub(super) fn is_drawn(&self, rows: &[PlanActualRow]) -> bool {
        let units = || rows.iter().filter(|row| !row.is_total).flat_map(PlanActualRow::amounts);
        !self.is_total || self.amounts().all(|amount| is_total_drawn(amount, units()))
    }
}

/// The chart of these rows; the notation is that of its axis.
pub fn plan_actual(
    rows: Vec<PlanActualRow>,
    page: PageSpec,
    words: PlanActualWords,
    notation: Notation,
) -> PlanActualSpec {
    let drawn = rows.iter().filter(|row| row.is_drawn(&rows));
    let ticks = amount_ticks(drawn.flat_map(PlanActualRow::amounts), notation);
    PlanActualSpec { page, rows, words, ticks, is_estimate: false }
}
