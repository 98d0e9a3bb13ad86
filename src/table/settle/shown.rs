//! Roles that words leave open and figures show: the plan that a pasted completion is of, and targets that are counted or
//! paid and so are plans.

use crate::table::model::Role::*;

use super::quotient::{only_quotient, quotient_fits};
use super::tried::{MOST_COLUMNS, ROWS_TRIED, is_percent};
use crate::number::{UnitKind, fold};
use crate::table::model::{Column, Role, RowKind, Table};
use crate::table::title::title_meaning;

/// Figures above this are no rates that a unit is to reach, in percent.
const MOST_PERCENT: f64 = 200.0;

/// The roles of what is done of a plan.
pub const ACHIEVED: [Role; 5] = [Actual, ActualCumulative, ActualEstimate, Participants, Students];

/// A column whose role its figures show.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shown {
    pub column: usize,
    /// Its role; `None` for a difference that its title calls a comparison with the plan.
    pub role: Option<Role>,
}

/// All columns whose roles the figures show, as read and not as settled, because an edit asks again.
pub fn shown(table: &Table) -> Vec<Shown> {
    if table.columns.len() > MOST_COLUMNS {
        return Vec::new();
    }
    let mut found = counted_targets(table);
    found.extend(of_completions(table));
    found.extend(results_of_plans(table));
    found.extend(relative(table));
    found.extend(differences(table).map(|column| Shown { column, role: None }));
    found
}

/// "Mục tiêu (người)", "Chỉ tiêu" over figures that are added up: what is to be reached is counted or paid, so it is a
/// plan, where a plan is not named beside it.
fn counted_targets(table: &Table) -> Vec<Shown> {
    let is_target = |c: &Column| c.reading.role == Some(Threshold) && c.confidence < 1.0 && !is_percent(c);
    let has_plan = |c: &Column| {
        table.columns.iter().any(|other| other.reading.role == Some(Plan) && other.group == c.group)
    };
    // "Chỉ tiêu xã phấn đấu" is a second plan beside the one assigned.
    let aims = |c: &Column| fold(&c.title).contains("phan dau");
    // A pasted rate is what was done of it: 119 of 120 beside 99,2 %.
    let gives_rate = |base: usize| {
        let columns = || 0..table.columns.len();
        columns().filter(|rate| is_percent(&table.columns[*rate])).any(|rate| {
            let parts = columns().filter(|part| is_read_as(table, *part, &ACHIEVED));
            parts.into_iter().any(|part| quotient_fits(table, rate, part, base))
        })
    };
    let counts = |index: usize, c: &Column| {
        c.unit.is_some_and(|unit| matches!(unit.kind, UnitKind::Money | UnitKind::Count))
            || !title_meaning(&c.title).percent
                && (is_above_percent(c) || adds_up(table, c) || gives_rate(index))
    };
    let columns = table.columns.iter().enumerate();
    let found = columns.filter(|(index, c)| is_target(c) && (!has_plan(c) || aims(c)) && counts(*index, c));
    found.map(|(column, _)| Shown { column, role: Some(Plan) }).collect()
}

/// "So KH giao" over −230,3: by the figures what is above or below the plan, and no completion.
fn differences(table: &Table) -> impl Iterator<Item = usize> {
    let columns = || 0..table.columns.len();
    let value = |column: usize, row: usize| table.columns[column].value(row);
    let is_open = |i: &usize| {
        let column = &table.columns[*i];
        column.reading.role == Some(PlanCompletion) && column.confidence < 1.0
    };
    let is_difference = move |of: &usize, a: usize, b: usize| {
        let slack = 0.51 * 10_f64.powi(-i32::from(table.columns[*of].decimals));
        let (mut all, mut apart, mut below) = (0, 0, false);
        for row in (0..table.rows.len().min(ROWS_TRIED)).filter(|row| table.rows[*row] == RowKind::Data) {
            let (Some(pasted), Some(a), Some(b)) = (value(*of, row), value(a, row), value(b, row)) else {
                continue;
            };
            if (a - b - pasted).abs() > slack {
                return false;
            }
            all += 1;
            apart += usize::from(pasted != 0.0);
            below |= pasted < 0.0;
        }
        all >= 2 && apart >= 2 && (below || all >= 3)
    };
    let figures =
        move || columns().filter(|&i| !matches!(table.columns[i].role, Some(RowNumber | Code | Rank)));
    columns().filter(is_open).filter(move |of| {
        figures().any(|a| figures().any(|b| a != b && a != *of && b != *of && is_difference(of, a, b)))
    })
}

/// "Tương đối (%)" beside a plan and its result: by the figures no growth, but what was done of the plan.
fn relative(table: &Table) -> impl Iterator<Item = Shown> {
    let read_as = |i: usize, roles: &[Role]| is_read_as(table, i, roles);
    let columns = || 0..table.columns.len();
    let is_growth =
        move |i: &usize| read_as(*i, &[GrowthRate, IndexToPrior]) && table.columns[*i].confidence < 1.0;
    let says_prior = move |rate: usize| {
        let words = title_meaning(&table.columns[rate].title).words;
        ["cung ky", "nam truoc", "thang truoc", "ky truoc", "nam ngoai"]
            .iter()
            .any(|prior| words.contains(prior))
    };
    let found = columns()
        .filter(is_growth)
        .filter(move |rate| !says_prior(*rate))
        .filter(move |rate| is_of_plan(table, *rate));
    found.map(|column| Shown { column, role: Some(PlanCompletion) })
}

/// Whether half of the figures or more are greater than any rate to reach.
fn is_above_percent(column: &Column) -> bool {
    let figures: Vec<f64> =
        (0..column.kinds.len().min(ROWS_TRIED)).filter_map(|row| column.value(row)).collect();
    let above = figures.iter().filter(|value| **value > MOST_PERCENT).count();
    above > 0 && above * 2 >= figures.len()
}

/// Whether the total is the sum of at least two units; rates are not added up.
fn adds_up(table: &Table, column: &Column) -> bool {
    if table.rows.len() > ROWS_TRIED || table.rows.contains(&RowKind::Subtotal) {
        return false;
    }
    let of = |kind: RowKind| {
        let rows = (0..table.rows.len()).filter(move |row| table.rows[*row] == kind);
        rows.filter_map(|row| column.value(row)).collect::<Vec<f64>>()
    };
    let (units, totals) = (of(RowKind::Data), of(RowKind::Total));
    let sum: f64 = units.iter().sum();
    units.len() >= 2
        && totals.len() == 1
        && sum > 0.0
        && totals.iter().all(|total| (total - sum).abs() < 1e-6 * sum)
}

/// The two columns that a completion of no known plan is of: "Tổng kinh phí được sử dụng" and "Kinh phí thực hiện" before
/// "Tỷ lệ giải ngân". A table may also have a plan, which the rate is then not of.
fn of_completions(table: &Table) -> Vec<Shown> {
    let columns = || 0..table.columns.len();
    let read_as = |i: usize, roles: &[Role]| is_read_as(table, i, roles);
    let has_plan = columns().any(|i| read_as(i, &[Plan]));
    let is_completion = |i: &usize| {
        let column = &table.columns[*i];
        read_as(*i, &[PlanCompletion]) && is_percent(column) && column.confidence < 1.0
    };
    let found = columns().filter(is_completion).filter(|&rate| has_plan && !is_of_plan(table, rate));
    found
        .filter_map(|rate| only_quotient(table, rate))
        .filter(|found| {
            let is_open =
                |i: usize| table.columns[i].reading.role.is_none() && table.columns[i].confidence < 0.5;
            is_open(found.base()) && (is_open(found.part()) || read_as(found.part(), &ACHIEVED))
        })
        .flat_map(|found| {
            let part = table.columns[found.part()].reading.role.is_none();
            let part = part.then_some(Shown { column: found.part(), role: Some(Actual) });
            part.into_iter().chain([Shown { column: found.base(), role: Some(Plan) }])
        })
        .collect()
}

/// The column of no known role that a pasted completion is of a plan: "Hiện có đến 31/10", "Cuối kỳ", "Giường thực kê".
fn results_of_plans(table: &Table) -> impl Iterator<Item = Shown> {
    let columns = || 0..table.columns.len();
    let plans = move || columns().filter(|i| is_read_as(table, *i, &[Plan]));
    let is_open = |i: &usize| {
        let column = &table.columns[*i];
        column.reading.role.is_none() && column.confidence < 0.5 && !is_percent(column)
    };
    let completions = columns().filter(|i| is_read_as(table, *i, &[PlanCompletion]));
    let completions = completions.filter(|rate| is_percent(&table.columns[*rate]));
    completions.filter(|rate| !is_of_plan(table, *rate)).filter_map(move |rate| {
        let gives = |part: &usize| plans().any(|plan| quotient_fits(table, rate, *part, plan));
        let mut found = columns().filter(is_open).filter(gives);
        let only = found.next().filter(|_| found.next().is_none());
        only.map(|column| Shown { column, role: Some(Actual) })
    })
}

/// Whether a column's title gives it one of these roles.
fn is_read_as(table: &Table, column: usize, roles: &[Role]) -> bool {
    table.columns[column].reading.role.is_some_and(|role| roles.contains(&role))
}

/// Whether a rate is what some result is of some plan, by their titles and in nearly every row.
fn is_of_plan(table: &Table, rate: usize) -> bool {
    let read_as = |roles: &'static [Role]| {
        (0..table.columns.len()).filter(move |column| is_read_as(table, *column, roles))
    };
    read_as(&ACHIEVED).any(|part| read_as(&[Plan]).any(|base| quotient_fits(table, rate, part, base)))
}
