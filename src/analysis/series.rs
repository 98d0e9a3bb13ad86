//! Time series: periods as columns, or as rows.

use super::column::{Subject, TableFacts, span_equals};
use super::indicator::Indicator;
use crate::period::PeriodPart;
use crate::table::{Role, RowKind, same_words};

/// How many figures of one period may stand between two of the same kind.
const MOST_BESIDE: usize = 8;

/// Change and growth between neighbouring period columns of the same group.
pub(super) fn over_columns(facts: &TableFacts<'_>) -> Vec<Indicator> {
    let table = facts.table;
    let columns = table.columns.iter().zip(&facts.columns).enumerate();
    let periods: Vec<(usize, &Subject)> = columns
        .filter(|(_, (c, known))| c.role == Some(Role::Period) && known.holds_amounts)
        .map(|(index, (_, known))| (index, &known.subject))
        .collect();
    let mut found = Vec::new();
    for (at, (left, a)) in periods.iter().enumerate() {
        let is_same = |(right, b): &&(usize, &Subject)| {
            let (first, second) = (&table.columns[*left], &table.columns[*right]);
            let same_subject = a.funds == b.funds && same_words(&first.title, &second.title);
            // "Số lượt" under "Năm 2024" and under "Năm 2025".
            let same_group = first.group == second.group || a.period != b.period && a.group == b.group;
            same_group && same_subject && span_equals(a.span, b.span)
        };
        // The neighbour, or behind other figures of the same period the next of its own kind.
        let Some((right, b)) = periods[at + 1..].iter().take(MOST_BESIDE).find(is_same) else { continue };
        // A column of periods heads the rows and holds no figures: it is not part of a series.
        if are_unlike_parts(a, b) || facts.unit_factor(*left, *right).is_none() {
            continue;
        }
        let (base, current) = if is_later(a, b) { (*right, *left) } else { (*left, *right) };
        found.extend([
            Indicator::Change { current, base },
            Indicator::Growth { current, base },
            Indicator::IndexToPrior { current, base },
        ]);
    }
    found
}

/// Whether the two are other months or quarters of other years, and neither follows the other at once: "Quý 1/2025" beside
/// "Quý 2/2024".
fn are_unlike_parts(a: &Subject, b: &Subject) -> bool {
    let (Some(a), Some(b)) = (a.period, b.period) else { return false };
    let (Some(year), Some(other_year)) = (a.year, b.year) else { return false };
    if year == other_year || a.part == b.part {
        return false;
    }
    let (earlier, later) = if year < other_year { (a, b) } else { (b, a) };
    let is_first = matches!(later.part, PeriodPart::Month(1) | PeriodPart::Quarter(1));
    let is_last = matches!(earlier.part, PeriodPart::Month(12) | PeriodPart::Quarter(4));
    !(is_first && is_last && year.abs_diff(other_year) == 1)
}

/// Whether the left of two neighbouring columns is the later: not only years but also months and quarters may go
/// backward.
fn is_later(left: &Subject, right: &Subject) -> bool {
    match (left.period, right.period) {
        (Some(a), Some(b)) if a.year.is_some() == b.year.is_some() => a.end() > b.end(),
        _ => matches!((left.year, right.year), (Some(a), Some(b)) if a > b),
    }
}

/// Change and growth from row to row, if the rows are periods. Of what runs from January each figure contains the one before:
/// that is no growth.
pub(super) fn over_rows(facts: &TableFacts<'_>) -> Vec<Indicator> {
    if facts.later_rows_follow.is_none() {
        return Vec::new();
    }
    let is_series = |role: Option<Role>| {
        matches!(
            role,
            None | Some(
                Role::Actual
                    | Role::Participants
                    | Role::Population
                    | Role::LabourForce
                    | Role::Arrears
                    | Role::Receivable
                    | Role::Students
                    | Role::Staff
            )
        )
    };
    let mut found = Vec::new();
    for (series, (column, known)) in facts.table.columns.iter().zip(&facts.columns).enumerate() {
        let has_figures = column.kinds.contains(&crate::number::CellKind::Number);
        if is_series(column.role) && has_figures && known.holds_amounts {
            found.extend([Indicator::ChangeOverRows { series }, Indicator::GrowthOverRows { series }]);
        }
    }
    found
}

/// Whether each row of a month or quarter has its own plan: its figures are of the same size as the plan's. A year's
/// plan is instead compared with the total since January.
pub(super) fn plans_each_period(facts: &TableFacts<'_>, plan: usize) -> bool {
    const OWN: f64 = 1.0 / 3.0;
    if facts.later_rows_follow.is_none() {
        return false;
    }
    let table = facts.table;
    let own = &table.columns[plan];
    let actual = table.columns.iter().position(|c| c.role == Some(Role::Actual) && c.group == own.group);
    let Some((actual, factor)) = actual.and_then(|a| Some((a, facts.unit_factor(a, plan)?))) else {
        return false;
    };
    let (actual, plan) = (&table.columns[actual], own);
    let data = (0..table.rows.len()).filter(|&row| table.rows[row] == RowKind::Data);
    let ratio = |row: usize| Some(actual.value(row)? / (plan.value(row)? * factor));
    let mut ratios: Vec<f64> = data.filter_map(ratio).filter(|r| r.is_finite()).collect();
    ratios.sort_by(f64::total_cmp);
    ratios.get(ratios.len() / 2).is_some_and(|median| *median > OWN)
}
