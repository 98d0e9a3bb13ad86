//! The targets of a sheet's measures, row by row: one figure for all, or a pasted column with a target for each.

use super::settings::{Measure, Settings, TargetValue};
use crate::analysis;
use crate::analysis::{Computed, Indicator, PastedRate, TargetFigures, pasted};
use crate::indicator::{BetterSide, Comparison, Target};
use crate::table::{Role, Table};

/// The targets of a table's rows in one measure.
#[derive(Clone, Copy, Debug)]
pub struct RowTargets<'a> {
    table: &'a Table,
    asked: Comparison,
    better: BetterSide,
    figures: Targeted,
}

#[derive(Clone, Copy, Debug)]
enum Targeted {
    One(f64),
    /// `None` if the column does not hold rates now.
    Own(Option<PastedRate>),
}

impl<'a> RowTargets<'a> {
    pub(super) fn new(table: &'a Table, settings: &Settings, measure: Measure) -> Option<RowTargets<'a>> {
        let aim = settings.plan.targets.get(&measure)?;
        let figures = match aim.against {
            TargetValue::Figure(value) => Targeted::One(value),
            TargetValue::Column(column) => {
                Targeted::Own(pasted::target_columns(table).into_iter().find(|c| c.column == column as usize))
            }
        };
        let better = match measure {
            Measure::Computed(indicator) => analysis::better_side(table, indicator),
            Measure::Pasted(column) => analysis::better_side_of_pasted(table, column as usize),
        };
        Some(RowTargets { table, asked: aim.comparison, better, figures })
    }

    /// The targets of the only column that is called so.
    pub(super) fn beside(table: &'a Table, measure: Measure) -> Option<RowTargets<'a>> {
        let mut columns = pasted::target_columns(table).into_iter();
        let column = columns.next().filter(|only| only.role == Some(Role::Threshold))?;
        if columns.next().is_some() {
            return None;
        }
        let better = match measure {
            Measure::Computed(indicator) => analysis::better_side(table, indicator),
            Measure::Pasted(rate) => analysis::better_side_of_pasted(table, rate as usize),
        };
        let figures = Targeted::Own(Some(column));
        let asked = if better == BetterSide::Lower { Comparison::AtMost } else { Comparison::AtLeast };
        (better != BetterSide::Unknown).then_some(RowTargets { table, asked, better, figures })
    }

    /// The target of a body row, if it has one. A figure that is good reaches it, whichever side the user asks about.
    pub fn of(&self, row: usize) -> Option<Target> {
        let value = match self.figures {
            Targeted::One(value) => value,
            Targeted::Own(rates) => rates?.value(self.table, row)?,
        };
        Some(Target { value, comparison: self.comparison() })
    }

    /// The target, if all rows have the same one.
    pub fn one(&self) -> Option<Target> {
        match self.figures {
            Targeted::One(value) => Some(Target { value, comparison: self.comparison() }),
            Targeted::Own(_) => None,
        }
    }

    /// How good figures compare with the target.
    pub fn comparison(&self) -> Comparison {
        self.better.good(self.asked)
    }

    /// How the figures compare that the user asks about: "< 42 %" asks for those that fall short.
    pub fn asked(&self) -> Comparison {
        self.asked
    }

    /// The column with the targets, if each row has its own.
    pub fn column(&self) -> Option<usize> {
        match self.figures {
            Targeted::One(_) => None,
            Targeted::Own(rates) => rates.map(|r| r.column),
        }
    }

    /// Calls `work` with the targets as figures.
    fn with<R>(&self, work: impl FnOnce(TargetFigures<'_>) -> R) -> R {
        let of_row = |row: usize| self.of(row).map(|t| t.value);
        work(TargetFigures { of_row: &of_row, of_all: self.one().map(|t| t.value) })
    }
}

/// The measure of which an indicator is the distance to the target.
pub fn measure_of_distance(distance: Indicator) -> Option<Measure> {
    let pasted = || u32::try_from(distance.first_input()).ok().map(Measure::Pasted);
    if distance.is_distance() { distance.rate().map(Measure::Computed).or_else(pasted) } else { None }
}

/// The distances to the targets that are set, for the computed and the pasted rates of a table; each follows its rate.
pub(super) fn distances(table: &Table, settings: &Settings, available: &[Indicator]) -> Vec<Indicator> {
    if settings.plan.targets.is_empty() {
        return available.to_vec();
    }
    let is_set = |measure: Measure| settings.plan.targets.contains_key(&measure);
    let with_distance = |i: &Indicator| {
        let distance = i.distance().filter(|_| is_set(Measure::Computed(*i)));
        std::iter::once(*i).chain(distance)
    };
    let pasted = analysis::ranked_rates(table).into_iter();
    let pasted = pasted.filter(|r| u32::try_from(r.column).is_ok_and(|c| is_set(Measure::Pasted(c))));
    let pasted = pasted.map(|r| analysis::distance_of_pasted(r.column));
    available.iter().flat_map(with_distance).chain(pasted).collect()
}

/// Computes an indicator. For a distance, its target is looked up.
pub(super) fn compute(table: &Table, settings: &Settings, indicator: Indicator) -> Computed {
    let targets = measure_of_distance(indicator).and_then(|m| RowTargets::new(table, settings, m));
    match targets {
        Some(targets) => targets.with(|figures| analysis::compute_distance(table, indicator, figures)),
        None => analysis::compute(table, indicator),
    }
}

/// Computes one row again after an edit.
pub(super) fn recompute_row(table: &Table, settings: &Settings, computed: &mut Computed, row: usize) {
    let targets = measure_of_distance(computed.indicator).and_then(|m| RowTargets::new(table, settings, m));
    match targets {
        Some(targets) => targets.with(|f| analysis::recompute_distance(table, computed, row, f)),
        None => analysis::recompute_row(table, computed, row),
    }
}
