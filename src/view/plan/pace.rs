//! The pace of the plan, unit by unit: from a plan column and an actual column, or from a sheet in which actuals are
//! entered step by step.

use crate::analysis::Indicator;
use crate::app::{App, RATE_DECIMALS, column_name, measures, plan_column, planned, unit_name};
use crate::indicator::{
    Pace, PercentagePoints, PlanCompletion, Ratio, Undefined, behind_first, required_each,
};
use crate::number::{
    Decimals, difference, exact_sum, print_change, print_number, print_percent, print_points,
};
use crate::sheet::{Measure, PlanSettings, PlanStep, TimeLeft, Tracking};
use crate::table::RowKind;
use crate::view::cells::counted;

/// The pace of one unit. A text is empty where its figure is not known.
#[expect(missing_docs, reason = "the names say it")]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PaceRow {
    pub unit: String,
    /// The rate of plan completion.
    pub completion: String,
    /// Completion less what was due by now, in percentage points.
    pub ahead: String,
    /// What should have been achieved by now, in the plan's unit.
    pub due: String,
    /// What was achieved less what was due.
    pub gap: String,
    pub is_behind: bool,
    /// What remains of the plan.
    pub remaining: String,
    /// What was achieved in each step so far, on average.
    pub so_far: String,
    /// What must be achieved in each step that is left.
    pub required: String,
    /// What must be achieved in each week of seven days that is left. Known only if the year is.
    pub required_week: String,
    /// What must be achieved in each working day that is left. Known only if the year is.
    pub required_day: String,
    /// What will be achieved in the end at this pace, and its share of the plan.
    pub forecast: String,
    pub is_total: bool,
}

impl PaceRow {
    /// A row that has only a reason why nothing is known.
    fn without(unit: String, why: &str) -> PaceRow {
        PaceRow { unit, completion: why.to_owned(), ..PaceRow::default() }
    }
}

/// The pace of a sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PaceView {
    /// "Thực hiện ÷ Kế hoạch": the columns; `None` if there is no plan with an actual.
    pub of: Option<String>,
    /// The plans to choose from, if there are several.
    pub choices: Vec<PlannedChoice>,
    /// What the steps are: months, quarters or weeks.
    pub step: PlanStep,
    /// Whether it is known how much of the time has passed.
    pub is_known: bool,
    /// Whether actuals are entered in this sheet, step by step. What has passed then follows from them.
    pub is_tracked: bool,
    /// The units, the ones behind first, and the totals last.
    pub rows: Vec<PaceRow>,
}

/// A plan whose pace can be shown.
#[expect(missing_docs, reason = "the names say it")]
#[derive(Clone, Debug, PartialEq)]
pub struct PlannedChoice {
    /// Its plan completion.
    pub measure: Measure,
    /// Its name, with the fund.
    pub name: String,
    pub is_chosen: bool,
}

/// Plan and actual of one row.
struct Paced {
    unit: String,
    kind: RowKind,
    plan: f64,
    actual: f64,
    weights: Vec<f64>,
    /// How many steps have passed.
    past: usize,
    /// Whether it is known how much of the time has passed.
    is_known: bool,
    left: Option<TimeLeft>,
    /// Whether rows with different steps were added up: an average over these steps would mean nothing.
    is_put_together: bool,
}

impl Paced {
    fn pace(&self) -> Pace<'_> {
        Pace { plan: self.plan, actual: self.actual, weights: &self.weights, past: self.past }
    }

    /// By how much it is ahead; `None` if that is not known.
    fn ahead(&self) -> Option<PercentagePoints> {
        self.pace().ahead().ok().filter(|_| self.is_known)
    }
}

/// A row with its pace, or the reason why there is none.
enum PacedLine {
    Paced(Paced),
    Without(PaceRow),
}

/// How many units are shown at most.
pub(crate) const MOST_UNITS: usize = 200;

pub(crate) fn pace_view(app: &App) -> PaceView {
    let settings = &app.sheet().settings().plan;
    match &settings.tracking {
        Some(tracking) if is_there(app, tracking) => tracked_pace(app, settings, tracking),
        _ => planned_pace(app, settings),
    }
}

fn is_there(app: &App, tracking: &Tracking) -> bool {
    let count = app.sheet().table().columns.len();
    let steps = tracking.steps.iter().flat_map(|(plan, actual)| [*plan, *actual]);
    !tracking.steps.is_empty() && steps.chain([tracking.plan]).all(|c| (c as usize) < count)
}

fn planned_pace(app: &App, settings: &PlanSettings) -> PaceView {
    let Some((actual, plan)) = planned(app) else { return PaceView::default() };
    let table = app.sheet().table();
    let indicator = Indicator::PlanCompletion { actual, plan };
    let factor = table.columns[actual].scale() / table.columns[plan].scale();
    let scaled = |value: f64| if factor == 1.0 { value } else { value * factor };
    let PlanSettings { course, calendar, .. } = settings;
    let weights = course.month_weights(calendar);
    let past = course.past();
    let is_known = past.is_some() && weights.is_some();
    let left = past.and_then(|past| course.left_after(PlanStep::Month, past, calendar));
    let is_shown = |k: &RowKind| matches!(k, RowKind::Data | RowKind::Total);
    let rows = table.rows.iter().enumerate().filter(|(_, k)| is_shown(k));
    let lines = rows.filter_map(|(row, kind)| {
        let unit = unit_name(app, row);
        let figures = (table.columns[plan].value(row), table.columns[actual].value(row).map(scaled));
        let missing = match figures {
            (Some(plan), Some(actual)) => {
                return Some(PacedLine::Paced(Paced {
                    unit,
                    kind: *kind,
                    plan,
                    actual,
                    weights: weights.clone().unwrap_or_default(),
                    past: past.unwrap_or(0),
                    is_known,
                    left,
                    is_put_together: false,
                }));
            }
            (None, None) => return None,
            (None, _) => Undefined::MissingInput(1),
            (_, None) => Undefined::MissingInput(0),
        };
        let why = app.words().undefined(indicator, missing);
        Some(PacedLine::Without(PaceRow::without(unit, why)))
    });
    let names = [actual, plan].map(|c| column_name(app, c as u32)).join(" ÷ ");
    let chosen = Measure::Computed(indicator);
    let choices = measures(app)
        .into_iter()
        .filter(|c| matches!(c.measure, Measure::Computed(Indicator::PlanCompletion { .. })));
    let group = app.sheet().computed().iter().find(|c| c.indicator == indicator);
    PaceView {
        of: Some(match group.and_then(|c| c.group.last()) {
            Some(group) => format!("{group}: {names}"),
            None => names,
        }),
        choices: choices
            .map(|c| PlannedChoice { is_chosen: c.measure == chosen, measure: c.measure, name: c.name })
            .collect(),
        step: PlanStep::Month,
        is_known,
        is_tracked: false,
        rows: pace_rows(app, lines.collect()),
    }
}

/// The pace of each unit up to its own last step with a figure. For a step in which a unit has no figure, the figures
/// of the units under it are added.
fn tracked_pace(app: &App, settings: &PlanSettings, tracking: &Tracking) -> PaceView {
    let table = app.sheet().table();
    let value = |column: u32, row: usize| table.columns[column as usize].value(row);
    let is_unit = |row: &usize| matches!(table.rows[*row], RowKind::Data | RowKind::Part);
    let rows: Vec<usize> = (0..table.rows.len()).filter(is_unit).collect();
    let mut lines: Vec<PacedLine> = Vec::new();
    for (at, &row) in rows.iter().enumerate() {
        let kind = table.rows[row];
        let below =
            rows[at + 1..].iter().take_while(|r| kind == RowKind::Data && table.rows[**r] == RowKind::Part);
        let below: Vec<usize> = below.copied().collect();
        let achieved = |actual: u32| -> Vec<f64> {
            let parts = || below.iter().filter_map(|part| value(actual, *part)).collect();
            value(actual, row).map_or_else(parts, |own| vec![own])
        };
        let Some(plan) = value(tracking.plan, row) else { continue };
        let last = tracking.steps.iter().rposition(|(_, actual)| !achieved(*actual).is_empty());
        let Some(past) = last.map(|last| last + 1) else {
            lines.push(PacedLine::Without(PaceRow::without(unit_name(app, row), app.words().not_entered())));
            continue;
        };
        lines.push(PacedLine::Paced(Paced {
            unit: unit_name(app, row),
            kind,
            plan,
            actual: exact_sum(tracking.steps[..past].iter().flat_map(|(_, actual)| achieved(*actual))),
            weights: tracking.steps.iter().map(|(plan, _)| value(*plan, row).unwrap_or(0.0)).collect(),
            past,
            is_known: true,
            left: settings.course.left_after(tracking.step, past, &settings.calendar),
            is_put_together: false,
        }));
    }
    let units = rows.iter().filter(|row| table.rows[**row] == RowKind::Data).count();
    let total = total_of_tracked(app, &lines, units);
    let past =
        lines.iter().filter_map(|l| if let PacedLine::Paced(p) = l { Some(p.past) } else { None }).max();
    lines.extend(total.map(PacedLine::Paced));
    PaceView {
        of: Some(app.words().tracked(past.unwrap_or(0), tracking.steps.len())),
        choices: Vec::new(),
        step: tracking.step,
        is_known: past.is_some(),
        is_tracked: true,
        rows: pace_rows(app, lines),
    }
}

/// The total of the units with figures, each counted up to its own last step.
fn total_of_tracked(app: &App, lines: &[PacedLine], of: usize) -> Option<Paced> {
    let paced = lines.iter().filter_map(|l| if let PacedLine::Paced(p) = l { Some(p) } else { None });
    let units: Vec<&Paced> = paced.filter(|p| p.kind == RowKind::Data).collect();
    let first = units.first().filter(|_| of > 1)?;
    let plan = exact_sum(units.iter().map(|p| p.plan));
    let is_even = units.iter().all(|p| p.past == first.past);
    let (weights, past) = if is_even {
        let of_step = |step: usize| exact_sum(units.iter().map(|p| p.weights[step]));
        ((0..first.weights.len()).map(of_step).collect(), first.past)
    } else {
        let due = exact_sum(units.iter().flat_map(|p| p.weights[..p.past].iter().copied()));
        (vec![due, difference(plan, due)], 1)
    };
    Some(Paced {
        unit: match units.len() == of {
            true => app.words().total_label().to_owned(),
            false => app.words().total_of_entered(counted(app), units.len(), of),
        },
        kind: RowKind::Total,
        plan,
        actual: exact_sum(units.iter().map(|p| p.actual)),
        weights,
        past,
        is_known: true,
        left: first.left.filter(|_| is_even),
        is_put_together: !is_even,
    })
}

fn plan_decimals(app: &App) -> u8 {
    plan_column(app).map_or(0, |c| app.sheet().table().columns[c].decimals.max(1))
}

/// The units behind first, then the ones without a pace, and the totals last.
fn pace_rows(app: &App, lines: Vec<PacedLine>) -> Vec<PaceRow> {
    let mut units = Vec::new();
    let mut without = Vec::new();
    let mut totals = Vec::new();
    for line in lines {
        match line {
            PacedLine::Without(row) => without.push(row),
            PacedLine::Paced(paced) if paced.kind == RowKind::Total => totals.push(paced),
            PacedLine::Paced(paced) => units.push(paced),
        }
    }
    let ahead: Vec<Option<PercentagePoints>> = units.iter().map(Paced::ahead).collect();
    let mut order = behind_first(&ahead);
    order.extend((0..units.len()).filter(|i| ahead[*i].is_none()));
    // Only the shown rows are printed: a table may have 100 000 rows.
    let ordered = order.into_iter().map(|i| pace_row(app, &units[i])).chain(without);
    ordered.take(MOST_UNITS).chain(totals.iter().map(|total| pace_row(app, total))).collect()
}

fn pace_row(app: &App, paced: &Paced) -> PaceRow {
    let pace = paced.pace();
    let known = paced.is_known;
    let notation = app.language().notation();
    let decimals = Decimals::Fixed(plan_decimals(app));
    let number = |value: f64| print_number(value, decimals, notation);
    let each = |value: Result<f64, Undefined>| value.map(number).unwrap_or_default();
    let percent = |ratio: Ratio| print_percent(ratio.0, RATE_DECIMALS, notation);
    let ahead = paced.ahead();
    let forecast = match (pace.forecast(), pace.forecast_completion()) {
        (Ok(value), Ok(share)) if known => format!("{} ({})", number(value), percent(share)),
        _ => String::new(),
    };
    let left = paced.left.filter(|_| known);
    let by_step = known && !paced.is_put_together;
    let needed = |steps: Option<f64>| {
        steps.map_or_else(String::new, |steps| each(required_each(pace.remaining(), steps)))
    };
    let completion = PlanCompletion { actual: pace.actual, plan: pace.plan }.rate();
    PaceRow {
        unit: paced.unit.clone(),
        completion: completion.map(percent).unwrap_or_default(),
        ahead: ahead.map_or_else(String::new, |a| print_points(a.0, RATE_DECIMALS, notation)),
        due: if known { each(pace.expected()) } else { String::new() },
        gap: match pace.gap() {
            Ok(gap) if known => print_change(gap, decimals, notation),
            _ => String::new(),
        },
        is_behind: ahead.is_some_and(|a| a.0 < 0.0),
        remaining: number(pace.remaining()),
        so_far: if by_step { each(pace.average_so_far()) } else { String::new() },
        required: if by_step { each(pace.average_required()) } else { String::new() },
        required_week: needed(left.map(|l| l.weeks)),
        required_day: needed(left.map(|l| l.working_days)),
        forecast,
        is_total: paced.kind == RowKind::Total,
    }
}
