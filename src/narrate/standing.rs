//! How the units stand in a measure: against their targets, against one another, against the base.

use super::fact::{Extremes, Figure, Movement, Named, Reach, Tied};
use super::facts::Narrated;
use super::whole::NO_DIFFERENCE;
use crate::analysis::{Indicator, better_side, better_side_of_pasted};
use crate::indicator::{BetterSide, Target};
use crate::number::{compare, round_half_away};
use crate::sheet::Measure;

/// More units are not named: the table has them.
const MOST_NAMED: usize = 200;

/// The figures of units, each with its body row.
pub(super) type Held = [(usize, Figure)];

impl Narrated<'_> {
    /// The units' figures in a measure, in the table's order.
    pub(super) fn held(&self, measure: Measure) -> Vec<(usize, Figure)> {
        match measure {
            Measure::Computed(indicator) => {
                let Some(computed) = self.sheet.computed().iter().find(|c| c.indicator == indicator) else {
                    return Vec::new();
                };
                let value = |row: &usize| computed.values.get(*row).copied().flatten()?.ok();
                // Looked up once: finding a column of targets walks the table.
                let targets = self.sheet.targets_or_beside(measure);
                let target =
                    |row: usize| targets.and_then(|targets| targets.of(row)).map(|target| target.value);
                let figure = |row: &usize| {
                    Some((*row, self.computed_figure(indicator, *row, value(row)?, target(*row))))
                };
                self.rows.iter().filter_map(figure).collect()
            }
            Measure::Pasted(column) => {
                let rates = self.sheet.pasted_rates();
                let Some(rate) = rates.iter().copied().find(|rate| rate.column == column as usize) else {
                    return Vec::new();
                };
                let value = |row: &usize| rate.value(self.sheet.table(), *row);
                let figure = |row: &usize| Some((*row, self.pasted_figure(rate, *row, value(row)?)));
                self.rows.iter().filter_map(figure).collect()
            }
        }
    }

    fn named(&self, row: usize) -> Named {
        Named { row, name: (self.name)(row) }
    }

    /// Which side of a measure is the good one; unknown where the rows are about different things.
    pub(super) fn better(&self, measure: Measure) -> BetterSide {
        let table = self.sheet.table();
        match measure {
            _ if table.mixed_measures => BetterSide::Unknown,
            Measure::Computed(indicator) => better_side(table, indicator),
            Measure::Pasted(column) => better_side_of_pasted(table, column as usize),
        }
    }

    /// Who reaches the target and who does not; [`None`] without a target.
    pub(super) fn reach(&self, measure: Measure, held: &Held) -> Option<Reach> {
        let targets = self.sheet.targets_or_beside(measure)?;
        let lower_is_better = targets.comparison().lower_is_better();
        let sign = if lower_is_better { -1.0 } else { 1.0 };
        let with_target = held.iter().filter_map(|(row, figure)| Some((*row, figure, targets.of(*row)?)));
        let (mut reached, mut missed): (Vec<_>, Vec<_>) = with_target
            .partition(|(_, figure, target): &(usize, &Figure, Target)| target.is_reached(figure.value));
        let of = reached.len() + missed.len();
        let distance = |(_, figure, target): &(usize, &Figure, Target)| figure.value - target.value;
        reached.sort_by(|(_, a, _), (_, b, _)| compare(sign * b.value, sign * a.value));
        missed.sort_by(|a, b| compare(sign * distance(a), sign * distance(b)));
        (of > 0).then(|| Reach {
            reached: reached.len(),
            of,
            all: self.rows.len(),
            target: targets.one().map(|target| (target.comparison, target.value)),
            asked: targets.asked(),
            best: reached
                .iter()
                .take(MOST_NAMED)
                .map(|(row, figure, _)| (self.named(*row), (*figure).clone()))
                .collect(),
            missed: missed
                .iter()
                .take(MOST_NAMED)
                .map(|held| (self.named(held.0), held.1.clone(), distance(held)))
                .collect(),
        })
    }

    /// The highest and the lowest; [`None`] for fewer than two units.
    pub(super) fn extremes(&self, measure: Measure, held: &Held) -> Option<Extremes> {
        // Of persons and money none is the highest.
        if held.len() < 2 || self.sheet.table().mixed_measures {
            return None;
        }
        let highest = self.alike(held, held.iter().max_by(|a, b| compare(a.1.value, b.1.value))?);
        let lowest = self.alike(held, held.iter().min_by(|a, b| compare(a.1.value, b.1.value))?);
        let differs = highest.first != lowest.first;
        Some(Extremes {
            of: held.len(),
            all: self.rows.len(),
            better: self.better(measure),
            highest,
            lowest: differs.then_some(lowest),
        })
    }

    /// How many rose and fell, and which most; [`None`] if the measure is no growth.
    pub(super) fn movement(&self, measure: Measure, held: &Held) -> Option<Movement> {
        let is_growth = matches!(
            measure,
            Measure::Computed(Indicator::Growth { .. } | Indicator::GrowthByIncrease { .. })
        );
        if !is_growth || held.len() < 2 || self.sheet.table().mixed_measures {
            return None;
        }
        let rose: Vec<_> = held.iter().filter(|(_, figure)| figure.value > NO_DIFFERENCE).collect();
        let fell: Vec<_> = held.iter().filter(|(_, figure)| figure.value < -NO_DIFFERENCE).collect();
        let most = rose.iter().max_by(|a, b| compare(a.1.value, b.1.value));
        let least = fell.iter().min_by(|a, b| compare(a.1.value, b.1.value));
        Some(Movement {
            of: held.len(),
            all: self.rows.len(),
            rose: rose.len(),
            fell: fell.len(),
            most: most.map(|held_most| self.alike(held, held_most)),
            least: least.map(|held_least| self.alike(held, held_least)),
        })
    }

    /// The units whose figure is printed like this one.
    pub(super) fn alike(&self, held: &Held, (_, figure): &(usize, Figure)) -> Tied {
        /// More are never named.
        const MOST: usize = 8;
        let printed = rounded(figure);
        let alike: Vec<usize> =
            held.iter().filter(|(_, other)| rounded(other) == printed).map(|(row, _)| *row).collect();
        let first = alike.iter().take(MOST).map(|row| self.named(*row)).collect();
        Tied { first, count: alike.len(), figure: figure.clone() }
    }
}

/// A figure as it is printed.
fn rounded(figure: &Figure) -> f64 {
    use super::fact::Printed::*;
    match figure.printed {
        Percent { decimals } => round_half_away(figure.value, decimals.saturating_add(2)),
        Amount { decimals, .. } | Plain { decimals } => round_half_away(figure.value, decimals),
    }
}
