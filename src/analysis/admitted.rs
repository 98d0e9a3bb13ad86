//! Which indicators a table admits: column roles → [`Indicator`]s with the columns they take.

use std::collections::{HashMap, HashSet};

use super::column::{CoveredTime, Subject, TableFacts, difference_of, measured, plan_span_fits, span_equals};
use super::figures::{Figures, InputColumn, agreement};
use super::indicator::Indicator;
use super::series;
use crate::indicator::FlowOrStock;
use crate::number::{CellKind, fold};
use crate::period::PeriodPart;
use crate::table::{Column, Role, RowKind, Table, role_from_title};

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

/// How well two columns go together, for comparison: the better fit is greater.
type Fit = (u8, bool, usize, usize);

/// Whether both columns name their subject and the subjects differ.
fn of_others(a: &Subject, b: &Subject) -> bool {
    !a.rest.is_empty() && !b.rest.is_empty() && a.rest != b.rest
}

/// The best-fitting partner; `None` if two partners that are about different things fit equally well.
fn best<'f, 'a>(
    figures: &'f Figures<'a>,
    fit: impl Fn(&InputColumn<'a>) -> Option<Fit>,
) -> Option<&'f InputColumn<'a>> {
    let mut candidates: Vec<(Fit, &InputColumn<'a>)> =
        figures.all.iter().filter_map(|f| Some((fit(f)?, f))).collect();
    candidates.sort_by_key(|(fit, _)| *fit);
    let (best, chosen) = candidates.pop()?;
    let contested = candidates.iter().any(|(fit, other)| {
        fit.0 == best.0
            && other.role == chosen.role
            && (other.subject.funds != chosen.subject.funds || of_others(other.subject, chosen.subject))
    });
    (!contested).then_some(chosen)
}

fn completions(figures: &Figures<'_>, plan: &InputColumn<'_>, found: &mut Vec<Indicator>) {
    let fit = |f: &InputColumn<'_>, roles: &[Role]| -> Option<Fit> {
        let preference = preference(roles, f.role)?;
        let years_differ = matches!((f.subject.year, plan.subject.year), (Some(a), Some(b)) if a != b);
        if years_differ
            || f.subject.is_of_other_part(plan.subject)
            || !plan_span_fits(f.subject.span, plan.subject.span)
        {
            return None;
        }
        let agreement = agreement(figures, f, plan)?;
        let same_span = f.subject.span == plan.subject.span && plan.subject.span != CoveredTime::Unknown;
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

/// Whether the column is the result in the same group of a period as the plan: "KH" and "TH" under "Quý I".
fn is_result_beside(column: &Column, plan: &Column) -> bool {
    let is_result = || {
        let role = role_from_title(&column.title).map(|(role, _)| role);
        matches!(role, Some(Role::Actual | Role::ActualCumulative | Role::Participants))
    };
    !plan.group.is_empty() && column.group == plan.group && is_result()
}

/// Roles of figures that are compared with an earlier period, the likelier first.
const CURRENT: [Role; 12] = [
    Role::ActualCumulative,
    Role::Actual,
    Role::Participants,
    Role::ActualEstimate,
    Role::Arrears,
    Role::ArrearsWithInterest,
    Role::ArrearsAged,
    Role::Receivable,
    Role::Students,
    Role::Staff,
    Role::Population,
    Role::LabourForce,
];

/// Whether figures of this role are compared with those of an earlier period.
pub fn has_prior_period(role: Role) -> bool {
    CURRENT.contains(&role)
}

fn comparisons(figures: &Figures<'_>, base: &InputColumn<'_>, found: &mut Vec<Indicator>) {
    // With several bases of one kind in a group ("TH, cùng kỳ, nợ, cùng kỳ"), each belongs to the figure beside it.
    let alike = |f: &&InputColumn<'_>| f.role == base.role && f.subject == base.subject;
    let beside = figures.all.iter().filter(alike).nth(1).is_some();
    let title = fold(&figures.column(base).title);
    let is_opening = ["dau nam", "dau ky", "dau thang", "dau quy"].iter().any(|words| title.contains(words));
    let of_arrears = title.split(' ').any(|word| word == "no") || title.contains("cham dong");
    let fit = |f: &InputColumn<'_>| -> Option<Fit> {
        let preference = preference(&CURRENT, f.role)?;
        if of_arrears && !is_arrears(f.role) {
            return None;
        }
        let base_is_later = matches!((f.subject.year, base.subject.year), (Some(a), Some(b)) if b > a);
        if base_is_later
            || !span_equals(f.subject.span, base.subject.span)
            || is_earlier_in_the_year(figures, f, base)
            || is_opening && !is_level(figures.column(f))
        {
            return None;
        }
        let agreement = agreement(figures, f, base)?;
        let same_span = f.subject.span == base.subject.span && base.subject.span != CoveredTime::Unknown;
        // A base comes after its figure more often than before it.
        let distance = usize::MAX - 2 * f.column.abs_diff(base.column) - usize::from(f.column > base.column);
        Some(match beside {
            true => (agreement, same_span, distance, preference),
            false => (agreement, same_span, preference, distance),
        })
    };
    if let Some(f) = best(figures, fit) {
        let (current, base) = (f.column, base.column);
        found.extend([
            Indicator::Change { current, base },
            Indicator::Growth { current, base },
            Indicator::IndexToPrior { current, base },
        ]);
    }
}

/// Whether the base is what was collected or spent by an earlier day of the same year: the later figure contains it, so
/// that one is no growth of the other.
fn is_earlier_in_the_year(figures: &Figures<'_>, f: &InputColumn<'_>, base: &InputColumn<'_>) -> bool {
    // "Thực hiện đến 30/6" runs from January too.
    let ends_at_day = |f: &InputColumn<'_>| {
        let part = f.subject.period.map(|period| period.part);
        matches!(part, Some(PeriodPart::Day(..) | PeriodPart::Months(_)))
    };
    let runs = |f: &InputColumn<'_>| f.subject.span == CoveredTime::Cumulative || ends_at_day(f);
    let same_year = f.subject.year.zip(base.subject.year).is_none_or(|(own, of_base)| own == of_base);
    let is_flow = !matches!(measured(figures.column(f)), Some(FlowOrStock::Stock))
        && !matches!(f.role, Role::Participants | Role::Students | Role::Staff);
    base.role == Role::OtherBase && runs(f) && runs(base) && same_year && is_flow
}

/// Whether a figure can be the level at the end of a time, to be compared with that at its beginning: not what came or
/// went in between.
fn is_level(column: &Column) -> bool {
    let title = fold(&column.title);
    let in_between =
        ["trong ky", "trong nam", "trong thang", "trong quy", "phat sinh", "tang them", "giam trong"];
    !in_between.iter().any(|words| title.contains(words)) && measured(column) != Some(FlowOrStock::Flow)
}

/// Growth from a pasted increase, for figures without a base.
fn increases(figures: &Figures<'_>, found: &mut Vec<Indicator>) {
    let growth = |i: &Indicator| match i {
        Indicator::Growth { current, .. } => Some(*current),
        _ => None,
    };
    let compared: HashSet<usize> = found.iter().filter_map(growth).collect();
    let says_decrease = |f: &InputColumn<'_>| says_decrease(&figures.column(f).title);
    let is_increase =
        |f: &&InputColumn<'_>| f.role == Role::Change && !says_decrease(f) && !is_excess(figures, f.column);
    let table = figures.facts.table;
    for increase in figures.all.iter().filter(is_increase) {
        let fit = |f: &InputColumn<'_>| -> Option<Fit> {
            let preference = preference(&CURRENT, f.role)?;
            if !span_equals(f.subject.span, increase.subject.span) {
                return None;
            }
            // "-0,4" is no change of 8.010 persons, nor what one rate is above another.
            let (whole, part) = (figures.column(f), figures.column(increase));
            let is_finer = whole.decimals < part.decimals && whole.unit == part.unit;
            if is_finer || difference_of(table, increase.column).is_some_and(|(of, _)| of != f.column) {
                return None;
            }
            let agreement = agreement(figures, f, increase)?;
            Some((agreement, false, preference, usize::MAX - f.column.abs_diff(increase.column)))
        };
        // "Tăng/giảm so với tháng trước" behind collection and arrears may be of either.
        let is_open = |f: &InputColumn<'_>| {
            let range = f.column.min(increase.column)..f.column.max(increase.column);
            let of = |f: &InputColumn<'_>| fit(f).map(|(agreement, ..)| agreement);
            figures.all.iter().any(|o| o.column != f.column && range.contains(&o.column) && of(o) == of(f))
        };
        if let Some(f) = best(figures, fit)
            && !compared.contains(&f.column)
            && !is_open(f)
        {
            found.push(Indicator::GrowthByIncrease { current: f.column, increase: increase.column });
        }
    }
}

/// Whether a pasted change is a result minus a plan in every row: what was done above the plan is no growth.
fn is_excess(figures: &Figures<'_>, change: usize) -> bool {
    let table = figures.facts.table;
    let number = |column: usize, row: usize| {
        let column = table.columns.get(column)?;
        column
            .value(row)
            .filter(|_| column.kinds.get(row) == Some(&CellKind::Number))
            .map(|v| v * column.scale())
    };
    let digit = table.columns.get(change).map_or(1.0, |c| 10_f64.powi(-i32::from(c.decimals)) * c.scale());
    let comes_out = |actual: usize, plan: usize| {
        let (mut tested, mut apart) = (0, false);
        for row in 0..table.rows.len().min(ROWS_COMPARED) {
            let (Some(a), Some(b), Some(c)) = (number(actual, row), number(plan, row), number(change, row))
            else {
                continue;
            };
            if (a - b - c).abs() > 1.5 * digit {
                return false;
            }
            tested += 1;
            apart |= c != 0.0;
        }
        tested >= 1 && apart
    };
    let mut plans = figures.all.iter().filter(|f| f.role == Role::Plan);
    plans.any(|plan| {
        let results = figures.all.iter().filter(|f| has_prior_period(f.role));
        results.into_iter().any(|f| comes_out(f.column, plan.column))
    })
}

/// Rows that a pasted change is tried on.
const ROWS_COMPARED: usize = 60;

/// Whether the header names only a decrease: such figures may be printed as positive numbers, so their sign is not
/// known.
fn says_decrease(title: &str) -> bool {
    let title = fold(title);
    title.contains("giam") && !title.contains("tang")
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

fn is_arrears(role: Role) -> bool {
    matches!(role, Role::Arrears | Role::ArrearsWithInterest | Role::ArrearsAged)
}

/// Arrears ÷ what is receivable; without a receivable column, arrears ÷ the plan of a year.
fn arrears_rates(figures: &Figures<'_>, found: &mut Vec<Indicator>) {
    for owed in figures.all.iter().filter(|f| is_arrears(f.role)) {
        let base = |role: Role| {
            best(figures, |f| {
                let is_part_of_a_year = matches!(f.subject.span, CoveredTime::Month | CoveredTime::Quarter);
                let fits = f.role == role && (role == Role::Receivable || !is_part_of_a_year);
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
        if let Some(f) = base(Role::Receivable) {
            found.push(Indicator::ArrearsRate { arrears, receivable: f.column });
        } else if let Some(f) = base(Role::Plan) {
            found.push(Indicator::ArrearsRateOfPlan { arrears, plan: f.column });
        }
    }
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

/// The rank of a role in a list of preference; the first has the greatest.
fn preference(roles: &[Role], role: Role) -> Option<usize> {
    roles.iter().position(|r| *r == role).map(|i| roles.len() - i)
}
