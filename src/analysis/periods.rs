//! Time series: periods as columns, or as rows.

use super::Indicator;
use super::measure::{holds_amounts, unit_factor};
use super::subject::{Subject, span_equals};
use crate::ingest::{Period, PeriodPart, Role, RowKind, Table};

/// Change and growth between neighbouring period columns of the same group.
pub(super) fn over_columns(table: &Table) -> Vec<Indicator> {
    let periods: Vec<(usize, Subject)> = table
        .columns
        .iter()
        .enumerate()
        .filter(|(_, c)| c.role == Some(Role::Period) && holds_amounts(c))
        .map(|(i, c)| (i, Subject::of(c)))
        .collect();
    let mut found = Vec::new();
    for pair in periods.windows(2) {
        let [(left, a), (right, b)] = pair else { continue };
        let (first, second) = (&table.columns[*left], &table.columns[*right]);
        let same_series = first.group == second.group && a.funds == b.funds && span_equals(a.span, b.span);
        // A column of periods has cells of periods, not figures: it stands alone and heads the rows.
        if !same_series || unit_factor(first, second).is_none() {
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

/// Whether the left one of two neighbours is the later: months and quarters of one year may go backward as years do.
fn is_later(left: &Subject, right: &Subject) -> bool {
    match (left.period, right.period) {
        (Some(a), Some(b)) if a.year.is_some() == b.year.is_some() => a.end() > b.end(),
        _ => matches!((left.year, right.year), (Some(a), Some(b)) if a > b),
    }
}

/// Change and growth from row to row, where one column of years heads the rows.
pub(super) fn over_rows(table: &Table) -> Vec<Indicator> {
    if later_rows_follow(table).is_none() {
        return Vec::new();
    }
    let is_series = |role: Option<Role>| {
        matches!(
            role,
            None | Some(
                Role::Actual
                    | Role::ActualCumulative
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
    for (series, column) in table.columns.iter().enumerate() {
        let has_figures = column.kinds.contains(&crate::number::CellKind::Number);
        if is_series(column.role) && has_figures && holds_amounts(column) {
            found.extend([Indicator::ChangeOverRows { series }, Indicator::GrowthOverRows { series }]);
        }
    }
    found
}

/// Whether the rows are periods that go forward (`Some(true)`), backward (`Some(false)`), or no series.
pub(super) fn later_rows_follow(table: &Table) -> Option<bool> {
    let data = || (0..table.rows.len()).filter(|&row| table.rows[row] == RowKind::Data);
    let ends: Vec<(u16, u8, u8)> = data().filter_map(|row| Some(period(table, row)?.end())).collect();
    if ends.len() < 2 || ends.len() * 2 < data().count() {
        return None;
    }
    // Months that name no year all lie in the same one; with some that do, their order is anyone's guess.
    let named = ends.iter().filter(|(year, _, _)| *year > 0).count();
    if named > 0 && named < ends.len() {
        return None;
    }
    if ends.windows(2).all(|w| w[0] < w[1]) {
        Some(true)
    } else if ends.windows(2).all(|w| w[0] > w[1]) {
        Some(false)
    } else {
        None
    }
}

/// Whether rows of months or quarters have each a plan of their own: the figures beside them are of its size. A year's
/// plan is held against what has come together since January.
pub(super) fn plans_each_period(table: &Table, plan: usize) -> bool {
    const OWN: f64 = 1.0 / 3.0;
    let Some(plan) = table.columns.get(plan).filter(|_| later_rows_follow(table).is_some()) else {
        return false;
    };
    let actual = table.columns.iter().find(|c| c.role == Some(Role::Actual) && c.group == plan.group);
    let Some((actual, factor)) = actual.and_then(|a| Some((a, unit_factor(a, plan)?))) else { return false };
    let data = (0..table.rows.len()).filter(|&row| table.rows[row] == RowKind::Data);
    let ratio = |row: usize| Some(actual.value(row)? / (plan.value(row)? * factor));
    let mut ratios: Vec<f64> = data.filter_map(ratio).filter(|r| r.is_finite()).collect();
    ratios.sort_by(f64::total_cmp);
    ratios.get(ratios.len() / 2).is_some_and(|median| *median > OWN)
}

/// Whether a column's figures over periods are no amounts to be added up: levels, and what has come together so far.
pub(super) fn is_level_over_rows(table: &Table, column: usize) -> bool {
    let role = table.columns.get(column).and_then(|c| c.role);
    let is_level = role.is_some_and(Role::is_level);
    is_level && later_rows_follow(table).is_some()
}

/// The period of a row: as its label says, else the year that its column of periods holds.
fn period(table: &Table, row: usize) -> Option<Period> {
    if !table.row_periods.is_empty() {
        return table.row_periods.get(row).copied().flatten();
    }
    let mut heads = table.columns.iter().filter(|c| c.role == Some(Role::Period));
    let (Some(column), None) = (heads.next(), heads.next()) else { return None };
    if table.column_of(Role::UnitName).is_some() {
        return None;
    }
    let year = column.value(row).filter(|y| y.fract() == 0.0 && (1945.0..2100.0).contains(y))?;
    Some(Period { year: Some(year as u16), part: PeriodPart::Whole })
}

/// Whether the periods of two rows are known and cover spans of one length, so that they can be compared.
pub(super) fn spans_equal(table: &Table, row: usize, other: usize) -> bool {
    match (period(table, row), period(table, other)) {
        (Some(a), Some(b)) => a.months() == b.months(),
        _ => false,
    }
}
