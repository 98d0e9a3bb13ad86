//! Contribution to growth: what each unit adds to the growth of the total.

use std::borrow::Cow;

use super::periods::growth_of;
use crate::analysis::{Computed, Indicator, compute};
use crate::app::{App, RATE_DECIMALS, computed_of, computed_text};
use crate::chart::{Chart, ContributionStep, StepKind, contribution};
use crate::number::{compare, exact_sum, print_percent};
use crate::sheet::{ChartSubject, Measure, Order, SheetChart};
use crate::view::cells::counted;
use crate::view::chart::figure::{DrawnChart, DrawnFigure, Suits};
use crate::view::chart::page::page_spec;
use crate::view::chart::pairs::values;
use crate::view::chart::shown::{first_ones, grid_row, name_of, order_of, who};
use crate::view::chart::title::{measure_name, scope, scoped};

/// More steps are put together in one.
const MOST_STEPS: usize = 24;

/// The growth of the measure's two periods, or else of the first ones, and the contributions to it.
fn growth_and_contribution(app: &App, measure: Option<Measure>) -> Option<(&Computed, Indicator)> {
    let growth = growth_of(app, measure)?;
    let (current, base) = (growth.indicator.first_input(), growth.indicator.second_input()?);
    let indicator = Indicator::Contribution { current, base };
    let is_there = app.sheet().available().contains(&indicator) && growth.total.value.is_ok();
    is_there.then_some((growth, indicator))
}

/// The same, computed.
fn inputs(app: &App, measure: Option<Measure>) -> Option<(&Computed, Cow<'_, Computed>)> {
    let (growth, indicator) = growth_and_contribution(app, measure)?;
    let asked = computed_of(app, Measure::Computed(indicator)).map(Cow::Borrowed);
    Some((growth, asked.unwrap_or_else(|| Cow::Owned(compute(app.sheet().table(), indicator)))))
}

/// The places of the greatest steps of either direction, in the order asked for.
fn greatest(order: Order, all: &[Option<f64>]) -> Vec<usize> {
    let sizes: Vec<Option<f64>> = all.iter().map(|value| value.map(f64::abs)).collect();
    let mut greatest = order_of(Order::ByValue, &sizes, false);
    if all.len() > MOST_STEPS {
        // One place is for the others.
        greatest.truncate(MOST_STEPS - 1);
    }
    greatest.sort_unstable();
    let values: Vec<Option<f64>> = greatest.iter().map(|at| all[*at]).collect();
    order_of(order, &values, false).into_iter().map(|at| greatest[at]).collect()
}

/// It suits a table with two periods of figures that add up.
pub(in crate::view::chart) fn suits(app: &App) -> Result<Suits, String> {
    // The contributions themselves are not computed only to be offered.
    match growth_and_contribution(app, None) {
        Some((growth, _)) if values(app, growth).iter().filter(|(_, v)| v.is_some()).nth(1).is_some() => {
            Ok(Suits { weight: 40, why: app.words().why_contribution().to_owned() })
        }
        _ => Err(app.words().no_contribution().to_owned()),
    }
}

/// The chart of the measure, or else of the first two periods.
pub(in crate::view::chart) fn draw(
    app: &App,
    chart: &SheetChart,
    subject: ChartSubject,
) -> Option<DrawnChart> {
    let words = app.words();
    let (growth, computed) = inputs(app, subject.measure)?;
    let total = growth.total.value.ok()?;
    let units = values(app, &computed);
    let all: Vec<Option<f64>> = units.iter().map(|(_, value)| *value).collect();
    if all.iter().flatten().count() < 2 {
        return None;
    }
    let print = |value: f64| computed_text(app, computed.indicator, Ok(value));
    let order = greatest(chart.order, &all);
    let mut steps = Vec::new();
    let mut rows = Vec::new();
    for at in &order {
        let (row, value) = units[*at];
        let text = match computed.values.get(row).copied().flatten() {
            Some(value) => computed_text(app, computed.indicator, value),
            None => String::new(),
        };
        steps.push(ContributionStep { label: name_of(app, row), value, text, kind: StepKind::Part });
        rows.push(grid_row(app, row));
    }
    let others: Vec<usize> = (0..units.len()).filter(|at| !order.contains(at)).collect();
    let rest = exact_sum(others.iter().filter_map(|at| all[*at]));
    if !others.is_empty() {
        let label = words.other_units(counted(app), others.len());
        steps.push(ContributionStep { label, value: Some(rest), text: print(rest), kind: StepKind::Part });
        rows.push(None);
    }
    let printed = computed_text(app, growth.indicator, Ok(total));
    let label = words.total_growth().to_owned();
    steps.push(ContributionStep { label, value: Some(total), text: printed, kind: StepKind::Total });
    rows.push(None);
    let title = || {
        let falls = compare(total, 0.0).is_lt();
        let first: Vec<usize> = first_ones(&all, falls).into_iter().collect();
        let named: Vec<usize> = first.iter().map(|at| units[*at].0).collect();
        let points = first.first().and_then(|at| all[*at]).map(print).unwrap_or_default();
        let size = print_percent(total.abs(), RATE_DECIMALS, app.language().notation());
        let finding = words.contribution_finding((compare(total, 0.0), &size), &who(app, &named), &points);
        scoped(finding, scope(app, Measure::Computed(computed.indicator)))
    };
    let what = measure_name(app, Measure::Computed(computed.indicator));
    let unit = words.points("").trim().to_owned();
    let mut page = page_spec(app, chart, subject, title, format!("{what}, {unit}"), None);
    let told: Vec<(String, String)> = steps.iter().map(|s| (s.label.clone(), s.text.clone())).collect();
    page.alt = words.chart_alt(&page.title, &page.subtitle, &told);
    let figures = told.iter().zip(rows);
    let figures =
        figures.map(|((label, told), row)| DrawnFigure { text: format!("{label}: {told}"), row }).collect();
    let legend = (words.adds().to_owned(), words.takes_away().to_owned());
    let spec = contribution(steps, page, legend, app.language().notation());
    Some(DrawnChart { chart: Chart::Contribution(spec), figures })
}
