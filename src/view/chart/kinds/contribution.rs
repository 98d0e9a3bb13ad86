//! Contribution to growth: what each unit adds to the growth of the total.

use std::borrow::Cow;

use super::growth::compared;
use super::periods::growth_of;
use crate::analysis::{Computed, Indicator, compute};
use crate::app::{App, RATE_DECIMALS, computed_of, computed_text, data_rows};
use crate::chart::{Chart, ContributionStep, StepKind, contribution};
use crate::number::{compare, exact_sum, print_percent};
use crate::sheet::{Annotation, ChartSubject, Measure, Order, SheetChart, UnitsShown};
use crate::table::RowKind;
use crate::view::cells::counted;
use crate::view::chart::figure::{DrawnChart, DrawnFigure, MarkFigure, Measured, Suits};
use crate::view::chart::page::page_spec;
use crate::view::chart::pairs::values;
use crate::view::chart::shown::{first_ones, grid_row, most_of, name_of, order_of, who};
use crate::view::chart::title::{scope, scoped};

/// More steps are put together in one.
const MOST_STEPS: usize = 24;

/// The growth of the measure's two periods, or else of the latest of those alike, and the contributions to it.
fn growth_and_contribution(app: &App, measure: Option<Measure>) -> Option<(&Computed, Indicator)> {
    let growth = growth_of(app, measure)?;
    let (current, base) = (growth.indicator.first_input(), growth.indicator.second_input()?);
    let indicator = Indicator::Contribution { current, base };
    let is_there = app.sheet().available().contains(&indicator) && growth.total.value.is_ok();
    is_there.then_some((growth, indicator))
}

/// The measure whose growth a chart draws if it is asked for one.
pub(in crate::view::chart) fn drawn_for(app: &App, measure: Option<Measure>) -> Option<Measure> {
    Some(Measure::Computed(growth_and_contribution(app, measure)?.0.indicator))
}

/// The contributions that a chart draws if it is asked for a measure.
pub(in crate::view::chart) fn measure_of(app: &App, measure: Option<Measure>) -> Option<Measure> {
    Some(Measure::Computed(growth_and_contribution(app, measure)?.1))
}

/// The same, computed.
fn inputs(app: &App, measure: Option<Measure>) -> Option<(&Computed, Cow<'_, Computed>)> {
    let (growth, indicator) = growth_and_contribution(app, measure)?;
    let asked = computed_of(app, Measure::Computed(indicator)).map(Cow::Borrowed);
    Some((growth, asked.unwrap_or_else(|| Cow::Owned(compute(app.sheet().table(), indicator)))))
}

/// The places of the units that have steps of their own, in the order asked for: the chosen ones, or the greatest steps of
/// either direction. The others are put together in one, so that the steps still lead to the total.
fn with_steps(
    app: &App,
    chart: &SheetChart,
    units: &[(usize, Option<f64>)],
    all: &[Option<f64>],
) -> Vec<usize> {
    let most = most_of(chart, MOST_STEPS);
    let is_chosen = |at: &usize| match &chart.units.shown {
        UnitsShown::Chosen(names) => names.contains(&name_of(app, units[*at].0)),
        _ => true,
    };
    let mut chosen: Vec<usize> = (0..all.len()).filter(is_chosen).collect();
    if chosen.is_empty() {
        chosen = (0..all.len()).collect();
    }
    let limit = match chart.units.shown {
        UnitsShown::First(count) => usize::from(count).clamp(1, most),
        // One place is for the others.
        _ if all.len() > most || chosen.len() < all.len() => most - 1,
        _ => most,
    };
    let ordered = |places: &[usize], order: Order, value: &dyn Fn(f64) -> f64, most: usize| -> Vec<usize> {
        let rows: Vec<usize> = places.iter().map(|at| units[*at].0).collect();
        let values: Vec<Option<f64>> = places.iter().map(|at| all[*at].map(value)).collect();
        order_of(app, order, (&rows, &values), false, most).into_iter().map(|at| places[at]).collect()
    };
    let mut greatest = ordered(&chosen, Order::ByValue, &f64::abs, limit);
    greatest.sort_unstable();
    ordered(&greatest, chart.order, &|value| value, greatest.len())
}

/// After which units a subtotal stands, and its name: after all that rise, if some fall; or in the table's order after
/// each of its groups, but the last, which the total follows.
fn subtotals(
    app: &App,
    order: Order,
    shown: &[usize],
    units: &[(usize, Option<f64>)],
) -> Vec<(usize, String)> {
    let words = app.words();
    match order {
        // What is put together as "others" is not in the order, so the sum would not be that of all who rose.
        _ if shown.len() < units.len() => Vec::new(),
        // By their names neither those that rise stand together nor those of a group.
        Order::ByName => Vec::new(),
        Order::ByValue => {
            let is_up = |at: &usize| units[*at].1.is_some_and(|value| value > 0.0);
            let is_down = |at: &usize| units[*at].1.is_some_and(|value| value < 0.0);
            let last = shown.iter().copied().rfind(is_up);
            let is_telling = shown.iter().filter(|at| is_up(at)).count() > 1 && shown.iter().any(is_down);
            last.filter(|_| is_telling)
                .map(|last| (last, words.all_that_add().to_owned()))
                .into_iter()
                .collect()
        }
        Order::AsPasted => {
            let kinds = &app.sheet().table().rows;
            let heads: Vec<usize> = (0..kinds.len()).filter(|row| kinds[*row] == RowKind::Subtotal).collect();
            let first = units.first().map_or(0, |(row, _)| *row);
            // Where the first group's sum stands above its units, each does.
            let is_above = heads.first().is_some_and(|head| *head < first);
            let ends = shown.windows(2).filter_map(|pair| {
                let (from, to) = (units[pair[0]].0, units[pair[1]].0);
                heads.iter().any(|head| from < *head && *head < to).then_some((pair[0], from))
            });
            let named = ends.filter_map(|(at, row)| {
                let own = match is_above {
                    true => heads.iter().rev().find(|head| **head < row),
                    false => heads.iter().find(|head| **head > row),
                };
                Some((at, words.added_up_to(&name_of(app, *own?))))
            });
            named.collect()
        }
    }
}

/// After which units the user asks for the sum so far, and its name.
fn asked_subtotals(
    app: &App,
    chart: &SheetChart,
    subject: ChartSubject,
    (shown, units): (&[usize], &[(usize, Option<f64>)]),
) -> Vec<(usize, String)> {
    let said = chart.annotations.get(&subject).into_iter().flatten();
    let after = said.filter_map(|said| match said {
        Annotation::Subtotal(name) => {
            let mut own = shown.iter().filter(|at| name_of(app, units[**at].0) == name.of);
            // Of two units of one name nobody knows which is meant.
            let at = own.next().filter(|_| own.next().is_none())?;
            Some((*at, app.words().added_up_to(&name.of)))
        }
        _ => None,
    });
    after.collect()
}

/// It suits a table with two periods of figures that add up.
pub(in crate::view::chart) fn suits(app: &App) -> Result<Suits, String> {
    // The contributions themselves are not computed only to be offered.
    match growth_and_contribution(app, None) {
        Some((growth, _))
            if values(growth, data_rows(app)).iter().filter(|(_, v)| v.is_some()).nth(1).is_some() =>
        {
            Ok(Suits { weight: 40, why: app.words().why_contribution().to_owned() })
        }
        _ => Err(app.words().no_contribution().to_owned()),
    }
}

/// The chart of the measure, or else of the first two periods, the latest of those alike.
pub(in crate::view::chart) fn draw(
    app: &App,
    chart: &SheetChart,
    subject: ChartSubject,
) -> Option<DrawnChart> {
    let words = app.words();
    let (growth, computed) = inputs(app, subject.measure)?;
    let total = growth.total.value.ok()?;
    let units = values(&computed, data_rows(app));
    let all: Vec<Option<f64>> = units.iter().map(|(_, value)| *value).collect();
    if all.iter().flatten().count() < 2 {
        return None;
    }
    let print = |value: f64| computed_text(app, computed.indicator, Ok(value));
    let order = with_steps(app, chart, &units, &all);
    let mut steps = Vec::new();
    let mut rows = Vec::new();
    let mut reached = Vec::new();
    let asked = asked_subtotals(app, chart, subject, (&order, &units));
    let subtotals: Vec<_> = asked.into_iter().chain(subtotals(app, chart.order, &order, &units)).collect();
    for at in &order {
        let (row, value) = units[*at];
        let text = match computed.values.get(row).copied().flatten() {
            Some(value) => computed_text(app, computed.indicator, value),
            None => String::new(),
        };
        steps.push(ContributionStep { label: name_of(app, row), value, text, kind: StepKind::Part });
        rows.push(grid_row(app, row));
        reached.extend(value);
        if let Some((_, label)) = subtotals.iter().find(|(last, _)| last == at) {
            let text = print(exact_sum(reached.iter().copied()));
            steps.push(ContributionStep {
                label: label.clone(),
                value: None,
                text,
                kind: StepKind::Subtotal,
            });
            rows.push(None);
        }
    }
    let mut has_step = vec![false; units.len()];
    order.iter().for_each(|at| has_step[*at] = true);
    let others: Vec<usize> = (0..units.len()).filter(|at| !has_step[*at]).collect();
    let rest = exact_sum(others.iter().filter_map(|at| all[*at]));
    if !others.is_empty() {
        let label = words.other_units(counted(app), others.len());
        steps.push(ContributionStep { label, value: Some(rest), text: print(rest), kind: StepKind::Part });
        rows.push(None);
    }
    let others = (!others.is_empty()).then(|| steps.len() - 1);
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
    let what = compared(app, Measure::Computed(computed.indicator));
    let unit = words.points("").trim().to_owned();
    let mut page = page_spec(app, chart, subject, title, format!("{what}, {unit}"), None);
    let told: Vec<(String, String)> = steps.iter().map(|s| (s.label.clone(), s.text.clone())).collect();
    page.alt = words.chart_alt(&page.title, &page.subtitle, &told);
    let figures = told.iter().zip(&steps).zip(rows).enumerate().map(|(at, (((label, told), step), row))| {
        let mark = match step.value {
            Some(value) if others == Some(at) => MarkFigure::of_others(app, label, value),
            value => MarkFigure::of_row(app, label, value),
        };
        DrawnFigure::new(format!("{label}: {told}"), row).marked(mark)
    });
    let figures = figures.collect();
    let legend = (words.adds().to_owned(), words.takes_away().to_owned());
    let spec = contribution(steps, page, legend, app.language().notation());
    Some(DrawnChart { chart: Chart::Contribution(spec), figures, measured: Measured::Rates(RATE_DECIMALS) })
}
