//! Who reaches which target: several indicators at once, targets of one's own, the edge of the printed figure.

use super::{Comparison, Ratio, Target};
use crate::number::round_half_away;

/// How a figure stands to its target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Standing {
    /// Whether the unrounded figure reaches it: this is what counts.
    pub reached: bool,
    /// Whether the figure as printed would.
    pub printed_reaches: bool,
}

impl Standing {
    /// Sát ngưỡng: the printed figure says otherwise than the unrounded one, so a reader must be told.
    pub fn is_at_the_edge(self) -> bool {
        self.reached != self.printed_reaches
    }
}

impl Target {
    /// How a rate that is printed in percent with so many decimals stands to it.
    pub fn standing(self, rate: Ratio, decimals: u8) -> Standing {
        let printed = round_half_away(rate.0, decimals.saturating_add(2));
        Standing { reached: self.is_reached(rate.0), printed_reaches: self.is_reached(printed) }
    }
}

/// The target of every unit for one indicator.
#[derive(Clone, Debug, PartialEq)]
pub enum Targets {
    /// One for all.
    Same(Target),
    /// Each unit's own, as ratios; `None` where none was assigned.
    Own {
        /// Which side counts as reached.
        comparison: Comparison,
        /// One a unit.
        values: Vec<Option<f64>>,
    },
}

impl Targets {
    /// The target of a unit.
    pub fn of(&self, unit: usize) -> Option<Target> {
        match self {
            Targets::Same(target) => Some(*target),
            Targets::Own { comparison, values } => {
                let value = values.get(unit).copied().flatten()?;
                Some(Target { value, comparison: *comparison })
            }
        }
    }
}

/// One indicator held against its targets.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Held<'a> {
    /// The rates, one a unit.
    pub rates: &'a [Option<Ratio>],
    /// What they are held against.
    pub targets: &'a Targets,
    /// Decimals of the printed percentage.
    pub decimals: u8,
}

impl Held<'_> {
    /// The standing of a unit; `None` without a rate or a target.
    pub fn standing(&self, unit: usize) -> Option<Standing> {
        let rate = self.rates.get(unit).copied().flatten()?;
        Some(self.targets.of(unit)?.standing(rate, self.decimals))
    }
}

/// One unit over several indicators.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitReach {
    /// One an indicator.
    pub standings: Vec<Option<Standing>>,
}

impl UnitReach {
    /// Whether it reaches every one; not if one is unknown.
    pub fn reaches_all(&self) -> bool {
        !self.standings.is_empty() && self.standings.iter().all(|s| s.is_some_and(|s| s.reached))
    }

    /// The indicators it is known to miss.
    pub fn missed(&self) -> Vec<usize> {
        let is_missed = |i: &usize| self.standings[*i].is_some_and(|s| !s.reached);
        (0..self.standings.len()).filter(is_missed).collect()
    }

    /// The indicators of which nothing can be said.
    pub fn unknown(&self) -> Vec<usize> {
        (0..self.standings.len()).filter(|i| self.standings[*i].is_none()).collect()
    }
}

/// Who reaches what: "5/9 đơn vị đạt".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reach {
    /// One a unit.
    pub units: Vec<UnitReach>,
    /// For each indicator, how many units reach it and how many have a figure and a target.
    pub by_indicator: Vec<(usize, usize)>,
}

impl Reach {
    /// Holds so many units against several indicators.
    pub fn of(held: &[Held<'_>], units: usize) -> Reach {
        let unit = |u: usize| UnitReach { standings: held.iter().map(|h| h.standing(u)).collect() };
        let units: Vec<UnitReach> = (0..units).map(unit).collect();
        let count = |i: usize| {
            let known: Vec<Standing> = units.iter().filter_map(|u| u.standings[i]).collect();
            (known.iter().filter(|s| s.reached).count(), known.len())
        };
        let by_indicator = (0..held.len()).map(count).collect();
        Reach { units, by_indicator }
    }

    /// The units that reach every indicator.
    pub fn reaching_all(&self) -> Vec<usize> {
        (0..self.units.len()).filter(|u| self.units[*u].reaches_all()).collect()
    }
}

/// Whether one person more or less moves a rate of counted persons by more than a point: at a base of 100 or fewer,
/// ranks say little.
pub fn is_small_denominator(base: f64) -> bool {
    base > 0.0 && base <= 100.0
}
