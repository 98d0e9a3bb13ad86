//! The plan panel: targets and the units that reach all of them; with the pace, the best units and implied figures.

use super::choice::{ChoiceView, choice_view, has_awards};
use super::pace::{MOST_UNITS, PaceView, pace_view};
use crate::analysis::{Indicator, small_base, target_columns};
use crate::app::{
    App, Compared, ImpliedForm, ImpliedOutcome, MeasureChoice, Panel, RATE_DECIMALS, column_name,
    compared_figures, data_rows, held_targets, lower_is_better, measures, names_of, plan_column, tab_name,
    unit_name,
};
use crate::indicator::{Comparison, Ratio, Reach, TargetedRates, Targets};
use crate::number::{Decimals, print_number, print_percent, print_points};
use crate::sheet::{Calendar, Course, Measure, Officer, RowTargets, Spread, TargetValue, monthly_figures};
use crate::view::cells::counted;
use crate::view::chart::{ThresholdHint, only_level, reached_of, threshold_hint};

/// The sheets that have a figure for each month of a year.
fn shape_sources(app: &App) -> Vec<usize> {
    let sheets = app.document.workbook.sheets().iter().enumerate();
    sheets.filter(|(_, sheet)| monthly_figures(sheet).is_some()).map(|(index, _)| index).collect()
}

/// A measure that can have a target.
#[expect(missing_docs, reason = "the names say it")]
#[derive(Clone, Debug, PartialEq)]
pub struct TargetRow {
    pub measure: Measure,
    pub name: String,
    /// The target as typed, without `%`; empty if there is none, or if each row has its own.
    pub target: String,
    /// The column with a target for each row.
    pub column: Option<u32>,
    /// Which side of the target the user asks about.
    pub comparison: Comparison,
    /// If the target was likely typed as a ratio, the one that was meant.
    pub hint: Option<ThresholdHint>,
    /// "5/9": how many units reach it; empty without a target.
    pub reached: String,
}

/// One unit compared with all targets. The lists have the names of measures.
#[expect(missing_docs, reason = "the names say it")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReachRow {
    pub unit: String,
    /// Whether it reaches all of them.
    pub all: bool,
    /// The targets that it misses, each with the distance.
    pub missed: Vec<String>,
    /// The measures without a figure.
    pub unknown: Vec<String>,
    /// The targets where the printed figure and the unrounded one are on different sides.
    pub at_the_edge: Vec<String>,
    /// The rates that are of so few persons that they say little.
    pub small_base: Vec<String>,
}

/// The officers who share the plan of a unit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OfficersView {
    /// Every unit with a plan.
    pub units: Vec<String>,
    /// The unit that is shown.
    pub unit: String,
    /// The officers, one a line, with weights if these differ.
    pub text: String,
}

/// The calculator of implied figures.
#[derive(Clone, Debug, PartialEq)]
pub struct ImpliedView {
    /// What was typed.
    pub form: ImpliedForm,
    /// The figure, or what is wrong with the input.
    pub result: String,
    /// The interval in which the figure is, because the inputs are rounded.
    pub interval: String,
}

#[expect(missing_docs, reason = "the names say it")]
#[derive(Clone, Debug, PartialEq)]
pub struct PlanView {
    /// Every measure that can have a target.
    pub targets: Vec<TargetRow>,
    /// The columns that may hold a target for each row, by index and name.
    pub target_columns: Vec<(u32, String)>,
    /// How many targets are set.
    pub held: usize,
    /// The units compared with the targets, if several are set.
    pub reach: Vec<ReachRow>,
    /// "3/9 đơn vị đạt cả 2 chỉ tiêu", and of which level if these are not all.
    pub reach_title: String,
    /// How much of the plan's time has passed.
    pub course: Course,
    pub pace: PaceView,
    /// Whether the year is needed and not known.
    pub needs_year: bool,
    /// Which days are worked.
    pub calendar: Calendar,
    /// The weights of the months, if the plan is spread by weights.
    pub month_figures: Option<String>,
    /// The sheets whose months can be used as weights, by index and name.
    pub shapes: Vec<(usize, String)>,
    pub officers: OfficersView,
    /// Whether a breakdown gets columns for what was achieved.
    pub with_actuals: bool,
    /// Whether there is a plan to break down.
    pub has_plan: bool,
    pub choice: ChoiceView,
    /// Whether the shown sheet lists awards, which can be counted.
    pub has_awards: bool,
    pub implied: ImpliedView,
}

/// The plan panel; `None` if it is closed, because some of it takes time for a large table.
pub fn plan_view(app: &App) -> Option<PlanView> {
    if app.frame.panel != Panel::Plan {
        return None;
    }
    let targets = target_rows(app);
    let held = held_targets(app);
    let (reach, eligible) = reach(app, &held);
    let rows: Vec<ReachRow> = if held.is_empty() { Vec::new() } else { reach };
    let settings = app.sheet().settings();
    Some(PlanView {
        reach_title: match rows.is_empty() {
            true => String::new(),
            false => {
                let compared = Compared::shown(app);
                let of = compared.rows.len();
                let title = app.words().reach_all(counted(app), eligible.len(), of, held.len());
                match only_level(app, &compared) {
                    Some(only) => format!("{title} ({only})"),
                    None => title,
                }
            }
        },
        targets,
        target_columns: named_target_columns(app),
        held: held.len(),
        reach: rows,
        course: settings.plan.course,
        pace: pace_view(app),
        needs_year: settings.plan.course.month_weights(&settings.plan.calendar).is_none(),
        calendar: settings.plan.calendar.clone(),
        month_figures: match settings.plan.course.spread {
            Spread::Figures(figures) => Some(figures.map(|f| app.words().figure(f)).join("; ")),
            Spread::Even | Spread::WorkingDays => None,
        },
        shapes: shape_sources(app).into_iter().map(|i| (i, tab_name(app, i))).collect(),
        officers: officers_view(app),
        with_actuals: app.forms.with_actuals,
        has_plan: plan_column(app).is_some() && settings.plan.tracking.is_none(),
        choice: choice_view(app, &eligible),
        has_awards: has_awards(app),
        implied: implied_view(app),
    })
}

fn target_rows(app: &App) -> Vec<TargetRow> {
    let settings = app.sheet().settings();
    let row = |choice: MeasureChoice| {
        let aim = settings.plan.targets.get(&choice.measure);
        let usual = match lower_is_better(app, choice.measure) {
            true => Comparison::AtMost,
            false => Comparison::AtLeast,
        };
        let reached = app.sheet().targets(choice.measure).map_or_else(String::new, |targets| {
            let (reached, held) = reached_of(targets, &compared_figures(app, choice.measure));
            format!("{reached}/{held}")
        });
        let text = aim.and_then(|a| a.one()).map_or_else(String::new, |t| {
            let text = print_percent(t.value, Decimals::UpTo(4), app.language().notation());
            text.trim_end_matches('%').to_owned()
        });
        TargetRow {
            measure: choice.measure,
            name: choice.name,
            hint: threshold_hint(app, choice.measure),
            target: text,
            column: aim.and_then(|a| match a.against {
                TargetValue::Column(column) => Some(column),
                TargetValue::Figure(_) => None,
            }),
            comparison: aim.map_or(usual, |a| a.comparison),
            reached,
        }
    };
    measures(app).into_iter().map(row).collect()
}

/// Every unit compared with every target; and which units reach all.
fn reach(app: &App, held: &[(Measure, RowTargets<'_>)]) -> (Vec<ReachRow>, Vec<usize>) {
    let units = unit_values_of(app, held);
    let count = units.first().map_or(0, |(rates, _)| rates.len());
    let held_against: Vec<TargetedRates<'_>> =
        units.iter().map(|(rates, targets)| TargetedRates { rates, targets, decimals: 2 }).collect();
    let reach = Reach::of(&held_against, count);
    let names = names_of(app, held.iter().map(|(m, _)| *m));
    let rows = Compared::shown(app).rows;
    let listed = |indexes: Vec<usize>| indexes.into_iter().map(|i| names[i].clone()).collect();
    let reach_rows = reach.units.iter().enumerate().take(MOST_UNITS).map(|(index, unit)| {
        let distance = |i: usize| {
            let rate = units[i].0[index].unwrap_or(Ratio(0.0));
            let distance = held[i].1.of(rows[index]).map_or(0.0, |target| target.distance(rate).0);
            let points = print_points(distance, RATE_DECIMALS, app.language().notation());
            format!("{} ({})", names[i], app.words().points(&points))
        };
        let is_small = |i: &usize| match held[*i].0 {
            Measure::Computed(indicator) => small_base(app.sheet().table(), indicator, rows[index]).is_some(),
            Measure::Pasted(_) => false,
        };
        let edge = |i: &usize| unit.standings[*i].is_some_and(|s| s.is_at_the_edge());
        ReachRow {
            unit: unit_name(app, rows[index]),
            all: unit.reaches_all(),
            missed: unit.missed().into_iter().map(distance).collect(),
            unknown: listed(unit.unknown()),
            at_the_edge: listed((0..held.len()).filter(edge).collect()),
            small_base: listed((0..held.len()).filter(is_small).collect()),
        }
    });
    (reach_rows.collect(), reach.reaching_all())
}

fn unit_values_of(app: &App, held: &[(Measure, RowTargets<'_>)]) -> Vec<(Vec<Option<Ratio>>, Targets)> {
    held.iter()
        .map(|(measure, targets)| {
            let units = compared_figures(app, *measure);
            let own = || Targets::Own {
                comparison: targets.comparison(),
                values: units.iter().map(|(row, _)| targets.of(*row).map(|t| t.value)).collect(),
            };
            let targets = targets.one().map_or_else(own, Targets::Same);
            (units.into_iter().map(|(_, v)| v.map(Ratio)).collect(), targets)
        })
        .collect()
}

fn named_target_columns(app: &App) -> Vec<(u32, String)> {
    let columns = target_columns(app.sheet().table()).into_iter();
    columns.filter_map(|c| u32::try_from(c.column).ok()).map(|c| (c, column_name(app, c))).collect()
}

fn officers_view(app: &App) -> OfficersView {
    let Some(plan) = plan_column(app) else { return OfficersView::default() };
    let column = &app.sheet().table().columns[plan];
    let with_plan = data_rows(app).into_iter().filter(|row| column.value(*row).is_some());
    let units: Vec<String> = with_plan.take(MOST_UNITS).map(|row| unit_name(app, row)).collect();
    let chosen = units.iter().find(|u| **u == app.forms.officers_of).or(units.first());
    let unit = chosen.cloned().unwrap_or_default();
    let officers = app.sheet().settings().plan.officers.get(&unit).map_or(&[][..], |o| &o[..]);
    let even = officers.iter().all(|o| o.weight == 1.0);
    let line = |o: &Officer| match even {
        true => o.name.clone(),
        false => format!("{}; {}", o.name, app.words().figure(o.weight)),
    };
    OfficersView { text: officers.iter().map(line).collect::<Vec<_>>().join("\n"), unit, units }
}

fn implied_view(app: &App) -> ImpliedView {
    let (words, notation) = (app.words(), app.language().notation());
    let (result, interval) = match app.forms.implied.outcome(notation) {
        ImpliedOutcome::Incomplete => (String::new(), String::new()),
        ImpliedOutcome::Unreadable(which) => (words.implied_unreadable(which), String::new()),
        ImpliedOutcome::Undefined(reason) => {
            let indicator = Indicator::PlanCompletion { actual: 0, plan: 0 };
            (words.undefined(indicator, reason).to_owned(), String::new())
        }
        ImpliedOutcome::Found(implied, decimals) => {
            let decimals = Decimals::Fixed(decimals.max(2));
            let number = |v: f64| print_number(v, decimals, notation);
            let [least, most] = implied.interval;
            let interval = match least.is_finite() && most.is_finite() {
                true => words.implied_interval(&number(least), &number(most)),
                false => String::new(),
            };
            (number(implied.value), interval)
        }
    };
    ImpliedView { form: app.forms.implied.clone(), result, interval }
}
