//! From column roles to the indicators that can be computed.

use super::measure::{holds_amounts, unit_factor};
use super::subject::{Span, Subject, plan_span_fits, span_equals};
use super::{Indicator, adds_up_over_units, periods};
use crate::ingest::{Column, Role, RowKind, Table, role_from_title};
use crate::number::fold;

/// The indicators whose inputs the table has, in the order they are shown: group after group as in the header, in
/// each completion, change, growth, coverage, arrears rate, shares.
pub fn plan(table: &Table) -> Vec<Indicator> {
    let figures = figures(table);
    let mut found = Vec::new();
    for figure in &figures {
        match figure.role {
            Role::Plan => completions(table, &figures, figure, &mut found),
            Role::Prior | Role::OtherBase => comparisons(table, &figures, figure, &mut found),
            _ => {}
        }
    }
    increases(table, &figures, &mut found);
    coverages(table, &figures, &mut found);
    arrears_rates(table, &figures, &mut found);
    found.extend(periods::over_columns(table));
    found.extend(periods::over_rows(table));
    shares(table, &figures, &mut found);
    found.extend(contributions(table, &found));
    let subject_start = |indicator: &Indicator| {
        let subject = |column: usize| figures.iter().find(|f| f.column == column).map(|f| &f.subject);
        let own = subject(indicator.first_input());
        let same = |f: &&Figure| own.is_some_and(|s| s.funds == f.subject.funds && s.rest == f.subject.rest);
        figures.iter().find(same).map_or(0, |f| f.column)
    };
    let class = |indicator: &Indicator| match indicator {
        Indicator::PlanCompletion { .. } => 0,
        Indicator::Remaining { .. } | Indicator::OverFulfilment { .. } => 1,
        Indicator::Coverage { .. }
        | Indicator::CoverageOfLabourForce { .. }
        | Indicator::CoverageOfStudents { .. } => 3,
        Indicator::ArrearsRate { .. } | Indicator::ArrearsRateOfPlan { .. } => 4,
        Indicator::Share { .. } => 5,
        _ => 2,
    };
    found.sort_by_key(|i| (subject_start(i), class(i), i.first_input(), i.second_input(), *i));
    found.dedup();
    found
}

/// A column that can be an input.
pub(super) struct Figure {
    pub column: usize,
    pub role: Role,
    pub subject: Subject,
}

fn figures(table: &Table) -> Vec<Figure> {
    let figure = |(column, c): (usize, &Column)| {
        let role = c.role?;
        holds_amounts(c).then(|| Figure { column, role, subject: Subject::of(c) })
    };
    table.columns.iter().enumerate().filter_map(figure).collect()
}

/// How two columns are taken together: the better fit sorts last.
type Fit = (u8, bool, usize, usize);

/// Whether two columns say each of what they are, and say different things.
fn of_others(a: &Subject, b: &Subject) -> bool {
    !a.rest.is_empty() && !b.rest.is_empty() && a.rest != b.rest
}

/// The partner that fits best, or none where two that are about different things fit equally well.
fn best(figures: &[Figure], fit: impl Fn(&Figure) -> Option<Fit>) -> Option<&Figure> {
    let mut candidates: Vec<(Fit, &Figure)> = figures.iter().filter_map(|f| Some((fit(f)?, f))).collect();
    candidates.sort_by_key(|(fit, _)| *fit);
    let (best, chosen) = candidates.pop()?;
    let contested = candidates.iter().any(|(fit, other)| {
        fit.0 == best.0
            && other.role == chosen.role
            && (other.subject.funds != chosen.subject.funds || of_others(&other.subject, &chosen.subject))
    });
    (!contested).then_some(chosen)
}

fn completions(table: &Table, figures: &[Figure], plan: &Figure, found: &mut Vec<Indicator>) {
    let fit = |f: &Figure, roles: &[Role]| -> Option<Fit> {
        let preference = preference(roles, f.role)?;
        let years_differ = matches!((f.subject.year, plan.subject.year), (Some(a), Some(b)) if a != b);
        if years_differ
            || f.subject.is_of_other_part(&plan.subject)
            || !plan_span_fits(f.subject.span, plan.subject.span)
        {
            return None;
        }
        let agreement = agreement(table, figures, f, plan)?;
        let same_span = f.subject.span == plan.subject.span && plan.subject.span != Span::Unknown;
        Some((
            agreement,
            same_span && preference > 2,
            preference,
            usize::MAX - f.column.abs_diff(plan.column),
        ))
    };
    let mut actual = [Role::ActualCumulative, Role::Actual, Role::Participants, Role::Students];
    if periods::plans_each_period(table, plan.column) {
        actual.swap(0, 1);
    }
    // Of an earlier period only what stands beside its own plan: its result is a base for the later one's.
    let earlier = |f: &Figure| {
        let fits = is_result_beside(&table.columns[f.column], &table.columns[plan.column]);
        fits.then(|| fit(f, &[Role::Prior, Role::OtherBase, Role::Period])).flatten()
    };
    let mut of_the_year = false;
    for roles in [&actual[..], &[Role::ActualEstimate]] {
        let of_roles = best(figures, |f| fit(f, roles));
        if let Some(f) = of_roles.or_else(|| best(figures, earlier).filter(|_| !of_the_year)) {
            // Where a figure of the year so far is there, or nothing says of when the plan is, it likely is the year's,
            // and a month's estimate is not held against it.
            let is_part = matches!(f.subject.span, Span::Month | Span::Quarter);
            let is_estimate = f.role == Role::ActualEstimate && plan.subject.span == Span::Unknown;
            if is_part && (of_the_year || is_estimate) {
                continue;
            }
            of_the_year = matches!(f.subject.span, Span::Cumulative | Span::Year);
            let (actual, plan) = (f.column, plan.column);
            found.extend([
                Indicator::PlanCompletion { actual, plan },
                Indicator::Remaining { plan, actual },
                Indicator::OverFulfilment { actual, plan },
            ]);
        }
    }
}

/// Whether a column is the result of the very group of a period that the plan stands in: "Quý I" over "KH" and "TH".
fn is_result_beside(column: &Column, plan: &Column) -> bool {
    let role = role_from_title(&column.title).map(|(role, _)| role);
    let is_result = matches!(role, Some(Role::Actual | Role::ActualCumulative | Role::Participants));
    is_result && !plan.group.is_empty() && column.group == plan.group
}

/// Roles of a figure that is compared with an earlier one, the likelier first.
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

/// Whether a figure of this role is compared with that of an earlier period.
pub fn has_prior_period(role: Role) -> bool {
    CURRENT.contains(&role)
}

fn comparisons(table: &Table, figures: &[Figure], base: &Figure, found: &mut Vec<Indicator>) {
    // Several bases of one kind in one group ("TH, cùng kỳ, nợ, cùng kỳ") belong each to the figure beside it.
    let alike = |f: &&Figure| f.role == base.role && f.subject == base.subject;
    let beside = figures.iter().filter(alike).count() > 1;
    let title = fold(&table.columns[base.column].title);
    let of_arrears = title.split(' ').any(|word| word == "no") || title.contains("cham dong");
    let fit = |f: &Figure| -> Option<Fit> {
        let preference = preference(&CURRENT, f.role)?;
        if of_arrears && !is_arrears(f.role) {
            return None;
        }
        let base_is_later = matches!((f.subject.year, base.subject.year), (Some(a), Some(b)) if b > a);
        if base_is_later || !span_equals(f.subject.span, base.subject.span) {
            return None;
        }
        let agreement = agreement(table, figures, f, base)?;
        let same_span = f.subject.span == base.subject.span && base.subject.span != Span::Unknown;
        // A base follows its figure more often than it precedes it.
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

/// Growth from a pasted increase, for figures that no base was found for.
fn increases(table: &Table, figures: &[Figure], found: &mut Vec<Indicator>) {
    let compared = |column: usize, found: &[Indicator]| {
        found.iter().any(|i| matches!(i, Indicator::Growth { current, .. } if *current == column))
    };
    for increase in figures.iter().filter(|f| f.role == Role::Change && !says_decrease(table, f)) {
        let fit = |f: &Figure| -> Option<Fit> {
            let preference = preference(&CURRENT, f.role)?;
            if !span_equals(f.subject.span, increase.subject.span) {
                return None;
            }
            let agreement = agreement(table, figures, f, increase)?;
            Some((agreement, false, preference, usize::MAX - f.column.abs_diff(increase.column)))
        };
        if let Some(f) = best(figures, fit)
            && !compared(f.column, found)
        {
            found.push(Indicator::GrowthByIncrease { current: f.column, increase: increase.column });
        }
    }
}

/// Whether a header names a decrease alone: then its figures may be printed positive, and which it is nobody says.
fn says_decrease(table: &Table, figure: &Figure) -> bool {
    let title = fold(&table.columns[figure.column].title);
    title.contains("giam") && !title.contains("tang")
}

fn coverages(table: &Table, figures: &[Figure], found: &mut Vec<Indicator>) {
    let eligible = |covered: &Figure, role: Role| {
        best(figures, |f| {
            let fits = f.role == role;
            let agreement = fits.then(|| agreement(table, figures, f, covered))??;
            Some((agreement, false, 0, usize::MAX - f.column.abs_diff(covered.column)))
        })
    };
    for covered in figures.iter().filter(|f| f.role == Role::Participants) {
        let population = eligible(covered, Role::Population);
        let labour_force = eligible(covered, Role::LabourForce);
        let names = |fund: &str| covered.subject.funds.contains(&fund);
        // Health insurance is held against the population, the other funds against the labour force; pupils or
        // households against neither. Who is meant where no fund is named, the header does not say: both are shown.
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

/// Arrears against what is receivable; where nothing says that, against the plan of a year.
fn arrears_rates(table: &Table, figures: &[Figure], found: &mut Vec<Indicator>) {
    for owed in figures.iter().filter(|f| is_arrears(f.role)) {
        let base = |role: Role| {
            best(figures, |f| {
                let is_part_of_a_year = matches!(f.subject.span, Span::Month | Span::Quarter);
                let fits = f.role == role && (role == Role::Receivable || !is_part_of_a_year);
                let agreement = fits.then(|| agreement(table, figures, f, owed))??;
                Some((
                    agreement,
                    f.subject.span == Span::Year,
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

/// What each unit contributes to growths that are planned, where its figures add up over units.
pub(super) fn contributions(table: &Table, planned: &[Indicator]) -> Vec<Indicator> {
    // One column of periods heads the rows; several are a series, and the rows are units.
    let periods = table.columns.iter().filter(|c| c.role == Some(Role::Period)).count();
    if periods == 1 || !are_parts(table) || periods::later_rows_follow(table).is_some() {
        return Vec::new();
    }
    let adds_up = |column: usize| table.columns.get(column).is_some_and(adds_up_over_units);
    let contribution = |i: &Indicator| match *i {
        Indicator::Growth { current, base } if adds_up(current) && adds_up(base) => {
            Some(Indicator::Contribution { current, base })
        }
        _ => None,
    };
    planned.iter().filter_map(contribution).collect()
}

/// Whether the rows may be parts of a whole: several, and all of one measure.
fn are_parts(table: &Table) -> bool {
    let units = table.rows.iter().filter(|row| **row == RowKind::Data).count();
    units > 1 && !table.mixed_measures && table.column_of(Role::MeasureUnit).is_none()
}

/// The share of each unit in every column whose figures add up over units.
fn shares(table: &Table, figures: &[Figure], found: &mut Vec<Indicator>) {
    // Periods are no parts of a whole.
    if !are_parts(table) || table.columns.iter().any(|c| c.role == Some(Role::Period)) {
        return;
    }
    let adds_up = |f: &&Figure| f.role == Role::Plan || CURRENT.contains(&f.role);
    found.extend(figures.iter().filter(adds_up).map(|f| Indicator::Share { part: f.column }));
}

/// How well two columns go together, if they do at all.
///
/// A column that names no fund goes with one that does only if no other column of that role is left to doubt which
/// is meant: one "Kế hoạch" beside "TH BHXH" and "TH BHYT" belongs to neither for sure. Denominators may be shared.
fn agreement(table: &Table, figures: &[Figure], f: &Figure, other: &Figure) -> Option<u8> {
    unit_factor(&table.columns[f.column], &table.columns[other.column])?;
    let agreement = f.subject.agreement(&other.subject)?;
    let shared = matches!(f.role, Role::Population | Role::LabourForce);
    if !shared && f.subject.funds != other.subject.funds {
        let (named, unnamed) = if f.subject.funds.is_empty() { (other, f) } else { (f, other) };
        let rival = |r: &Figure| {
            r.role == named.role
                && r.subject.funds != named.subject.funds
                && r.subject.agreement(&unnamed.subject).is_some()
        };
        if figures.iter().any(rival) {
            return None;
        }
    }
    Some(agreement)
}

/// The place of a role in a list of preference, greatest for the first.
fn preference(roles: &[Role], role: Role) -> Option<usize> {
    roles.iter().position(|r| *r == role).map(|i| roles.len() - i)
}
