//! A plan over the months or quarters of one year: what was planned and what was reached by the end of each. Here each is a
//! row; for columns see `plan_columns.rs`.

use super::column::{CoveredTime, Subject, TableFacts, is_amount, is_cumulative, measured};
use super::row_periods::RowPeriods;
use super::series::plans_each_period;
use super::timeline::Along;
use crate::indicator::{FlowOrStock, Pace};
use crate::number::{CellKind, compare, difference, exact_sum, scaled};
use crate::period::{Period, PeriodPart};
use crate::table::{Role, RowKind, Table};

/// What the rows or columns of such a table are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CourseStep {
    /// Months.
    Month,
    /// Quarters.
    Quarter,
}

/// What the figures of the plan are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PlanOver {
    /// Each row has the plan of its own month or quarter.
    EachStep,
    /// Each row has what is to be reached by its end.
    Path,
    /// One plan for all, in the unit of the actual; how it is spread is said elsewhere.
    Whole(f64),
}

/// A plan with an actual over the months or quarters of one year.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanCourse {
    /// The column of the actual; where columns are months, that of the first.
    pub actual: usize,
    /// The column of the plan.
    pub plan: usize,
    /// What the rows or columns are.
    pub step: CourseStep,
    /// Whether rows are months or quarters, or columns.
    pub along: Along,
    /// The number of each month or quarter with its body row or its column, in their order.
    pub places: Vec<(u8, usize)>,
    /// Where columns are months: the body rows whose figures are added up.
    pub units: Vec<usize>,
    /// The year, if it is named.
    pub year: Option<u16>,
    /// Whether the actual counts from the start of the year.
    pub is_cumulative: bool,
    /// What the figures of the plan are.
    pub over: PlanOver,
    /// The factor that brings a plan to the unit of the actual.
    pub(super) factor: f64,
}

/// Why a table has no such course.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoPlanCourse {
    /// Neither its rows nor its columns are the months or quarters of one year.
    Rows,
    /// No plan goes with an actual.
    Plan,
    /// The figures of its units do not add up.
    Units,
    /// It is not known whether its figures are of single months or count from the start of the year.
    Unclear,
}

/// The figures of a course, step by step, in the unit of the actual.
#[derive(Clone, Debug, PartialEq)]
pub struct CourseFigures {
    /// The numbers of the months or quarters.
    pub steps: Vec<u8>,
    /// The weight of each step in the plan.
    pub weights: Vec<f64>,
    /// What is to be reached by the end of each.
    pub due: Vec<f64>,
    /// What was reached by the end of each, as far as it is known.
    pub reached: Vec<Option<f64>>,
    /// What was achieved in each past step alone; `None` if one is not known.
    pub achieved: Option<Vec<f64>>,
    /// How many steps are past: all up to the last one for which it is known what was reached.
    pub past: usize,
    /// Whether a figure follows that a missing one keeps from being added up.
    pub is_cut: bool,
}

impl CourseFigures {
    /// Plan, weights and what was reached.
    pub fn pace(&self) -> Option<Pace<'_>> {
        let actual = self.past.checked_sub(1).and_then(|last| self.reached[last])?;
        Some(Pace { plan: *self.due.last()?, actual, weights: &self.weights, past: self.past })
    }
}

/// The plan of a table over its rows, with the wished actual if it has a plan, or else the first.
///
/// # Errors
/// Why there is none.
pub fn plan_course(table: &Table, wished: Option<usize>) -> Result<PlanCourse, NoPlanCourse> {
    let Steps { step, from_start, year, places: rows } = Steps::of(table).ok_or(NoPlanCourse::Rows)?;
    let facts = TableFacts::of(table);
    let (actual, plan, factor) = pair(&facts, wished).ok_or(NoPlanCourse::Plan)?;
    let found = CandidatePlan { facts: &facts, actual, plan, factor, rows: &rows };
    let is_cumulative = from_start.then_some(true).or_else(|| found.is_cumulative());
    let is_cumulative = is_cumulative.ok_or(NoPlanCourse::Unclear)?;
    let over = found.over(is_cumulative, from_start)?;
    let (along, units) = (Along::Rows, Vec::new());
    Ok(PlanCourse { actual, plan, step, along, places: rows, units, year, is_cumulative, over, factor })
}

/// The months or quarters of one year that the rows or the columns of a table are.
pub(super) struct Steps {
    pub step: CourseStep,
    /// Whether each counts from the start of the year ("6 tháng").
    pub from_start: bool,
    pub year: Option<u16>,
    /// The number of each with its row or column, in their order.
    pub places: Vec<(u8, usize)>,
}

/// Most months or quarters of a year.
pub(super) const MOST_STEPS: usize = 12;

impl Steps {
    fn of(table: &Table) -> Option<Steps> {
        let data = table.rows.iter().enumerate().filter(|(_, kind)| **kind == RowKind::Data);
        let rows: Vec<usize> = data.map(|(row, _)| row).take(MOST_STEPS + 1).collect();
        if !(2..=MOST_STEPS).contains(&rows.len()) {
            return None;
        }
        let periods = RowPeriods::of(table);
        let dated: Option<Vec<(usize, Period)>> =
            rows.into_iter().map(|row| Some((row, periods.at(row)?))).collect();
        Steps::of_dated(&dated?)
    }

    /// Of rows or columns with their periods; `None` if these are not one each of the months or quarters of one year.
    pub fn of_dated(dated: &[(usize, Period)]) -> Option<Steps> {
        let first = dated.first()?.1;
        let number = |period: &Period| match (first.part, period.part) {
            (PeriodPart::Month(_), PeriodPart::Month(n))
            | (PeriodPart::Quarter(_), PeriodPart::Quarter(n))
            | (PeriodPart::Months(_), PeriodPart::Months(n)) => Some(n),
            _ => None,
        };
        let numbered = |(place, period): &(usize, Period)| {
            Some((number(period).filter(|_| period.year == first.year)?, *place))
        };
        let mut places: Vec<(u8, usize)> = dated.iter().map(numbered).collect::<Option<_>>()?;
        places.sort_unstable();
        let is_one_each = places.windows(2).all(|pair| pair[0].0 < pair[1].0);
        let (step, from_start) = match first.part {
            PeriodPart::Quarter(_) => (CourseStep::Quarter, false),
            part => (CourseStep::Month, matches!(part, PeriodPart::Months(_))),
        };
        is_one_each.then_some(Steps { step, from_start, year: first.year, places })
    }
}

/// An actual with the plan that goes best with it, and the factor between their units.
fn pair(facts: &TableFacts<'_>, wished: Option<usize>) -> Option<(usize, usize, f64)> {
    let columns = &facts.table.columns;
    let has_role = |column: &usize, roles: &[Role]| {
        let column = &columns[*column];
        column.role.is_some_and(|role| roles.contains(&role)) && is_amount(column)
    };
    let is_actual = |column: &usize| has_role(column, &[Role::Actual, Role::ActualCumulative]);
    // A level does not begin at zero, so its plan has no path from there.
    let adds_up = |column: &usize| measured(&columns[*column]) != Some(FlowOrStock::Stock);
    let with_plan = |actual: usize| {
        let (plan, factor) = plan_going_best_with(facts, actual, |_| true)?;
        Some((actual, plan, factor))
    };
    let wished = wished.filter(|column| *column < columns.len() && is_actual(column) && adds_up(column));
    let all = (0..columns.len()).filter(is_actual).filter(adds_up);
    wished.and_then(with_plan).or_else(|| all.into_iter().find_map(with_plan))
}

/// The amount planned that goes best with an actual, of those whose subject is allowed, and the factor that brings it to
/// the unit of the actual. Of plans that go equally well it is the first.
pub(super) fn plan_going_best_with(
    facts: &TableFacts<'_>,
    actual: usize,
    is_allowed: impl Fn(&Subject) -> bool,
) -> Option<(usize, f64)> {
    let subject = &facts.columns[actual].subject;
    let plans = (0..facts.columns.len()).filter_map(|plan| {
        let column = &facts.table.columns[plan];
        let of_plan = &facts.columns[plan].subject;
        let fits = column.role == Some(Role::Plan) && is_amount(column) && is_allowed(of_plan);
        let agreement = subject.agreement(of_plan).filter(|_| fits)?;
        Some((agreement, plan, facts.unit_factor(actual, plan)?))
    });
    let best = plans.reduce(|best, next| if next.0 > best.0 { next } else { best })?;
    Some((best.1, best.2))
}

/// An actual with its plan, whose nature is still to be found out.
struct CandidatePlan<'a> {
    facts: &'a TableFacts<'a>,
    actual: usize,
    plan: usize,
    factor: f64,
    rows: &'a [(u8, usize)],
}

impl CandidatePlan<'_> {
    fn value(&self, column: usize, row: usize) -> Option<f64> {
        number_at(self.facts.table, column, row)
    }

    fn values(&self, column: usize) -> Vec<f64> {
        self.rows.iter().filter_map(|(_, row)| self.value(column, *row)).collect()
    }

    fn total(&self, column: usize) -> Option<f64> {
        let rows = &self.facts.table.rows;
        let mut totals = rows.iter().enumerate().filter(|(_, kind)| **kind == RowKind::Total);
        totals.find_map(|(row, _)| self.value(column, row))
    }

    /// Whether the actual counts from the start of the year: by its header, or else by figures that allow one answer only.
    fn is_cumulative(&self) -> Option<bool> {
        let column = &self.facts.table.columns[self.actual];
        if column.role == Some(Role::ActualCumulative) {
            return Some(true);
        }
        let values = self.values(self.actual);
        // A running total of amounts does not fall.
        let falls = values.windows(2).any(|pair| compare(pair[1], pair[0]).is_lt());
        let is_sum = |total: f64| compare(total, exact_sum(values.iter().copied())).is_eq();
        let is_last = |total: f64| values.last().is_some_and(|last| compare(*last, total).is_eq());
        is_cumulative(column).or_else(|| match self.total(self.actual) {
            _ if falls => Some(false),
            Some(total) if values.len() > 1 && is_sum(total) => Some(false),
            Some(total) if values.len() > 1 && is_last(total) => Some(true),
            _ => plans_each_period(self.facts, self.plan).then_some(false),
        })
    }

    fn over(&self, is_cumulative: bool, from_start: bool) -> Result<PlanOver, NoPlanCourse> {
        let column = &self.facts.table.columns[self.plan];
        let values = self.values(self.plan);
        let whole = |plan: f64| PlanOver::Whole(scaled(plan, self.factor));
        let (Some(first), Some(last)) = (values.first(), values.last()) else {
            return self.total(self.plan).map(whole).ok_or(NoPlanCourse::Plan);
        };
        let are_equal = values.windows(2).all(|pair| compare(pair[0], pair[1]).is_eq());
        let is_of_year = Subject::of(column).span == CoveredTime::Year;
        let has_own = !is_cumulative && plans_each_period(self.facts, self.plan);
        let sum = exact_sum(values.iter().copied());
        let adds_up = self.total(self.plan).is_some_and(|total| compare(total, sum).is_eq());
        let falls = values.windows(2).any(|pair| compare(pair[1], pair[0]).is_lt());
        if are_equal && !adds_up && (is_of_year || !has_own) {
            return Ok(whole(*first));
        }
        if values.len() < self.rows.len() {
            return Err(NoPlanCourse::Unclear);
        }
        let says_path = (self::is_cumulative(column) == Some(true) && !is_of_year) || from_start;
        match says_path {
            _ if adds_up || has_own => Ok(PlanOver::EachStep),
            true if !falls => Ok(PlanOver::Path),
            false if falls => Ok(PlanOver::EachStep),
            // Plans that only grow may be of single months, or count from the start of the year.
            _ if self.total(self.plan).is_some_and(|total| compare(total, *last).is_eq()) => {
                Ok(PlanOver::Path)
            }
            _ => Err(NoPlanCourse::Unclear),
        }
    }
}

/// The number in a cell, as the grid has it.
pub(super) fn number_at(table: &Table, column: usize, row: usize) -> Option<f64> {
    let column = table.columns.get(column)?;
    column.value(row).filter(|_| column.kinds.get(row) == Some(&CellKind::Number))
}

impl PlanCourse {
    /// The figures of the course. `spread` is the number of the plan's first month or quarter, and the weight of each from
    /// there on; it is used for a plan that its rows do not spread themselves. `None` if the rows are not within it, or if
    /// a plan's own months leave one out.
    pub fn figures(&self, table: &Table, spread: Option<(u8, Vec<f64>)>) -> Option<CourseFigures> {
        let planned = |row: usize| number_at(table, self.plan, row).map(|plan| scaled(plan, self.factor));
        let first = self.places.first()?.0;
        let own = || -> Option<Vec<f64>> {
            let follows = self.places.iter().zip(first..).all(|((step, _), expected)| *step == expected);
            follows.then(|| self.places.iter().map(|(_, row)| planned(*row)).collect()).flatten()
        };
        let (first, weights, due) = match self.over {
            PlanOver::Whole(plan) => {
                let (first, weights) = spread?;
                let due =
                    |steps: usize| Pace { plan, actual: 0.0, weights: &weights, past: steps }.expected();
                let due: Vec<f64> = (1..=weights.len()).map(due).collect::<Result<_, _>>().ok()?;
                (first, weights, due)
            }
            PlanOver::EachStep => {
                let weights = own()?;
                let due =
                    (1..=weights.len()).map(|steps| exact_sum(weights[..steps].iter().copied())).collect();
                (first, weights, due)
            }
            PlanOver::Path => {
                let due = own()?;
                let before = std::iter::once(0.0).chain(due.iter().copied());
                (first, due.iter().zip(before).map(|(due, before)| difference(*due, before)).collect(), due)
            }
        };
        if weights.iter().any(|weight| *weight < 0.0 || !weight.is_finite()) || due.last()? <= &0.0 {
            return None;
        }
        let place = |step: u8| step.checked_sub(first).map(usize::from).filter(|at| *at < weights.len());
        let mut shown = vec![None; weights.len()];
        let mut last_begun = 0;
        for (step, at) in &self.places {
            let place = place(*step)?;
            *shown.get_mut(place)? = self.reached_at(table, *at);
            if self.is_begun(table, *at) {
                last_begun = last_begun.max(place + 1);
            }
        }
        let steps = (first..).take(weights.len()).collect();
        let figures = self.reached(steps, weights, due, &shown);
        // A month that some units have and others lack is no figure of all of them.
        Some(CourseFigures { is_cut: figures.is_cut || figures.past < last_begun, ..figures })
    }

    /// The figure of a month or quarter; of several units only if all have one.
    fn reached_at(&self, table: &Table, at: usize) -> Option<f64> {
        match self.along {
            Along::Rows => number_at(table, self.actual, at),
            Along::Columns => {
                let all: Option<Vec<f64>> = self.units.iter().map(|row| number_at(table, at, *row)).collect();
                all.filter(|all| !all.is_empty()).map(|all| exact_sum(all.into_iter()))
            }
        }
    }

    /// Whether anything is known of a month or quarter.
    fn is_begun(&self, table: &Table, at: usize) -> bool {
        match self.along {
            Along::Rows => number_at(table, self.actual, at).is_some(),
            Along::Columns => self.units.iter().any(|row| number_at(table, at, *row).is_some()),
        }
    }

    fn reached(
        &self,
        steps: Vec<u8>,
        weights: Vec<f64>,
        due: Vec<f64>,
        shown: &[Option<f64>],
    ) -> CourseFigures {
        let known = shown.iter().take_while(|figure| figure.is_some()).count();
        let figures: Vec<f64> = shown.iter().take(known).flatten().copied().collect();
        let last = shown.iter().rposition(Option::is_some).map_or(0, |last| last + 1);
        let (reached, achieved, past) = match self.is_cumulative {
            true => {
                let before = std::iter::once(0.0).chain(figures.iter().copied());
                let alone =
                    figures.iter().zip(before).map(|(now, before)| difference(*now, before)).collect();
                (shown.to_vec(), Some(alone).filter(|_| known == last), last)
            }
            false => {
                let sum = |steps: usize| Some(exact_sum(figures[..steps].iter().copied()));
                let mut reached: Vec<Option<f64>> = (1..=known).map(sum).collect();
                reached.resize(shown.len(), None);
                (reached, Some(figures), known)
            }
        };
        CourseFigures { steps, weights, due, reached, achieved, past, is_cut: past < last }
    }
}
