//! Decides what a rate with a vague title ("Tỷ lệ (%)", "So sánh") means, by the figures that give it.

use crate::table::model::Role::*;

use super::compared::{Compared, compared};
use super::quotient::{Quotient, quotients};
use super::shown::{ACHIEVED, Shown, shown};
use super::thousands::in_thousands;
use super::tried::{CURRENT, MOST_COLUMNS, ROWS_TRIED, amount, is_percent, ratio};
use crate::number::Unit;
use crate::table::figures::is_additive;
use crate::table::model::{Column, GUESS, Role, RowKind, Table};
use crate::table::title::title_meaning;

/// What a rate may be: its role, the roles of its numerator, the roles of its base.
const MADE_OF: [(Role, &[Role], &[Role]); 6] = [
    (PlanCompletion, &ACHIEVED, &[Plan]),
    (Coverage, &[Participants], &[Population, LabourForce, Students]),
    (ArrearsRate, &[Arrears, ArrearsWithInterest, ArrearsAged], &[Receivable, Plan]),
    (IndexToPrior, &CURRENT, &[Prior, OtherBase]),
    (GrowthRate, &CURRENT, &[Prior, OtherBase]),
    (IndexToPrior, &[Period], &[Period]),
];

/// Whether a column is a rate by its cells or unit, but its title does not say which.
fn is_vague(column: &Column) -> bool {
    if column.confidence >= 1.0 {
        return false;
    }
    let title = title_meaning(&column.title);
    match title.role {
        None => title.confidence == 0.0 && is_percent(column),
        // "Tỷ lệ"
        Some(PlanCompletion) => title.confidence < 0.5,
        // "Tăng, giảm" over percentages: the change of the figures, or of the rates themselves.
        Some(Change) => is_percent(column),
        _ => false,
    }
}

/// Whether a role may be settled here. Roles decided by a group or by values are final.
fn is_open(column: &Column) -> bool {
    let by_title = title_meaning(&column.title).role;
    matches!(
        (column.role, by_title),
        (None, None) | (Some(PlanCompletion), Some(PlanCompletion)) | (Some(GrowthRate), Some(Change))
    )
}

/// All that the settling of rates reads of a cell's column and of the cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RatesSummary {
    is_percent: bool,
    /// What the figures bear out, where the cell is one of those tried.
    borne_out: Vec<(usize, Option<Role>)>,
    /// The columns that are what was done of a plan, each with its rate.
    spent: Vec<(usize, usize)>,
    /// The columns that compare two others, each with what their figures show it to be.
    compared: Vec<(usize, Compared)>,
    /// The rates that two columns give, though no role says so.
    quotients: Vec<Quotient>,
    /// The columns whose roles the figures show.
    shown: Vec<Shown>,
    /// The persons that are in the unit of another column.
    in_thousands: Vec<(usize, Unit)>,
}

impl RatesSummary {
    /// Of a cell.
    pub fn of(table: &Table, column: usize, row: usize) -> RatesSummary {
        let is_percent = table.columns.get(column).is_some_and(is_percent);
        if row >= ROWS_TRIED {
            return RatesSummary { is_percent, ..RatesSummary::default() };
        }
        RatesSummary {
            is_percent,
            borne_out: borne_out(table),
            spent: spent(table),
            compared: compared(table),
            quotients: quotients(table),
            shown: shown(table),
            in_thousands: in_thousands(table),
        }
    }
}

/// Gives vague rates the one role that their figures bear out.
pub fn settle(table: &mut Table) {
    for Shown { column, role } in shown(table) {
        let column = &mut table.columns[column];
        (column.role, column.confidence) = (role, 0.8);
    }
    for (index, unit) in in_thousands(table) {
        table.columns[index].unit = Some(unit);
    }
    for (index, rate) in spent(table) {
        let column = &mut table.columns[index];
        (column.role, column.confidence) = (Some(Actual), 0.8);
        let rate = &mut table.columns[rate];
        if rate.role.is_none() {
            (rate.role, rate.confidence) = (Some(PlanCompletion), 0.8);
        }
    }
    for (index, Compared { role, is_guess }) in compared(table) {
        let column = &mut table.columns[index];
        // An amount that turns out to be a rate has no unit.
        column.unit = column.unit.filter(|_| column.role != Some(Change));
        column.role = Some(role);
        if is_guess {
            column.confidence = column.confidence.min(GUESS);
        }
    }
    for (index, role) in borne_out(table) {
        let column = &mut table.columns[index];
        if role.is_some() && is_open(column) {
            (column.role, column.confidence) = (role, 0.8);
        }
    }
    for index in unplanned(table) {
        let column = &mut table.columns[index];
        column.confidence = column.confidence.min(GUESS);
    }
    for quotient in quotients(table) {
        let formula = quotient.formula().filter(|formula| !table.formulas.contains(formula));
        if let Some(formula) = formula {
            // What two other columns give is no completion of a plan.
            table.columns[quotient.rate()].role = None;
            table.formulas.push(formula);
        }
    }
}

/// Figures that no title names a result ("Chi KCB"), each with the pasted rate that it gives over the plan of its group
/// in every row: they are what was done of it.
fn spent(table: &Table) -> Vec<(usize, usize)> {
    if table.columns.len() > MOST_COLUMNS {
        return Vec::new();
    }
    let columns = || 0..table.columns.len();
    let group = |i: usize| &table.columns[i].group;
    let is_open = |i: usize| {
        let column = &table.columns[i];
        let unnamed = column.reading.role.is_none() && column.confidence < 1.0 && !is_percent(column);
        unnamed && title_meaning(&column.title).confidence == 0.0
    };
    let found = columns().filter(|&rate| {
        let role = table.columns[rate].reading.role;
        !group(rate).is_empty()
            && is_percent(&table.columns[rate])
            && matches!(role, None | Some(PlanCompletion))
    });
    let found = found.filter_map(|rate| {
        let together = |i: &usize| group(*i) == group(rate);
        let is = |i: usize, roles: &[Role]| table.columns[i].reading.role.is_some_and(|r| roles.contains(&r));
        if columns().filter(together).any(|i| is(i, &ACHIEVED)) {
            return None;
        }
        let mut plans = columns().filter(together).filter(|&i| is(i, &[Plan]));
        let (Some(plan), None) = (plans.next(), plans.next()) else { return None };
        let quotient = |part: usize| {
            comes_out(table, rate, |row| Some(amount(table, part, row)? / amount(table, plan, row)?))
        };
        let mut parts = columns().filter(together).filter(|&i| is_open(i) && quotient(i));
        match (parts.next(), parts.next()) {
            (Some(part), None) => Some((part, rate)),
            _ => None,
        }
    });
    found.collect()
}

/// The vague rates, each with the one role that its figures bear out in every row tried; "Tỷ lệ" is a plan completion
/// where nothing else is borne out.
fn borne_out(table: &Table) -> Vec<(usize, Option<Role>)> {
    if table.columns.len() > MOST_COLUMNS {
        return Vec::new();
    }
    let vague = (0..table.columns.len()).filter(|&i| is_vague(&table.columns[i]));
    let by_title =
        |index: usize| title_meaning(&table.columns[index].title).role.filter(|role| *role == PlanCompletion);
    let of_plan = |index: usize| by_title(index).map(|role| unless_planned(table).unwrap_or(role));
    vague.map(|index| (index, role_of(table, index).or_else(|| of_plan(index)))).collect()
}

/// The columns titled "Tỷ lệ" and no more that are taken for completions beside other figures, none of which is a plan: a
/// rate of poor households may be meant.
fn unplanned(table: &Table) -> Vec<usize> {
    if table.columns.len() > MOST_COLUMNS || table.columns.iter().any(|c| c.role == Some(Plan)) {
        return Vec::new();
    }
    let is_vague = |i: &usize| {
        let column = &table.columns[*i];
        column.role == Some(PlanCompletion) && is_vague(column) && role_of(table, *i).is_none()
    };
    let has_figures = |i: usize| is_additive(&table.columns[i]);
    let vague: Vec<usize> = (0..table.columns.len()).filter(is_vague).collect();
    let others = (0..table.columns.len()).any(|i| !vague.contains(&i) && has_figures(i));
    if others { vague } else { Vec::new() }
}

/// What "Tỷ lệ" is in a table without a plan, if only one thing can be divided by another.
fn unless_planned(table: &Table) -> Option<Role> {
    let has = |roles: &[Role]| table.columns.iter().any(|c| c.role.is_some_and(|r| roles.contains(&r)));
    let covers = has(&[Participants]) && has(&[Population, LabourForce]);
    let owes = has(&[Arrears, ArrearsWithInterest, ArrearsAged]) && has(&[Receivable]);
    match (has(&[Plan, Prior, OtherBase]), covers, owes) {
        (false, true, false) => Some(Coverage),
        (false, false, true) => Some(ArrearsRate),
        _ => None,
    }
}

fn role_of(table: &Table, rate: usize) -> Option<Role> {
    let columns = || (0..table.columns.len()).filter(|&i| i != rate);
    let has = |i: usize, roles: &[Role]| table.columns[i].role.is_some_and(|r| roles.contains(&r));
    let group = &table.columns[rate].group;
    let together = |i: usize| table.columns[i].group == *group || table.columns[i].group.is_empty();
    let mut found: Vec<Role> = Vec::new();
    for (role, parts, bases) in MADE_OF {
        let fits = columns().filter(|&i| has(i, parts) && together(i)).any(|part| {
            columns().any(|base| {
                base != part
                    && has(base, bases)
                    && comes_out(table, rate, |row| {
                        let quotient = amount(table, part, row)? / amount(table, base, row)?;
                        Some(if role == GrowthRate { quotient - 1.0 } else { quotient })
                    })
            })
        });
        if fits && !found.contains(&role) {
            found.push(role);
        }
    }
    let says_change = title_meaning(&table.columns[rate].title).role == Some(Change);
    let rates = || columns().filter(|&i| is_percent(&table.columns[i]));
    let is_difference = says_change
        && rates().any(|a| {
            rates().any(|b| {
                a != b && comes_out(table, rate, |row| Some(ratio(table, a, row)? - ratio(table, b, row)?))
            })
        });
    if is_difference {
        found.push(Change);
    }
    match found[..] {
        [role] => Some(role),
        _ => None,
    }
}

/// Whether a rate equals what `made` gives in every row that has both: in at least two rows, and not 0 in all.
fn comes_out(table: &Table, rate: usize, made: impl Fn(usize) -> Option<f64>) -> bool {
    let (mut tested, mut differs_from_zero) = (0, false);
    for row in 0..table.rows.len().min(ROWS_TRIED) {
        if table.rows[row] != RowKind::Data {
            continue;
        }
        let (Some(printed), Some(made)) = (ratio(table, rate, row), made(row).filter(|m| m.is_finite()))
        else {
            continue;
        };
        if (made - printed).abs() > 0.0006 + 0.002 * printed.abs() {
            return false;
        }
        tested += 1;
        differs_from_zero |= printed != 0.0;
    }
    tested >= 2 && differs_from_zero
}
