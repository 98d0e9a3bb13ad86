//! The targets of a sheet's measures, row by row: one figure for all, or a pasted column of them.

use super::settings::{Measure, Settings, TargetValue};
use crate::analysis;
use crate::analysis::{Computed, Indicator, PastedRate, TargetFigures, pasted};
use crate::indicator::{Comparison, Target};
use crate::table::Table;

/// What the rows of a table are held against in one measure.
#[derive(Clone, Copy, Debug)]
pub struct RowTargets<'a> {
    table: &'a Table,
    comparison: Comparison,
    figures: Figures,
}

#[derive(Clone, Copy, Debug)]
enum Figures {
    One(f64),
    /// `None` where the column is no column of rates now.
    Own(Option<PastedRate>),
}

impl<'a> RowTargets<'a> {
    pub(super) fn new(table: &'a Table, settings: &Settings, measure: Measure) -> Option<RowTargets<'a>> {
        let aim = settings.plan.targets.get(&measure)?;
        let figures = match aim.against {
            TargetValue::Figure(value) => Figures::One(value),
            TargetValue::Column(column) => {
                Figures::Own(pasted::target_columns(table).into_iter().find(|c| c.column == column as usize))
            }
        };
        Some(RowTargets { table, comparison: aim.comparison, figures })
    }

    /// The target of a body row; `None` where none was assigned.
    pub fn of(&self, row: usize) -> Option<Target> {
        let value = match self.figures {
            Figures::One(value) => value,
            Figures::Own(rates) => rates?.value(self.table, row)?,
        };
        Some(Target { value, comparison: self.comparison })
    }

    /// The target of all, where it is one.
    pub fn one(&self) -> Option<Target> {
        match self.figures {
            Figures::One(value) => Some(Target { value, comparison: self.comparison }),
            Figures::Own(_) => None,
        }
    }

    /// Which side counts as reached.
    pub fn comparison(&self) -> Comparison {
        self.comparison
    }

    /// The column that each row's target stands in, where each has its own.
    pub fn column(&self) -> Option<usize> {
        match self.figures {
            Figures::One(_) => None,
            Figures::Own(rates) => rates.map(|r| r.column),
        }
    }

    /// Does something with the figures of them.
    fn with<R>(&self, work: impl FnOnce(TargetFigures<'_>) -> R) -> R {
        let of_row = |row: usize| self.of(row).map(|t| t.value);
        work(TargetFigures { of_row: &of_row, of_all: self.one().map(|t| t.value) })
    }
}

/// What a distance is of.
pub fn measure_of_distance(distance: Indicator) -> Option<Measure> {
    let pasted = || u32::try_from(distance.first_input()).ok().map(Measure::Pasted);
    if distance.is_distance() { distance.rate().map(Measure::Computed).or_else(pasted) } else { None }
}

/// The distances to the targets that were set, of what is computed or pasted in a table: each after its rate.
pub(super) fn distances(table: &Table, settings: &Settings, available: &[Indicator]) -> Vec<Indicator> {
    if settings.plan.targets.is_empty() {
        return available.to_vec();
    }
    let is_set = |measure: Measure| settings.plan.targets.contains_key(&measure);
    let with_distance = |i: &Indicator| {
        let distance = i.distance().filter(|_| is_set(Measure::Computed(*i)));
        std::iter::once(*i).chain(distance)
    };
    let pasted = pasted::pasted_rates(table).into_iter().filter(PastedRate::is_ratio);
    let pasted = pasted.filter(|r| u32::try_from(r.column).is_ok_and(|c| is_set(Measure::Pasted(c))));
    let pasted = pasted.map(|r| analysis::distance_of_pasted(r.column));
    available.iter().flat_map(with_distance).chain(pasted).collect()
}

/// Computes an indicator, a distance against its target.
pub(super) fn compute(table: &Table, settings: &Settings, indicator: Indicator) -> Computed {
    let targets = measure_of_distance(indicator).and_then(|m| RowTargets::new(table, settings, m));
    match targets {
        Some(targets) => targets.with(|figures| analysis::compute_distance(table, indicator, figures)),
        None => analysis::compute(table, indicator),
    }
}

/// Follows an edit to one row.
pub(super) fn recompute_row(table: &Table, settings: &Settings, computed: &mut Computed, row: usize) {
    let targets = measure_of_distance(computed.indicator).and_then(|m| RowTargets::new(table, settings, m));
    match targets {
        Some(targets) => targets.with(|f| analysis::recompute_distance(table, computed, row, f)),
        None => analysis::recompute_row(table, computed, row),
    }
}
