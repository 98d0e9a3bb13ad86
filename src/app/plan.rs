//! The plan: where in the year the figures stand, targets of several indicators, a plan broken down into a sheet of its
//! own, and figures implied by two others.

use super::{App, Effect, Notice};
use crate::analysis::Indicator;
use crate::indicator::{
    Comparison, Day, Implied, Known, Printed, Undefined, Week, WorkingDays, break_down, exact_sum,
};
use crate::ingest::{CellAddress, Decisions, Grid, Role, RowKind, StoredValue};
use crate::number::{Decimals, Notation, Scanned, print_number, scan};
use crate::sheet::{Against, Cause, Course, Edit, Measure, Reward, Settings, Sheet, Spread};

/// Steps that a year's plan is broken down into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Twelve.
    Month,
    /// Four.
    Quarter,
    /// Calendar weeks, the first and last of which may be cut by the year.
    Week,
}

/// The figure sought from two others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Sought {
    /// The plan, from actual and completion.
    #[default]
    Plan,
    /// The actual, from plan and completion.
    Actual,
    /// The prior, from the current figure and its growth.
    PriorByGrowth,
    /// The prior, from the current figure and its increase.
    PriorByIncrease,
    /// The current figure, from the prior and the growth.
    CurrentByGrowth,
}

impl Sought {
    /// All, in the order of the menu.
    pub const ALL: [Sought; 5] = [
        Sought::Plan,
        Sought::Actual,
        Sought::PriorByGrowth,
        Sought::PriorByIncrease,
        Sought::CurrentByGrowth,
    ];

    fn known(self, first: Printed, second: Printed) -> Known {
        match self {
            Sought::Plan => Known::PartAndShare { part: first, percent: second },
            Sought::Actual => Known::WholeAndShare { whole: first, percent: second },
            Sought::PriorByGrowth => Known::CurrentAndGrowth { current: first, percent: second },
            Sought::PriorByIncrease => Known::CurrentAndChange { current: first, change: second },
            Sought::CurrentByGrowth => Known::BaseAndGrowth { base: first, percent: second },
        }
    }
}

/// Two figures as typed, and what is sought of them.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct ImpliedForm {
    /// The figure sought.
    pub sought: Sought,
    /// The first known figure.
    pub first: String,
    /// The second one.
    pub second: String,
}

/// What is left of a year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct TimeLeft {
    /// Weeks of seven days, the last one in part.
    pub(super) weeks: f64,
    /// Days from Monday to Friday.
    pub(super) working_days: f64,
}

/// What a form gives.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum ImpliedOutcome {
    /// Something is still to be typed.
    Incomplete,
    /// The first, or the second, is no number, or reads two ways.
    Unreadable(usize),
    /// The two give none.
    Undefined(Undefined),
    /// It follows.
    Found(Implied, u8),
}

/// Something in the plan panel.
#[derive(Clone, Debug, PartialEq)]
pub enum PlanAction {
    /// Say where in the year the figures stand.
    SetCourse(Course),
    /// Say how the best are rewarded.
    SetReward(Reward),
    /// Type a measure's target; empty takes it away.
    SetTarget(Measure, String),
    /// Hold each row to its own target, in a column of the table; `None` takes it away.
    SetTargetColumn(Measure, Option<u32>),
    /// Say which side of a measure's target counts as reached.
    SetComparison(Measure, Comparison),
    /// Break the plan of every unit down, into a sheet of its own.
    BreakDown(Step),
    /// Type into the calculator of implied figures.
    SetImplied(ImpliedForm),
}

impl ImpliedForm {
    pub(super) fn outcome(&self, notation: Notation) -> ImpliedOutcome {
        let read = |text: &str| match scan(text.trim()) {
            Scanned::Number(number) => number
                .value(notation)
                .map(|value| {
                    (if number.percent { crate::indicator::scaled(value, 100.0) } else { value }, number)
                })
                .map(|(value, number)| Printed::new(value, number.decimals(notation))),
            _ => None,
        };
        if self.first.trim().is_empty() || self.second.trim().is_empty() {
            return ImpliedOutcome::Incomplete;
        }
        let Some(first) = read(&self.first) else { return ImpliedOutcome::Unreadable(0) };
        let Some(second) = read(&self.second) else { return ImpliedOutcome::Unreadable(1) };
        match self.sought.known(first, second).implied() {
            Ok(implied) => ImpliedOutcome::Found(implied, first.decimals.max(1)),
            Err(reason) => ImpliedOutcome::Undefined(reason),
        }
    }
}

impl App {
    pub(super) fn act_on_plan(&mut self, action: PlanAction) -> Vec<Effect> {
        match action {
            PlanAction::SetCourse(course) => self.set_plan(|s| s.course = course),
            PlanAction::SetReward(reward) => self.set_plan(|s| s.reward = reward),
            PlanAction::SetTarget(measure, text) => self.set_target(measure, &text),
            PlanAction::SetTargetColumn(measure, column) => {
                self.set_against(measure, column.map(Against::Column))
            }
            PlanAction::SetComparison(measure, comparison) => self.set_comparison_of(measure, comparison),
            PlanAction::BreakDown(step) => self.break_plan_down(step),
            PlanAction::SetImplied(form) => {
                self.implied = form;
                Vec::new()
            }
        }
    }

    fn set_plan(&mut self, change: impl FnOnce(&mut Settings)) -> Vec<Effect> {
        self.set(change, Cause::Plan)
    }

    /// The plan completion that the panel is about: the one charted, else the first.
    pub(super) fn planned(&self) -> Option<(usize, usize)> {
        let inputs = |indicator: Indicator| match indicator {
            Indicator::PlanCompletion { actual, plan } => Some((actual, plan)),
            _ => None,
        };
        let charted = self.charted().and_then(|measure| match measure {
            Measure::Computed(indicator) => inputs(indicator),
            Measure::Pasted(_) => None,
        });
        charted.or_else(|| self.sheet().available().iter().find_map(|i| inputs(*i)))
    }

    /// The column whose figures are plans: also where nothing was achieved yet.
    pub(super) fn plan_column(&self) -> Option<usize> {
        self.planned().map(|(_, plan)| plan).or_else(|| self.sheet().table().column_of(Role::Plan))
    }

    /// How much of a year's plan belongs to each month; `None` where the year is needed and not known.
    pub(super) fn month_weights(&self) -> Option<[f64; 12]> {
        let course = self.sheet().settings().course;
        match course.spread {
            Spread::Even => Some([1.0; 12]),
            Spread::WorkingDays => Some(WorkingDays::default().by_month(i32::from(course.year?))),
        }
    }

    /// What is left of the year after the months that are past; `None` where month or year is not known.
    pub(super) fn time_left(&self) -> Option<TimeLeft> {
        let course = self.sheet().settings().course;
        let (year, past) = (i32::from(course.year?), u32::from(course.past_months?));
        let last = Day::new(year, 12, 31)?;
        let Some(first) = Day::new(year, past + 1, 1) else {
            return Some(TimeLeft { weeks: 0.0, working_days: 0.0 });
        };
        Some(TimeLeft {
            weeks: f64::from(first.until(last) + 1) / 7.0,
            working_days: f64::from(WorkingDays::default().count(first, last)),
        })
    }

    /// Titles and weights of the steps.
    fn steps(&self, step: Step) -> Option<Vec<(String, f64)>> {
        let words = self.words();
        let course = self.sheet().settings().course;
        match step {
            Step::Month => Some((1..).zip(self.month_weights()?).map(|(n, w)| (words.month(n), w)).collect()),
            Step::Quarter => {
                let weights = self.month_weights()?;
                let quarters = weights.chunks(3).map(|months| exact_sum(months.iter().copied()));
                Some((1..).zip(quarters).map(|(n, w)| (words.quarter(n), w)).collect())
            }
            Step::Week => {
                let year = i32::from(course.year?);
                let (first, last) = (Day::new(year, 1, 1)?, Day::new(year, 12, 31)?);
                let day = |d: Day| {
                    let (month, day) = d.month_and_day(year).unwrap_or_default();
                    format!("{day:02}/{month:02}")
                };
                let weight = |w: &Week| match course.spread {
                    Spread::Even => f64::from(w.first.until(w.last) + 1),
                    Spread::WorkingDays => f64::from(w.working_days),
                };
                let weeks = WorkingDays::default().weeks(first, last);
                let title = |n: u32, w: &Week| words.week(n, &day(w.first), &day(w.last));
                Some((1..).zip(&weeks).map(|(n, w)| (title(n, w), weight(w))).collect())
            }
        }
    }

    /// A sheet with every unit's plan in steps that add up to it exactly.
    fn break_plan_down(&mut self, step: Step) -> Vec<Effect> {
        let Some(plan) = self.plan_column() else { return Vec::new() };
        let Some(steps) = self.steps(step) else { return self.tell(Notice::PlanNeedsYear) };
        let weights: Vec<f64> = steps.iter().map(|(_, weight)| *weight).collect();
        let (sheet, table) = (self.sheet(), self.sheet().table());
        let column = &table.columns[plan];
        let notation = self.language().notation();
        let mut grid = Grid::new();
        let put = |grid: &mut Grid, row: u32, column: usize, text: &str| {
            grid.set(CellAddress::new(row, column as u32), text, StoredValue::None);
        };
        let number = |grid: &mut Grid, row: u32, at: usize, value: f64| {
            let text = print_number(value, Decimals::Fixed(column.decimals), notation);
            grid.set(CellAddress::new(row, at as u32), &text, StoredValue::Number { value, percent: false });
        };
        let words = self.words();
        put(&mut grid, 0, 0, &words.breakdown_title(step, &column.title));
        let unit = table.measure_unit.as_ref().map(|u| words.measured_in(&u.text));
        put(&mut grid, 1, 0, &unit.unwrap_or_default());
        put(&mut grid, 2, 0, words.unit_column());
        put(&mut grid, 2, 1, &column.title);
        for (index, (title, _)) in steps.iter().enumerate() {
            put(&mut grid, 2, index + 2, title);
        }
        let mut totals = vec![Vec::new(); steps.len() + 1];
        let mut row = 3;
        for (index, kind) in table.rows.iter().enumerate() {
            let (RowKind::Data, Some(target)) = (kind, column.value(index)) else { continue };
            let name = table.label(sheet.grid(), table.body.start + index as u32).into_owned();
            let Ok(parts) = break_down(target, &weights, column.decimals) else {
                return self.tell(Notice::PlanNotBrokenDown(name));
            };
            put(&mut grid, row, 0, &name);
            for (at, value) in std::iter::once(target).chain(parts.parts).enumerate() {
                number(&mut grid, row, at + 1, value);
                totals[at].push(value);
            }
            row += 1;
        }
        put(&mut grid, row, 0, words.total_label());
        for (at, values) in totals.iter().enumerate() {
            number(&mut grid, row, at + 1, exact_sum(values.iter().copied()));
        }
        // Steps of one plan are no series to take growth of.
        let mut decisions = Decisions { header: Some(2..3), ..Decisions::default() };
        decisions.roles = (0..steps.len()).map(|at| (at as u32 + 2, None)).collect();
        decisions.roles.insert(1, Some(Role::Plan));
        let made = Sheet::new(words.breakdown_name(step), grid, decisions, Settings::default());
        let at = self.workbook.active() + 1;
        let mut effects = self.change(Edit::InsertSheet { at, sheet: Box::new(made) }, Cause::Plan);
        effects.extend(self.show_top());
        effects
    }
}
