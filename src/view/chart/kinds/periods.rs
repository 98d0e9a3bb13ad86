//! This period against the prior one: the two amounts behind a growth.

use crate::analysis::{Computed, Indicator};
use crate::app::{App, Compared, RATE_DECIMALS};
use crate::chart::{Chart, PeriodsRow, periods};
use crate::number::{compare, print_percent};
use crate::sheet::{ChartSubject, Measure, SheetChart};
use crate::view::cells::{counted, unit_of_measure};
use crate::view::chart::directions::{directions, signed};
use crate::view::chart::estimates::{estimated_titles, is_estimate};
use crate::view::chart::figure::{DrawnChart, DrawnFigure, MarkFigure, Measured, Suits};
use crate::view::chart::page::{page_spec, remark};
use crate::view::chart::pairs::{Pair, amount, pair, pairing, tell_partial_total, totals, values};
use crate::view::chart::shown::{ShownUnits, column_title, grid_row, shown_of};
use crate::view::chart::title::{scope, scoped};

pub(super) fn growth_of(app: &App, measure: Option<Measure>) -> Option<&Computed> {
    pairing(app, measure, |indicator| matches!(indicator, Indicator::Growth { .. }))
}

/// The measure whose amounts a chart draws if it is asked for one.
pub(in crate::view::chart) fn drawn_for(app: &App, measure: Option<Measure>) -> Option<Measure> {
    Some(Measure::Computed(growth_of(app, measure)?.indicator))
}

/// It suits a table with the figures of two periods.
pub(in crate::view::chart) fn suits(app: &App) -> Result<Suits, String> {
    match growth_of(app, None) {
        Some(_) => Ok(Suits { weight: 44, why: app.words().why_periods().to_owned() }),
        None => Err(app.words().no_two_periods().to_owned()),
    }
}

/// The chart of the measure, or else of the first two periods, the latest of those alike.
pub(in crate::view::chart) fn draw(
    app: &App,
    chart: &SheetChart,
    subject: ChartSubject,
) -> Option<DrawnChart> {
    let words = app.words();
    let computed = growth_of(app, subject.measure)?;
    let (current, base) = (computed.indicator.first_input(), computed.indicator.second_input()?);
    let measured = Measured::amounts(app, current);
    let units = values(computed, Compared::of(app, chart).rows);
    let amounts: Vec<_> = units.iter().map(|(row, _)| (*row, amount(app, current, *row))).collect();
    let ShownUnits { places: shown, cut } = shown_of(app, chart, &amounts, false);
    let mut pairs: Vec<Pair> = shown.iter().map(|at| pair(app, computed, units[*at].0, false)).collect();
    let totals = totals(app, computed);
    pairs.extend(totals.iter().cloned());
    let name = |column: usize| column_title(app, column);
    let names = (name(current), name(base));
    let unit = unit_of_measure(app, current);
    let measure = Measure::Computed(computed.indicator);
    let title =
        || scoped(finding(app, &pairs, &units, unit.as_deref().unwrap_or_default()), scope(app, measure));
    let compared = words.compared_shortly(&names.0, &names.1);
    let group = computed.group.last().map(|group| format!("{group}: ")).unwrap_or_default();
    let what = format!("{group}{compared}{}", unit.as_ref().map(|u| format!(", {u}")).unwrap_or_default());
    let mut page = page_spec(app, chart, subject, title, what, cut);
    if let Some(names) = estimated_titles(app, &[current, base]) {
        remark(&mut page, &words.estimates_hatched(&names));
    }
    let (mut rows, mut told, mut figures) = (Vec::new(), Vec::new(), Vec::new());
    for pair in &pairs {
        let text = |(value, text): &(Option<f64>, String)| match value {
            Some(_) => text.clone(),
            None => words.without_figure().to_owned(),
        };
        let growth =
            if pair.value.is_some() { signed(app, pair.value, &pair.text) } else { pair.text.clone() };
        let current = match pair.first.0 {
            Some(_) => words.with_growth(&pair.first.1, &growth),
            None => text(&pair.first),
        };
        let row = pair.row.and_then(|row| grid_row(app, row));
        let both = [(&names.0, current.clone(), pair.first.0), (&names.1, text(&pair.second), pair.second.0)];
        for (name, figure, value) in both {
            let mark = MarkFigure::of_series(app, &pair.label, name, value);
            figures.push(DrawnFigure::new(format!("{}: {name} {figure}", pair.label), row).marked(mark));
        }
        told.push((pair.label.clone(), format!("{} {current}, {} {}", names.0, names.1, text(&pair.second))));
        rows.push(PeriodsRow {
            label: pair.label.clone(),
            current: (pair.first.0, current),
            prior: (pair.second.0, text(&pair.second)),
            is_total: pair.is_total,
        });
    }
    tell_partial_total(app, &mut page, computed, &pairs);
    page.alt = words.chart_alt(&page.title, &page.subtitle, &told);
    let mut spec = periods(rows, page, names, app.language().notation());
    spec.is_estimate = is_estimate(app, computed.indicator.first_input());
    spec.is_prior_estimate = is_estimate(app, base);
    Some(DrawnChart { chart: Chart::Periods(spec), figures, measured })
}

/// What the whole did, and how many units went which way; without a whole, the one unit or only the ways.
fn finding(app: &App, pairs: &[Pair], units: &[(usize, Option<f64>)], unit: &str) -> String {
    let words = app.words();
    let counts = directions(units.iter().filter_map(|(_, value)| *value));
    let of = counts.up + counts.down + counts.same;
    let whole = pairs.iter().rev().find(|pair| pair.is_total).or(match pairs {
        [only] => Some(only),
        _ => None,
    });
    let whole = whole.and_then(|whole| Some((whole, whole.value?)));
    let told = whole.map(|(whole, value)| {
        let growth = print_percent(value.abs(), RATE_DECIMALS, app.language().notation());
        let amounts = (&*whole.first.1, unit, &*whole.second.1);
        words.whole_against_prior(&whole.label, amounts, compare(value, 0.0), &growth)
    });
    let ways = (of > 1).then(|| words.directions_shortly(counted(app), counts));
    let parts: Vec<String> = told.into_iter().chain(ways).collect();
    parts.join("; ")
}
