//! The actions of the plan panel.

use super::breakdown::{break_plan_down, set_officers};
use super::chart::{set_against, set_comparison_of, set_target};
use super::ranking::{make_points_sheet, make_tally, move_criterion_up};
use super::settings::{set_settings, set_shown_chart};
use super::shape::{set_calendar, set_figures, take_shape};
use crate::app::actions::PlanAction;
use crate::app::effect::Effect;
use crate::app::state::App;
use crate::sheet::{Cause, Course, PlanSettings, RankingSettings, SettingsGroup, TargetValue};

pub(crate) fn act_on_plan(app: &mut App, action: PlanAction) -> Vec<Effect> {
    match action {
        PlanAction::SetCourse(course) => {
            // If the month is outside the plan's new months, it is asked for again.
            let within = course.months.first..=course.months.last;
            let past_months = course.past_months.filter(|month| within.contains(month));
            set_plan(app, |plan: &mut PlanSettings| plan.course = Course { past_months, ..course })
        }
        PlanAction::SetPlanned(measure) => set_shown_chart(app, |chart| chart.measure = Some(measure)),
        PlanAction::SetReward(reward) => {
            set_plan(app, |ranking: &mut RankingSettings| ranking.reward = reward)
        }
        PlanAction::SetByPoints(by_points) => {
            set_plan(app, |ranking: &mut RankingSettings| ranking.by_points = by_points)
        }
        PlanAction::MoveCriterionUp(measure) => move_criterion_up(app, measure),
        PlanAction::SetPoints(measure, points) => {
            set_plan(app, |ranking: &mut RankingSettings| _ = ranking.points.insert(measure, points))
        }
        PlanAction::MakePoints => make_points_sheet(app),
        PlanAction::MakeTally => make_tally(app),
        PlanAction::SetTarget(measure, text) => set_target(app, measure, &text),
        PlanAction::SetTargetColumn(measure, column) => {
            set_against(app, measure, column.map(TargetValue::Column))
        }
        PlanAction::SetComparison(measure, comparison) => set_comparison_of(app, measure, comparison),
        PlanAction::SetFigures(text) => set_figures(app, &text),
        PlanAction::TakeShape(sheet) => take_shape(app, sheet),
        PlanAction::SetCalendar(calendar) => set_calendar(app, calendar),
        PlanAction::ChooseUnit(unit) => {
            app.forms.officers_of = unit;
            Vec::new()
        }
        PlanAction::SetOfficers(unit, text) => set_officers(app, unit, &text),
        PlanAction::SetWithActuals(wanted) => {
            app.forms.with_actuals = wanted;
            Vec::new()
        }
        PlanAction::BreakDown(step) => break_plan_down(app, step),
        PlanAction::SetImplied(form) => {
            app.forms.implied = form;
            Vec::new()
        }
    }
}

fn set_plan<G: SettingsGroup>(app: &mut App, change: impl FnOnce(&mut G)) -> Vec<Effect> {
    set_settings(app, change, Cause::Plan)
}
