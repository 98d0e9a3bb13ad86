//! Which units reach their targets, over several indicators at once, and where the printed figure would say otherwise.

use super::rate::Ratio;
use super::target::{Comparison, Target};
use crate::number::round_half_away;

/// Whether a figure reaches its target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Standing {
    /// Whether the unrounded figure reaches it. This is what counts.
    pub reached: bool,
    /// Whether the figure as printed would reach it.
    pub printed_reaches: bool,
}

impl Standing {
    /// Whether the printed figure says something else than the unrounded one (sát ngưỡng), so that a reader must be told.
    pub fn is_at_the_edge(self) -> bool {
        self.reached != self.printed_reaches
    }
}

impl Target {
    /// Whether a rate that is printed in percent with this many decimals reaches the target.
    pub fn standing(self, rate: Ratio, decimals: u8) -> Standing {
        let printed = round_half_away(rate.0, decimals.saturating_add(2));
        Standing { reached: self.is_reached(rate.0), printed_reaches: self.is_reached(printed) }
    }
}

/// The targets of the units for one indicator.
#[derive(Clone, Debug, PartialEq)]
pub enum Targets {
    /// The same target for all units.
    Same(Target),
    /// A target for each unit.
    Own {
        /// Which side of a target counts as reached.
        comparison: Comparison,
        /// The targets as ratios; `None` for a unit without one.
        values: Vec<Option<f64>>,
    },
}

impl Targets {
    /// The target of a unit; `None` if it has none.
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

/// The rates of one indicator with their targets.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TargetedRates<'a> {
    /// The rate of each unit; `None` for a unit without one.
    pub rates: &'a [Option<Ratio>],
    /// The targets.
    pub targets: &'a Targets,
    /// The decimals with which percentages are printed.
    pub decimals: u8,
}

impl TargetedRates<'_> {
    /// Whether a unit reaches its target; `None` if it has no rate or no target.
    pub fn standing(&self, unit: usize) -> Option<Standing> {
        let rate = self.rates.get(unit).copied().flatten()?;
        Some(self.targets.of(unit)?.standing(rate, self.decimals))
    }
}

/// Which targets one unit reaches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitReach {
    /// One entry for each indicator; `None` if the unit has no rate or no target there.
    pub standings: Vec<Option<Standing>>,
}

impl UnitReach {
    /// Whether it reaches the targets of all indicators. False if one is unknown.
    pub fn reaches_all(&self) -> bool {
        !self.standings.is_empty() && self.standings.iter().all(|s| s.is_some_and(|s| s.reached))
    }

    /// Indices of the indicators whose targets it misses for certain.
    pub fn missed(&self) -> Vec<usize> {
        let is_missed = |i: &usize| self.standings[*i].is_some_and(|s| !s.reached);
        (0..self.standings.len()).filter(is_missed).collect()
    }

    /// Indices of the indicators for which it has no rate or no target.
    pub fn unknown(&self) -> Vec<usize> {
        (0..self.standings.len()).filter(|i| self.standings[*i].is_none()).collect()
    }
}

/// Which units reach which targets: "5/9 đơn vị đạt".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reach {
    /// One entry for each unit.
    pub units: Vec<UnitReach>,
    /// For each indicator, how many units reach their target and how many have both a rate and a target.
    pub by_indicator: Vec<(usize, usize)>,
}

impl Reach {
    /// Compares the rates of `units` units with their targets, indicator by indicator.
    pub fn of(held: &[TargetedRates<'_>], units: usize) -> Reach {
        let unit = |u: usize| UnitReach { standings: held.iter().map(|h| h.standing(u)).collect() };
        let units: Vec<UnitReach> = (0..units).map(unit).collect();
        let count = |i: usize| {
            let known: Vec<Standing> = units.iter().filter_map(|u| u.standings[i]).collect();
            (known.iter().filter(|s| s.reached).count(), known.len())
        };
        let by_indicator = (0..held.len()).map(count).collect();
        Reach { units, by_indicator }
    }

    /// Indices of the units that reach the targets of all indicators.
    pub fn reaching_all(&self) -> Vec<usize> {
        (0..self.units.len()).filter(|u| self.units[*u].reaches_all()).collect()
    }
}

/// Whether a base of counted persons is so small, 100 or fewer, that one person moves the rate by a percentage point or
/// more. Ranks then say little.
pub fn is_small_denominator(base: f64) -> bool {
    base > 0.0 && base <= 100.0
}
