//! Which indicators a table admits: column roles → [`Indicator`]s with the columns they take.

use std::collections::HashMap;

use super::column::{CoveredTime, Subject, TableFacts, plan_span_fits};
use super::figures::{Figures, InputColumn, agreement};
use super::growths::{comparisons, increases, is_arrears};
use super::indicator::Indicator;
use super::partner::{CURRENT, Fit, best, preference};
use super::series;
use crate::number::fold;
use crate::table::{Column, Role, RowKind, Table, role_from_title};

/// More than any agreement of titles.
const PROVEN: u8 = 100;

/// The indicators whose inputs the table has, in display order: the groups as in the header, and in each group
/// completion, change, growth, coverage, arrears rate, shares.
pub fn plan(table: &Table) -> Vec<Indicator> {
    admitted(&TableFacts::of(table))
}

/// [`plan`] for a table whose facts are already known.
pub(super) fn admitted(facts: &TableFacts<'_>) -> Vec<Indicator> {
    let figures = Figures::of(facts);
    let mut found = Vec::new();
    for figure in &figures.all {
        match figure.role {
            Role::Plan if is_replaced(&figures, figure) => {}
            Role::Plan => completions(&figures, figure, &mut found),
            Role::Prior | Role::OtherBase => comparisons(&figures, figure, &mut found),
            _ => {}
        }
    }
    increases(&figures, &mut found);
    coverages(&figures, &mut found);
    arrears_rates(&figures, &mut found);
    found.extend(collection_rates(&figures));
    found.extend(series::over_columns(facts));
    found.extend(series::over_rows(facts));
    shares(&figures, &mut found);
    found.extend(contributions(facts, &found));
    // Index of the first column of each subject.
    let mut starts: HashMap<(&[&str], &[String]), usize> = HashMap::new();
    for figure in &figures.all {
        starts.entry((&figure.subject.funds, &figure.subject.rest)).or_insert(figure.column);
    }
    let columns: HashMap<usize, &Subject> = figures.all.iter().map(|f| (f.column, f.subject)).collect();
    let subject_start = |indicator: &Indicator| {
        let own = columns.get(&indicator.first_input());
        own.and_then(|s| starts.get(&(&s.funds[..], &s.rest[..]))).copied().unwrap_or(0)
    };
    let class = |indicator: &Indicator| match indicator {
        Indicator::PlanCompletion { .. } => 0,
        Indicator::Remaining { .. } | Indicator::OverFulfilment { .. } => 1,
        Indicator::Coverage { .. }
        | Indicator::CoverageOfLabourForce { .. }
        | Indicator::CoverageOfStudents { .. } => 3,
        Indicator::CollectionRate { .. } => 4,
        // What is owed for long is a part of what is owed.
        Indicator::ArrearsRate { arrears, .. } | Indicator::ArrearsRateOfPlan { arrears, .. } => {
            let is_part =
                facts.table.columns.get(*arrears).is_some_and(|c| c.role == Some(Role::ArrearsAged));
            if is_part { 5 } else { 4 }
        }
        Indicator::Share { .. } => 6,
        _ => 2,
    };
    found.sort_by_key(|i| (subject_start(i), class(i), i.first_input(), i.second_input(), *i));
    found.dedup();
    found
}

/// Whether a plan is the first one of the year and another stands beside it ("Kế hoạch đầu năm", "Kế hoạch điều chỉnh"), or
/// a column beside it is the plan by the pasted completion, though its title does not say so.
fn is_replaced(figures: &Figures<'_>, plan: &InputColumn<'_>) -> bool {
    let title = fold(&figures.column(plan).title);
    let is_first = ["dau nam", "ban dau"].iter().any(|words| title.contains(words));
    let says_plan = |f: &InputColumn<'_>| figures.column(f).reading.role == Some(Role::Plan);
    let is_shown =
        |f: &InputColumn<'_>| figures.column(f).confidence < 1.0 && figures.column(f).reading.role.is_none();
    let replaces = |f: &InputColumn<'_>| {
        f.column != plan.column
            && f.role == Role::Plan
            && (is_first || is_shown(f) && says_plan(plan))
            && f.subject.agreement(plan.subject).is_some()
    };
    figures.all.iter().any(replaces)
}

fn completions(figures: &Figures<'_>, plan: &InputColumn<'_>, found: &mut Vec<Indicator>) {
    let proven = figures.results_of_pasted_completion(plan);
    let fit = |f: &InputColumn<'_>, roles: &[Role]| -> Option<Fit> {
        let preference = preference(roles, f.role)?;
        let years_differ = matches!((f.subject.year, plan.subject.year), (Some(a), Some(b)) if a != b);
        if years_differ
            || f.subject.is_of_other_part(plan.subject)
            || is_next_plan(figures, f, plan)
            || !plan_span_fits(f.subject.span, plan.subject.span)
        {
            return None;
        }
        let agreement = agreement(figures, f, plan)?;
        let same_span = f.subject.span == plan.subject.span && plan.subject.span != CoveredTime::Unknown;
        // What the pasted completion is made of goes before what titles prefer.
        let agreement = agreement + u8::from(proven.contains(&f.column)) * PROVEN;
        Some((
            agreement,
            same_span && preference > 2,
            preference,
            usize::MAX - f.column.abs_diff(plan.column),
        ))
    };
    let mut actual = [Role::ActualCumulative, Role::Actual, Role::Participants, Role::Students];
    if series::plans_each_period(figures.facts, plan.column) {
        actual.swap(0, 1);
    }
    // A base from an earlier period is used only if it has its own plan beside it: its result is the base of the later
    // result.
    let earlier = |f: &InputColumn<'_>| {
        // The title is read last because that takes longest.
        let fit = fit(f, &[Role::Prior, Role::OtherBase, Role::Period])?;
        is_result_beside(figures.column(f), figures.column(plan)).then_some(fit)
    };
    let mut of_the_year = false;
    for roles in [&actual[..], &[Role::ActualEstimate]] {
        let of_roles = best(figures, |f| fit(f, roles));
        if let Some(f) = of_roles.or_else(|| best(figures, earlier).filter(|_| !of_the_year)) {
            // If there is also a figure for the year so far, or the plan names no period, the plan is likely the
            // year's, and a month's estimate is not compared with it.
            let is_part = matches!(f.subject.span, CoveredTime::Month | CoveredTime::Quarter);
            let is_estimate = f.role == Role::ActualEstimate && plan.subject.span == CoveredTime::Unknown;
            if is_part && (of_the_year || is_estimate) {
                continue;
            }
            of_the_year = matches!(f.subject.span, CoveredTime::Cumulative | CoveredTime::Year);
            let (actual, plan) = (f.column, plan.column);
            found.extend([
                Indicator::PlanCompletion { actual, plan },
                Indicator::Remaining { plan, actual },
                Indicator::OverFulfilment { actual, plan },
            ]);
        }
    }
}

/// Whether a plan behind a result that names no year is of a later year than one before it: "KH 2026", "Thực hiện", "KH
/// 2027".
fn is_next_plan(figures: &Figures<'_>, result: &InputColumn<'_>, plan: &InputColumn<'_>) -> bool {
    let Some(year) = plan.subject.year.filter(|_| result.subject.year.is_none()) else { return false };
    let is_earlier = |f: &InputColumn<'_>| {
        f.role == Role::Plan && f.column < result.column && f.subject.year.is_none_or(|own| own < year)
    };
    result.column < plan.column && figures.all.iter().any(is_earlier)
}

/// Whether the column is the result in the same group of a period as the plan: "KH" and "TH" under "Quý I".
fn is_result_beside(column: &Column, plan: &Column) -> bool {
    let is_result = || {
        let role = role_from_title(&column.title).map(|(role, _)| role);
        matches!(role, Some(Role::Actual | Role::ActualCumulative | Role::Participants))
    };
    !plan.group.is_empty() && column.group == plan.group && is_result()
}

fn coverages(figures: &Figures<'_>, found: &mut Vec<Indicator>) {
    let eligible = |covered: &InputColumn<'_>, role: Role| {
        best(figures, |f| {
            let fits = f.role == role;
            let agreement = fits.then(|| agreement(figures, f, covered))??;
            Some((agreement, false, 0, usize::MAX - f.column.abs_diff(covered.column)))
        })
    };
    // Who receives benefits is not who is insured.
    let receives = |f: &&InputColumn<'_>| {
        let title = format!(" {} ", fold(&figures.column(f).title));
        [" huong ", " luot ", " giai quyet "].iter().any(|words| title.contains(words))
    };
    let covered = figures.all.iter().filter(|f| f.role == Role::Participants && !receives(f));
    for covered in covered {
        let population = eligible(covered, Role::Population);
        let labour_force = eligible(covered, Role::LabourForce);
        let names = |fund: &str| covered.subject.funds.contains(&fund);
        // Health insurance is divided by the population, the other funds by the labour force, pupils and households by
        // neither. If no fund is named, the header leaves it open, and both are shown.
        let (of_population, of_labour_force) = if names("household") || names("students") {
            (None, None)
        } else if names("health") {
            (population, None)
        } else if covered.subject.funds.is_empty() || labour_force.is_none() {
            (population, labour_force)
        } else {
            (None, labour_force)
        };
        let students = names("students").then(|| eligible(covered, Role::Students)).flatten();
        let covered = covered.column;
        found.extend(students.map(|f| Indicator::CoverageOfStudents { covered, students: f.column }));
        found.extend(of_population.map(|f| Indicator::Coverage { covered, population: f.column }));
        found.extend(
            of_labour_force.map(|f| Indicator::CoverageOfLabourForce { covered, labour_force: f.column }),
        );
    }
}

/// Arrears ÷ what is receivable; without a receivable column, arrears ÷ the plan of a year.
fn arrears_rates(figures: &Figures<'_>, found: &mut Vec<Indicator>) {
    // How much of the arrears is to be recovered is no base for them.
    let plans_recovery = |f: &InputColumn<'_>| {
        let title = fold(&figures.column(f).title);
        ["thu hoi", "thu no", "giam no", "xu ly no", "tang truong"].iter().any(|words| title.contains(words))
    };
    for owed in figures.all.iter().filter(|f| is_arrears(f.role)) {
        let base = |role: Role| {
            best(figures, |f| {
                let is_part_of_a_year = matches!(f.subject.span, CoveredTime::Month | CoveredTime::Quarter);
                let fits =
                    f.role == role && (role == Role::Receivable || !is_part_of_a_year && !plans_recovery(f));
                let agreement = fits.then(|| agreement(figures, f, owed))??;
                Some((
                    agreement,
                    f.subject.span == CoveredTime::Year,
                    0,
                    usize::MAX - f.column.abs_diff(owed.column),
                ))
            })
        };
        let arrears = owed.column;
        if let Some(f) = base(Role::Receivable).filter(|f| !is_owed_with_interest(figures, owed, f)) {
            found.push(Indicator::ArrearsRate { arrears, receivable: f.column });
        } else if let Some(f) = base(Role::Plan) {
            found.push(Indicator::ArrearsRateOfPlan { arrears, plan: f.column });
        }
    }
}

/// Whether what is called due is what is owed and the interest on it: "Tổng số tiền phải nộp" behind "Số tiền chậm đóng" and
/// "Tiền lãi".
fn is_owed_with_interest(figures: &Figures<'_>, owed: &InputColumn<'_>, due: &InputColumn<'_>) -> bool {
    let table = figures.facts.table;
    let (owed, due) = (&table.columns[owed.column], &table.columns[due.column]);
    let is_interest = |c: &&Column| {
        let title = fold(&c.title);
        title.split([' ', '(', ')', ',']).any(|word| word == "lai") && !title.contains("con lai")
    };
    let adds_up = |interest: &Column| {
        let rows = (0..table.rows.len()).filter(|row| table.rows[*row] == RowKind::Data);
        let both = rows.filter_map(|row| Some((owed.value(row)? + interest.value(row)?, due.value(row)?)));
        let (mut fitting, mut all) = (0, 0);
        for (sum, due) in both {
            all += 1;
            fitting += usize::from((sum - due).abs() <= 1e-6 * due.abs() + 0.01);
        }
        all > 0 && fitting * 10 >= all * 8
    };
    table.columns.iter().filter(is_interest).any(adds_up)
}

/// What was collected of what is due: of a result that its title calls collected ("Đã thu", "Số đã đóng"), where no pasted
/// rate is computed from the two.
fn collection_rates(figures: &Figures<'_>) -> Vec<Indicator> {
    let is_receivable = |f: &&InputColumn<'_>| f.role == Role::Receivable;
    let rate = |due: &InputColumn<'_>| {
        let collected = best(figures, |f| {
            let is_result = matches!(f.role, Role::Actual | Role::ActualCumulative);
            let fits = is_result && f.subject.span == due.subject.span && figures.is_collected(f);
            let agreement = fits.then(|| agreement(figures, f, due))??;
            Some((agreement, false, 0, usize::MAX - f.column.abs_diff(due.column)))
        })?;
        Some(Indicator::CollectionRate { collected: collected.column, receivable: due.column })
    };
    figures.all.iter().filter(is_receivable).filter_map(rate).filter(|i| !figures.is_pasted(*i)).collect()
}

/// Each unit's contribution to the planned growths, for figures that add up over units.
pub(super) fn contributions(facts: &TableFacts<'_>, planned: &[Indicator]) -> Vec<Indicator> {
    // One column of periods heads the rows: a series. With several such columns, the rows are units.
    let periods = facts.table.columns.iter().filter(|c| c.role == Some(Role::Period)).count();
    if periods == 1 || !are_parts(facts.table) || facts.later_rows_follow.is_some() {
        return Vec::new();
    }
    let adds_up = |column: usize| facts.columns.get(column).is_some_and(|c| c.adds_up);
    let contribution = |i: &Indicator| match *i {
        Indicator::Growth { current, base } if adds_up(current) && adds_up(base) => {
            Some(Indicator::Contribution { current, base })
        }
        _ => None,
    };
    planned.iter().filter_map(contribution).collect()
}

/// Whether the rows can be parts of a whole: there are several, all of one measure.
fn are_parts(table: &Table) -> bool {
    let units = table.rows.iter().filter(|row| **row == RowKind::Data).count();
    units > 1 && !table.mixed_measures && table.column_of(Role::MeasureUnit).is_none()
}

/// The share of each unit, for every column whose figures add up over units.
fn shares(figures: &Figures<'_>, found: &mut Vec<Indicator>) {
    let table = figures.facts.table;
    // Periods are not parts of a whole.
    if !are_parts(table) || table.columns.iter().any(|c| c.role == Some(Role::Period)) {
        return;
    }
    let adds_up = |f: &&InputColumn<'_>| f.role == Role::Plan || CURRENT.contains(&f.role);
    found.extend(figures.all.iter().filter(adds_up).map(|f| Indicator::Share { part: f.column }));
}
