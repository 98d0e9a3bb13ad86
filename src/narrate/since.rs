//! What changed since the former period, and what the months that are left need.

use std::collections::HashMap;

use super::fact::{Figure, FigureAt, Named, Pace, Printed, Since, Tied, Whole, WholeScope};
use super::facts::Narrated;
use super::whole::NO_DIFFERENCE;
use crate::analysis::Indicator;
use crate::indicator::required_each;
use crate::number::{UnitKind, difference, exact_sum, fold};
use crate::sheet::{Measure, Sheet, months_left};
use crate::table::RowKind;

/// A unit with its figure.
type UnitWithFigure = (Named, Figure);

impl Narrated<'_> {
    /// What changed in a column since the former period, and who crossed the target of its measure.
    pub(super) fn since(
        &self,
        column: usize,
        measure: Option<Measure>,
        whole: Option<&Whole>,
    ) -> Option<Since> {
        /// Longer tables are lists, which nobody compares month by month.
        const MOST_ROWS: usize = 5_000;
        let former = self.former.filter(|former| former.table().rows.len() <= MOST_ROWS)?;
        if self.sheet.table().mixed_measures || self.rows.len() > MOST_ROWS {
            return None;
        }
        let rows = former_rows(former, self);
        let (most, least) = self.moved_most(former, &rows, column);
        let (newly, no_more) = measure.map(|of| self.crossed(former, &rows, of)).unwrap_or_default();
        let change = whole.and_then(|whole| self.change_of_whole(former, &rows, column, whole));
        let says = change.is_some() || !newly.is_empty() || !no_more.is_empty();
        says.then_some(Since { change, most, least, newly, no_more })
    }

    /// The change of the whole: between the two total rows, or between the sums of the same units.
    fn change_of_whole(
        &self,
        former: &Sheet,
        rows: &HashMap<usize, usize>,
        column: usize,
        whole: &Whole,
    ) -> Option<Figure> {
        let now = whole.amount.as_ref()?;
        let before = former.table().columns.get(column)?;
        let value = match &whole.scope {
            WholeScope::Row { .. } => before.value(only_total(former)?)?,
            WholeScope::Unit(unit) => before.value(*rows.get(&unit.row)?)?,
            WholeScope::Units { counted, of } => {
                let all: Vec<f64> = rows.values().filter_map(|row| before.value(*row)).collect();
                let is_same =
                    counted == of && all.len() == self.rows.len() && units(former).count() == self.rows.len();
                is_same.then(|| exact_sum(all.into_iter()))?
            }
        };
        self.in_one_unit(former, column).then(|| self.differing(column, difference(now.value, value)))
    }

    /// The units that rose and fell most.
    fn moved_most(
        &self,
        former: &Sheet,
        rows: &HashMap<usize, usize>,
        column: usize,
    ) -> (Option<Tied>, Option<Tied>) {
        let own = self.sheet.table().columns.get(column);
        let (Some(own), Some(before)) = (own, former.table().columns.get(column)) else {
            return (None, None);
        };
        if !self.in_one_unit(former, column) {
            return (None, None);
        }
        let held: Vec<(usize, Figure)> = (self.rows.iter())
            .filter_map(|row| {
                let change = difference(own.value(*row)?, before.value(*rows.get(row)?)?);
                Some((*row, self.differing(column, change)))
            })
            .collect();
        // Of fewer none is the most.
        if held.len() < 2 {
            return (None, None);
        }
        let is_moved = |held: &&(usize, Figure)| held.1.value.abs() > NO_DIFFERENCE;
        let by_value = |a: &&(usize, Figure), b: &&(usize, Figure)| a.1.value.total_cmp(&b.1.value);
        let most = held.iter().filter(is_moved).filter(|held| held.1.value > 0.0).max_by(by_value);
        let least = held.iter().filter(is_moved).filter(|held| held.1.value < 0.0).min_by(by_value);
        (most.map(|most| self.alike(&held, most)), least.map(|least| self.alike(&held, least)))
    }

    /// The units that newly reach the target of today, and those that reach it no more.
    fn crossed(
        &self,
        former: &Sheet,
        rows: &HashMap<usize, usize>,
        measure: Measure,
    ) -> (Vec<UnitWithFigure>, Vec<UnitWithFigure>) {
        let (mut newly, mut no_more) = (Vec::new(), Vec::new());
        let Some(targets) = self.sheet.targets_or_beside(measure) else { return (newly, no_more) };
        let Measure::Computed(indicator) = measure else { return (newly, no_more) };
        let Some(before) = former.computed().iter().find(|own| own.indicator == indicator) else {
            return (newly, no_more);
        };
        for (row, figure) in self.held(measure) {
            let (Some(target), Some(its)) = (targets.of(row), rows.get(&row)) else { continue };
            let Some(Some(Ok(rate))) = before.values.get(*its).copied() else { continue };
            let unit = Named { row, name: (self.name)(row) };
            match (target.is_reached(rate), target.is_reached(figure.value)) {
                (false, true) => newly.push((unit, figure)),
                (true, false) => no_more.push((unit, figure)),
                _ => {}
            }
        }
        (newly, no_more)
    }

    /// What each month that is left needs, where the plan is not reached and months remain.
    pub(super) fn pace(&self, indicator: Indicator, whole: &Whole) -> Option<Pace> {
        let Indicator::PlanCompletion { actual, plan } = indicator else { return None };
        let rest = whole.difference.as_ref().filter(|rest| rest.value < 0.0)?;
        let months = months_left(self.sheet, plan, actual).filter(|months| *months > 0)?;
        // Exact: a year has twelve months.
        let value = required_each(-rest.value, months as f64).ok()?;
        let (value, printed) = enough(value, rest.printed.clone());
        Some(Pace { months, each: Figure { value, printed, at: FigureAt::Nowhere } })
    }

    /// A difference of two figures of a column, printed as the column is.
    fn differing(&self, column: usize, value: f64) -> Figure {
        self.amount(column, value, FigureAt::Nowhere)
    }

    /// Whether a column is in one unit in both sheets.
    fn in_one_unit(&self, former: &Sheet, column: usize) -> bool {
        let scale = |sheet: &Sheet| sheet.table().columns.get(column).map(|own| (own.scale(), own.unit));
        scale(self.sheet) == scale(former)
    }
}

/// A share of a figure with the decimals that it needs: so many shares must come to the whole. Of people and things there are
/// no parts.
fn enough(value: f64, printed: Printed) -> (f64, Printed) {
    let Printed::Amount { decimals, unit, named, is_people } = printed else { return (value, printed) };
    let is_counted = is_people || unit.is_some_and(|unit| unit.kind == UnitKind::Count || unit.scale <= 1.0);
    match (decimals, is_counted) {
        (0, true) => (value.ceil(), Printed::Amount { decimals, unit, named, is_people }),
        _ => (value, Printed::Amount { decimals: decimals.max(1), unit, named, is_people }),
    }
}

/// The one total row of a sheet.
fn only_total(sheet: &Sheet) -> Option<usize> {
    let rows = sheet.table().rows.iter().enumerate();
    let mut totals = rows.filter(|(_, kind)| **kind == RowKind::Total).map(|(row, _)| row);
    totals.next().filter(|_| totals.next().is_none())
}

/// The body rows of a sheet's units.
fn units(sheet: &Sheet) -> impl Iterator<Item = usize> {
    let rows = sheet.table().rows.iter().enumerate();
    rows.filter(|(_, kind)| **kind == RowKind::Data).map(|(row, _)| row)
}

/// For each unit its row in the former sheet, by its name. A name that several rows have tells nothing.
fn former_rows(former: &Sheet, narrated: &Narrated<'_>) -> HashMap<usize, usize> {
    let name = |sheet: &Sheet, row: usize| {
        let table = sheet.table();
        u32::try_from(row).ok().map(|row| fold(table.label(sheet.grid(), table.body.start + row).trim()))
    };
    let mut before: HashMap<String, Option<usize>> = HashMap::new();
    for row in units(former) {
        let Some(name) = name(former, row) else { continue };
        before.entry(name).and_modify(|twice| *twice = None).or_insert(Some(row));
    }
    let mut once: HashMap<String, u32> = HashMap::new();
    let own: Vec<(usize, String)> =
        narrated.rows.iter().filter_map(|row| Some((*row, name(narrated.sheet, *row)?))).collect();
    own.iter().for_each(|(_, name)| *once.entry(name.clone()).or_default() += 1);
    own.into_iter()
        .filter(|(_, name)| !name.is_empty() && once.get(name) == Some(&1))
        .filter_map(|(row, name)| Some((row, (*before.get(&name)?)?)))
        .collect()
}
