//! Plan against actual: the amounts behind a plan completion, and the prior figures where there are any.

use crate::analysis::{Computed, Indicator};
use crate::app::{App, Compared, RATE_DECIMALS};
use crate::chart::{Chart, PlanActualRow, PlanActualWords, plan_actual};
use crate::indicator::Pace;
use crate::number::print_percent;
use crate::sheet::{ChartSubject, Measure, SheetChart};
use crate::view::cells::unit_of_measure;
use crate::view::chart::estimates::{estimated_titles, is_estimate};
use crate::view::chart::figure::{DrawnChart, DrawnFigure, MarkFigure, Measured, Suits};
use crate::view::chart::page::{page_spec, remark};
use crate::view::chart::pairs::{
    Pair, amount, amount_text, in_unit_of, pair, pairing, tell_partial_total, totals, values,
};
use crate::view::chart::shown::{ShownUnits, column_title, grid_row, shown_of};
use crate::view::chart::title::title_of;

fn completion(app: &App, measure: Option<Measure>) -> Option<&Computed> {
    pairing(app, measure, |indicator| matches!(indicator, Indicator::PlanCompletion { .. }))
}

/// The measure whose amounts a chart draws if it is asked for one.
pub(in crate::view::chart) fn drawn_for(app: &App, measure: Option<Measure>) -> Option<Measure> {
    Some(Measure::Computed(completion(app, measure)?.indicator))
}

/// It suits a table with a plan that goes with an actual, and shows more than their rate alone.
pub(in crate::view::chart) fn suits(app: &App) -> Result<Suits, String> {
    match completion(app, None) {
        Some(_) => Ok(Suits { weight: 48, why: app.words().why_plan_actual().to_owned() }),
        None => Err(app.words().no_plan_and_actual().to_owned()),
    }
}

/// The column that the actual is compared with over time, if there is one.
fn prior_of(app: &App, actual: usize) -> Option<usize> {
    app.sheet().available().iter().find_map(|indicator| match indicator {
        Indicator::Growth { current, base } if *current == actual => Some(*base),
        _ => None,
    })
}

/// How the plan is spread over its months and how many have passed, if the user said it: then a share of it is due.
struct DueShare {
    weights: Vec<f64>,
    past: usize,
    /// The last month that has passed.
    month: u8,
}

impl DueShare {
    fn of(app: &App) -> Option<DueShare> {
        let plan = &app.sheet().settings().plan;
        let past = plan.course.past().filter(|past| *past > 0 && *past < plan.course.months.count())?;
        let weights = plan.course.month_weights(&plan.calendar)?;
        let month = plan.course.past_months?;
        let due = DueShare { weights, past, month };
        due.pace(1.0).expected_share().is_ok().then_some(due)
    }

    fn pace(&self, plan: f64) -> Pace<'_> {
        Pace { plan, actual: 0.0, weights: &self.weights, past: self.past }
    }

    /// What of a plan is due.
    fn of_plan(&self, plan: Option<f64>) -> Option<f64> {
        self.pace(plan?).expected().ok()
    }

    fn words(&self, app: &App) -> String {
        let share = self.pace(1.0).expected_share().map_or(0.0, |share| share.0);
        let share = print_percent(share, RATE_DECIMALS, app.language().notation());
        app.words().due_of_plan(self.month, &share)
    }
}

/// The chart of the measure, or else of the first plan.
pub(in crate::view::chart) fn draw(
    app: &App,
    chart: &SheetChart,
    subject: ChartSubject,
) -> Option<DrawnChart> {
    let words = app.words();
    let computed = completion(app, subject.measure)?;
    let (actual, plan) = (computed.indicator.first_input(), computed.indicator.second_input()?);
    let prior = prior_of(app, actual);
    // An estimate is of the whole plan's time, and not held against what is due by now.
    let due = DueShare::of(app).filter(|_| !is_estimate(app, actual));
    let units = values(computed, Compared::of(app, chart).rows);
    let ShownUnits { places: shown, cut } = shown_of(app, chart, &units, false);
    let mut pairs: Vec<Pair> = shown.iter().map(|at| pair(app, computed, units[*at].0, false)).collect();
    pairs.extend(totals(app, computed));
    let name = |column: usize| column_title(app, column);
    let prior_text = |pair: &Pair| {
        let found = prior.zip(pair.row).map(|(prior, row)| amount_text(app, prior, amount(app, prior, row)));
        found.unwrap_or_default()
    };
    let row = |pair: &Pair| PlanActualRow {
        label: pair.label.clone(),
        plan: pair.second.0,
        actual: pair.first.0,
        prior: prior
            .zip(pair.row)
            .and_then(|(prior, row)| in_unit_of(app, actual, prior, amount(app, prior, row))),
        due: due.as_ref().and_then(|due| due.of_plan(pair.second.0)),
        text: match pair.value {
            Some(_) => words.actual_of_plan(&pair.first.1, &pair.second.1, &pair.text),
            None => pair.text.clone(),
        },
        is_total: pair.is_total,
    };
    let legend = PlanActualWords {
        plan: name(plan),
        actual: name(actual),
        prior: prior.map(name).unwrap_or_default(),
        due: due.as_ref().map(|due| due.words(app)).unwrap_or_default(),
    };
    let measure = Measure::Computed(computed.indicator);
    let title = || title_of(app, measure, &units);
    let compared = words.compared_shortly(&legend.actual, &legend.plan);
    let group = computed.group.last().map(|group| format!("{group}: ")).unwrap_or_default();
    let unit = unit_of_measure(app, actual).map(|unit| format!(", {unit}")).unwrap_or_default();
    let what = format!("{group}{compared}{unit}");
    let mut page = page_spec(app, chart, subject, title, what, cut);
    if let Some(names) = estimated_titles(app, &[actual]) {
        remark(&mut page, &words.estimates_hatched(&names));
    }
    if let Some(names) = prior.and_then(|prior| estimated_titles(app, &[prior])) {
        remark(&mut page, &words.estimates_are(&names));
    }
    let told: Vec<(String, String)> = pairs
        .iter()
        .map(|pair| {
            let prior = prior_text(pair);
            let (actual, plan) = ((&*legend.actual, &*pair.first.1), (&*legend.plan, &*pair.second.1));
            let amount = due.as_ref().and_then(|due| due.of_plan(pair.second.0));
            let amount = amount_text(app, computed.indicator.first_input(), amount);
            let due = (&*legend.due, &*amount);
            let told = words.plan_actual_told([actual, plan, (&legend.prior, &prior), due], &pair.text);
            (pair.label.clone(), told)
        })
        .collect();
    tell_partial_total(app, &mut page, computed, &pairs);
    page.alt = words.chart_alt(&page.title, &page.subtitle, &told);
    let figures = told.iter().zip(&pairs).map(|((label, told), pair)| {
        let row = pair.row.and_then(|row| grid_row(app, row));
        let mark = MarkFigure::of_series(app, &pair.label, &legend.actual, pair.first.0);
        DrawnFigure::new(format!("{label}: {told}"), row).marked(mark)
    });
    let figures = figures.collect();
    let rows = pairs.iter().map(row).collect();
    let measured = Measured::amounts(app, actual);
    let mut spec = plan_actual(rows, page, legend, app.language().notation());
    spec.is_estimate = is_estimate(app, actual);
    Some(DrawnChart { chart: Chart::PlanActual(spec), figures, measured })
}
