//! The plan: where in the year the figures stand, targets of several indicators, and figures implied by two others.

use super::{App, Effect};
use crate::analysis::Indicator;
use crate::indicator::{Comparison, Implied, Known, Printed, Undefined};
use crate::ingest::Role;
use crate::number::{Notation, Scanned, scan};
use crate::sheet::{
    Against, Calendar, Cause, ChartSettings, Course, Measure, PlanSettings, Points, RankingSettings, Reward,
    SettingsGroup, Step,
};

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
    /// Choose the plan completion that the panel is about.
    SetPlanned(Measure),
    /// Say how the best are rewarded.
    SetReward(Reward),
    /// Rank by points, or by the order of criteria.
    SetByPoints(bool),
    /// Put a criterion before the one that is before it.
    MoveCriterionUp(Measure),
    /// Say what a measure earns.
    SetPoints(Measure, Points),
    /// Make a sheet of the points.
    MakePoints,
    /// Make a sheet that counts awards by kind and holder.
    MakeTally,
    /// Type a measure's target; empty takes it away.
    SetTarget(Measure, String),
    /// Hold each row to its own target, in a column of the table; `None` takes it away.
    SetTargetColumn(Measure, Option<u32>),
    /// Say which side of a measure's target counts as reached.
    SetComparison(Measure, Comparison),
    /// Type or paste the weights of months.
    SetFigures(String),
    /// Take the shape of the year from a sheet.
    TakeShape(usize),
    /// Say which days are worked.
    SetCalendar(Calendar),
    /// Choose the unit whose officers are shown.
    ChooseUnit(String),
    /// Say who answers for a unit's plan: its name, and a line for each of them.
    SetOfficers(String, String),
    /// Whether a breakdown has columns to enter what was achieved.
    SetWithActuals(bool),
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
            PlanAction::SetCourse(course) => {
                // A month outside the plan's says nothing of it: it is asked for anew.
                let within = course.months.first..=course.months.last;
                let past_months = course.past_months.filter(|month| within.contains(month));
                self.set_plan(|plan: &mut PlanSettings| plan.course = Course { past_months, ..course })
            }
            PlanAction::SetPlanned(measure) => {
                self.set_chart(|chart: &mut ChartSettings| chart.measure = Some(measure))
            }
            PlanAction::SetReward(reward) => {
                self.set_plan(|ranking: &mut RankingSettings| ranking.reward = reward)
            }
            PlanAction::SetByPoints(by_points) => {
                self.set_plan(|ranking: &mut RankingSettings| ranking.by_points = by_points)
            }
            PlanAction::MoveCriterionUp(measure) => self.move_criterion_up(measure),
            PlanAction::SetPoints(measure, points) => {
                self.set_plan(|ranking: &mut RankingSettings| _ = ranking.points.insert(measure, points))
            }
            PlanAction::MakePoints => self.make_points_sheet(),
            PlanAction::MakeTally => self.make_tally(),
            PlanAction::SetTarget(measure, text) => self.set_target(measure, &text),
            PlanAction::SetTargetColumn(measure, column) => {
                self.set_against(measure, column.map(Against::Column))
            }
            PlanAction::SetComparison(measure, comparison) => self.set_comparison_of(measure, comparison),
            PlanAction::SetFigures(text) => self.set_figures(&text),
            PlanAction::TakeShape(sheet) => self.take_shape(sheet),
            PlanAction::SetCalendar(calendar) => self.set_calendar(calendar),
            PlanAction::ChooseUnit(unit) => {
                self.officers_of = unit;
                Vec::new()
            }
            PlanAction::SetOfficers(unit, text) => self.set_officers(unit, &text),
            PlanAction::SetWithActuals(wanted) => {
                self.with_actuals = wanted;
                Vec::new()
            }
            PlanAction::BreakDown(step) => self.break_plan_down(step),
            PlanAction::SetImplied(form) => {
                self.implied = form;
                Vec::new()
            }
        }
    }

    fn set_plan<G: SettingsGroup>(&mut self, change: impl FnOnce(&mut G)) -> Vec<Effect> {
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
}
