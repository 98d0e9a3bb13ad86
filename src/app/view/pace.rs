//! The pace of the plan, unit by unit: of a plan and an actual column, or of a sheet in which actuals are entered step
//! by step.

use super::cells::RATE_DECIMALS;
use crate::app::App;
use crate::indicator::{
    Pace, PercentagePoints, PlanCompletion, Ratio, Undefined, behind_first, exact_sum, required_each,
};
use crate::ingest::RowKind;
use crate::number::{Decimals, print_change, print_number, print_percent, print_points};
use crate::sheet::{Settings, Step, TimeLeft, Tracking};

/// The pace of one unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaceRow {
    /// Its name.
    pub unit: String,
    /// Its plan completion.
    pub completion: String,
    /// Completion less what was due by now, in percentage points; empty where the month is not known.
    pub ahead: String,
    /// What should have been reached by now, in the plan's unit.
    pub due: String,
    /// What was reached less that.
    pub gap: String,
    /// Whether it is behind.
    pub is_behind: bool,
    /// What remains of the plan.
    pub remaining: String,
    /// What was achieved a step so far.
    pub so_far: String,
    /// What each step to come needs.
    pub required: String,
    /// What each week to come needs, of seven days; empty where the year is not known.
    pub required_week: String,
    /// What each working day to come needs; empty where the year is not known.
    pub required_day: String,
    /// What the last step will see at this pace, and its share of the plan.
    pub forecast: String,
    /// A total.
    pub is_total: bool,
}

/// The pace of a sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PaceView {
    /// "Thực hiện ÷ Kế hoạch": what the pace is of; `None` if there is no plan with an actual.
    pub of: Option<String>,
    /// What the steps are.
    pub step: Step,
    /// How much of the time is over is known.
    pub is_known: bool,
    /// Actuals are entered in this sheet: what is past follows from them.
    pub is_tracked: bool,
    /// The units, those behind first; totals last.
    pub rows: Vec<PaceRow>,
}

/// Plan and actual of one row.
struct Paced {
    unit: String,
    kind: RowKind,
    plan: f64,
    actual: f64,
    /// Its own shape, where it has one.
    weights: Option<Vec<f64>>,
}

/// What all rows share.
struct Shared {
    /// The shape of the plan; empty where it is not known.
    weights: Vec<f64>,
    past: usize,
    is_known: bool,
    left: Option<TimeLeft>,
    decimals: u8,
}

/// More rows are not shown.
pub(super) const MOST_UNITS: usize = 200;

impl App {
    pub(super) fn pace_view(&self) -> PaceView {
        let settings = self.sheet().settings();
        match &settings.tracking {
            Some(tracking) if self.is_there(tracking) => self.tracked_pace(settings, tracking),
            _ => self.planned_pace(settings),
        }
    }

    fn is_there(&self, tracking: &Tracking) -> bool {
        let count = self.sheet().table().columns.len();
        let steps = tracking.steps.iter().flat_map(|(plan, actual)| [*plan, *actual]);
        !tracking.steps.is_empty() && steps.chain([tracking.plan]).all(|c| (c as usize) < count)
    }

    fn planned_pace(&self, settings: &Settings) -> PaceView {
        let Some((actual, plan)) = self.planned() else { return PaceView::default() };
        let table = self.sheet().table();
        let factor = table.columns[actual].scale() / table.columns[plan].scale();
        let scaled = |value: f64| if factor == 1.0 { value } else { value * factor };
        let is_shown = |k: &RowKind| matches!(k, RowKind::Data | RowKind::Total);
        let rows = table.rows.iter().enumerate().filter(|(_, k)| is_shown(k));
        let paced = rows.filter_map(|(row, kind)| {
            Some(Paced {
                unit: self.unit_name(row),
                kind: *kind,
                plan: table.columns[plan].value(row)?,
                actual: table.columns[actual].value(row).map(scaled)?,
                weights: None,
            })
        });
        let Settings { course, calendar, .. } = settings;
        let weights = course.month_weights(calendar);
        let past = course.past();
        let is_known = past.is_some() && weights.is_some();
        let shared = Shared {
            weights: weights.unwrap_or_default(),
            past: past.unwrap_or(0),
            is_known,
            left: past.and_then(|past| course.left_after(Step::Month, past, calendar)),
            decimals: self.plan_decimals(),
        };
        PaceView {
            of: Some(format!("{} ÷ {}", self.column_name(actual as u32), self.column_name(plan as u32))),
            step: Step::Month,
            is_known,
            is_tracked: false,
            rows: self.pace_rows(paced.collect(), &shared),
        }
    }

    /// What is past are the steps up to the last one with a figure; a unit without one of its own has that of those
    /// under it.
    fn tracked_pace(&self, settings: &Settings, tracking: &Tracking) -> PaceView {
        let table = self.sheet().table();
        let value = |column: u32, row: usize| table.columns[column as usize].value(row);
        let is_unit = |row: &usize| matches!(table.rows[*row], RowKind::Data | RowKind::Part);
        let rows: Vec<usize> = (0..table.rows.len()).filter(is_unit).collect();
        let has_figure = |(_, actual): &(u32, u32)| rows.iter().any(|row| value(*actual, *row).is_some());
        let past = tracking.steps.iter().rposition(has_figure).map_or(0, |last| last + 1);
        let mut paced: Vec<Paced> = Vec::new();
        for (at, &row) in rows.iter().enumerate() {
            let parts = rows[at + 1..].iter().copied().take_while(|r| table.rows[*r] == RowKind::Part);
            let parts: Vec<usize> =
                if table.rows[row] == RowKind::Part { Vec::new() } else { parts.collect() };
            let achieved = |actual: u32| {
                let below = || parts.iter().filter_map(|part| value(actual, *part)).collect::<Vec<_>>();
                value(actual, row).map_or_else(below, |own| vec![own])
            };
            let Some(plan) = value(tracking.plan, row) else { continue };
            paced.push(Paced {
                unit: self.unit_name(row),
                kind: table.rows[row],
                plan,
                actual: exact_sum(tracking.steps[..past].iter().flat_map(|(_, actual)| achieved(*actual))),
                weights: tracking.steps.iter().map(|(plan, _)| value(*plan, row)).collect(),
            });
        }
        let units = || paced.iter().filter(|p| p.kind == RowKind::Data);
        let of_step = |step: usize| exact_sum(units().filter_map(|p| p.weights.as_ref().map(|w| w[step])));
        let total = Paced {
            unit: self.words().total_label().to_owned(),
            kind: RowKind::Total,
            plan: exact_sum(units().map(|p| p.plan)),
            actual: exact_sum(units().map(|p| p.actual)),
            weights: Some((0..tracking.steps.len()).map(of_step).collect()),
        };
        if units().count() > 1 {
            paced.push(total);
        }
        let shared = Shared {
            weights: Vec::new(),
            past,
            is_known: past > 0,
            left: settings.course.left_after(tracking.step, past, &settings.calendar),
            decimals: self.plan_decimals(),
        };
        PaceView {
            of: Some(self.words().tracked(past, tracking.steps.len())),
            step: tracking.step,
            is_known: past > 0,
            is_tracked: true,
            rows: self.pace_rows(paced, &shared),
        }
    }

    fn plan_decimals(&self) -> u8 {
        self.plan_column().map_or(0, |c| self.sheet().table().columns[c].decimals.max(1))
    }

    fn pace_rows(&self, paced: Vec<Paced>, shared: &Shared) -> Vec<PaceRow> {
        let mut units = Vec::new();
        let mut totals = Vec::new();
        for one in &paced {
            let row = self.pace_row(one, shared);
            if one.kind == RowKind::Total { totals.push(row.1) } else { units.push(row) }
        }
        let ahead: Vec<Option<PercentagePoints>> = units.iter().map(|(a, _)| *a).collect();
        let mut order = behind_first(&ahead);
        order.extend((0..units.len()).filter(|i| ahead[*i].is_none()));
        order.into_iter().take(MOST_UNITS).map(|i| units[i].1.clone()).chain(totals).collect()
    }

    fn pace_row(&self, paced: &Paced, shared: &Shared) -> (Option<PercentagePoints>, PaceRow) {
        let weights = paced.weights.as_ref().unwrap_or(&shared.weights);
        let pace = Pace { plan: paced.plan, actual: paced.actual, weights, past: shared.past };
        let known = shared.is_known;
        let notation = self.language().notation();
        let decimals = Decimals::Fixed(shared.decimals);
        let number = |value: f64| print_number(value, decimals, notation);
        let each = |value: Result<f64, Undefined>| value.map(number).unwrap_or_default();
        let percent = |ratio: Ratio| print_percent(ratio.0, RATE_DECIMALS, notation);
        let ahead = pace.ahead().ok().filter(|_| known);
        let forecast = match (pace.forecast(), pace.forecast_completion()) {
            (Ok(value), Ok(share)) if known => format!("{} ({})", number(value), percent(share)),
            _ => String::new(),
        };
        let left = shared.left.filter(|_| known);
        let needed = |steps: Option<f64>| {
            steps.map_or_else(String::new, |steps| each(required_each(pace.remaining(), steps)))
        };
        let completion = PlanCompletion { actual: pace.actual, plan: pace.plan }.rate();
        let row = PaceRow {
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
            so_far: if known { each(pace.average_so_far()) } else { String::new() },
            required: if known { each(pace.average_required()) } else { String::new() },
            required_week: needed(left.map(|l| l.weeks)),
            required_day: needed(left.map(|l| l.working_days)),
            forecast,
            is_total: paced.kind == RowKind::Total,
        };
        (ahead, row)
    }
}
