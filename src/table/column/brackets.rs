//! What brackets around a column's numbers mean: negatives, as spreadsheets write them, or percentages without their
//! sign, as reports do.

use crate::table::model::Role::*;

use super::profile::Profile;
use super::suggested::ColumnRole;
use crate::number::{CellKind, Unit, UnitKind};
use crate::table::cell::Brackets;
use crate::table::model::Role;

/// An index lies around 100, a growth below: where the title allows both, figures from here on are an index.
const LEAST_INDEX: f64 = 50.0;

/// Decides it for a column from its role, unit and cells.
pub fn brackets(role: &ColumnRole, unit: Option<Unit>, profile: &Profile) -> Brackets {
    let counts = profile.counts;
    if counts.bracketed == 0 {
        return Brackets::Negative;
    }
    let all = counts.bracketed >= counts.values();
    let in_percent = unit.is_some_and(|u| u.kind == UnitKind::Percent) || counts.percents > counts.numbers;
    let points = unit.is_some_and(|u| u.kind == UnitKind::PercentagePoint);
    let may_be_index = role.other == Some(IndexToPrior) && all && median(profile) >= LEAST_INDEX;
    if (role.role.is_some_and(may_fall) || points) && !may_be_index {
        return Brackets::Negative;
    }
    if in_percent || role.title.percent || may_be_index || role.role.is_some_and(is_ratio) {
        let among_plain = counts.percents == 0 && !all;
        return if among_plain { Brackets::Nothing } else { Brackets::Percent };
    }
    let chosen = role.confidence >= 1.0;
    let never_negative = role.role.is_some_and(is_never_negative);
    if (all || never_negative) && !chosen { Brackets::Doubtful } else { Brackets::Negative }
}

fn may_fall(role: Role) -> bool {
    matches!(role, GrowthRate | Change)
}

/// Rates of things of which there are none below nothing.
fn is_ratio(role: Role) -> bool {
    matches!(role, PlanCompletion | Coverage | ArrearsRate | IndexToPrior | Threshold)
}

fn is_never_negative(role: Role) -> bool {
    matches!(
        role,
        Plan | Population | LabourForce | Participants | Staff | Students | Receivable | Score | Rank
    )
}

fn median(profile: &Profile) -> f64 {
    let numbers = profile.kinds.iter().zip(&profile.values).filter(|(kind, _)| **kind == CellKind::Number);
    let mut sizes: Vec<f64> = numbers.map(|(_, value)| value.abs()).collect();
    sizes.sort_by(f64::total_cmp);
    sizes.get(sizes.len() / 2).copied().unwrap_or(0.0)
}
