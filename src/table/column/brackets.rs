//! What brackets around a column's numbers mean: negatives, as spreadsheets write them, or percentages without their
//! sign, as reports do.

use crate::table::model::Role::*;

use super::suggested::ColumnRole;
use crate::number::{Unit, UnitKind};
use crate::table::cell::{Brackets, Counts};
use crate::table::model::Role;

/// An index is around 100, growth below. If the title allows both, figures from here on are an index.
const LEAST_INDEX: f64 = 50.0;

/// All that brackets know of a column's cells.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct BracketCells {
    any: bool,
    /// All values stand in brackets.
    all: bool,
    has_percents: bool,
    more_percents: bool,
    /// Some percentages have brackets and others none.
    some_percents: bool,
    /// The median of the numbers without their signs, where all stand in brackets.
    median: f64,
}

impl BracketCells {
    /// Of a column with these counts and numbers.
    pub fn of<I: Iterator<Item = f64>>(counts: &Counts, numbers: impl FnOnce() -> I) -> BracketCells {
        if counts.bracketed == 0 {
            return BracketCells::default();
        }
        let all = counts.bracketed >= counts.values();
        BracketCells {
            any: true,
            all,
            has_percents: counts.percents > 0,
            more_percents: counts.percents > counts.numbers,
            some_percents: counts.percents > counts.bracketed && counts.percents == counts.values(),
            median: if all { median(numbers()) } else { 0.0 },
        }
    }
}

/// Decides it for a column from its role, unit and cells.
pub fn brackets(role: &ColumnRole, unit: Option<Unit>, cells: &BracketCells) -> Brackets {
    if !cells.any {
        return Brackets::Negative;
    }
    let in_percent = unit.is_some_and(|u| u.kind == UnitKind::Percent) || cells.more_percents;
    let points = unit.is_some_and(|u| u.kind == UnitKind::PercentagePoint);
    let may_be_index = role.other == Some(IndexToPrior) && cells.all && cells.median >= LEAST_INDEX;
    if (role.role.is_some_and(may_fall) || points) && !may_be_index {
        return Brackets::Negative;
    }
    // Where every cell has the sign anyway, brackets around some of them say something else: that these fell.
    if cells.some_percents && !role.role.is_some_and(is_ratio) {
        return Brackets::Negative;
    }
    if in_percent || role.title.percent || may_be_index || role.role.is_some_and(is_ratio) {
        let among_plain = !cells.has_percents && !cells.all;
        return if among_plain { Brackets::Nothing } else { Brackets::Percent };
    }
    let chosen = role.confidence >= 1.0;
    // A column of which nothing is known may write anything in brackets: a part, a note, a percentage.
    let never_negative = role.role.is_none_or(is_never_negative);
    if (cells.all || never_negative) && !chosen { Brackets::Doubtful } else { Brackets::Negative }
}

fn may_fall(role: Role) -> bool {
    matches!(role, GrowthRate | Change)
}

/// Whether the role is a rate that cannot be negative.
fn is_ratio(role: Role) -> bool {
    matches!(role, PlanCompletion | Coverage | ArrearsRate | IndexToPrior | Threshold)
}

fn is_never_negative(role: Role) -> bool {
    matches!(
        role,
        Plan | Population | LabourForce | Participants | Staff | Students | Receivable | Score | Rank
    )
}

fn median(numbers: impl Iterator<Item = f64>) -> f64 {
    let mut sizes: Vec<f64> = numbers.map(f64::abs).collect();
    sizes.sort_by(f64::total_cmp);
    sizes.get(sizes.len() / 2).copied().unwrap_or(0.0)
}
