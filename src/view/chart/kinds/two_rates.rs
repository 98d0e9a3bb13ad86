//! Two rates against each other: who is behind in both.

use crate::analysis::{better_side, better_side_of_pasted};
use crate::app::{
    App, MeasureChoice, RATE_DECIMALS, charted, data_rows, lower_is_better, measures, pasted_rate,
    unit_values,
};
use crate::chart::{Chart, Quadrant, RateAxis, TwoRatesPoint, TwoRatesWords, two_rates};
use crate::indicator::{BetterSide, Comparison, Target};
use crate::number::{Decimals, print_percent};
use crate::sheet::{ChartSubject, Measure, SheetChart, UnitsShown};
use crate::view::cells::counted;
use crate::view::chart::bars::total_figures;
use crate::view::chart::figure::{DrawnChart, DrawnFigure, MarkFigure, Measured, Suits};
use crate::view::chart::levels::compared_values;
use crate::view::chart::page::{capitalised, page_spec};
use crate::view::chart::shown::{MOST_NAMES, MOST_ROWS, ShownUnits, grid_row, name_of, shown_of, who};
use crate::view::chart::title::measure_name;

/// A rate with the line that tells good from bad.
struct Rate {
    measure: Measure,
    line: Target,
    label: String,
    values: Vec<(usize, Option<f64>)>,
}

/// The two rates: that of the measure, and the chosen one; or else of the others the first with a threshold, or the first.
fn rates(app: &App, measure: Option<Measure>, second: Option<Measure>) -> Option<[Rate; 2]> {
    let all = app.sheet().measures().to_vec();
    let first = measure.and_then(|measure| rate(app, measure));
    let first = first.or_else(|| all.iter().find_map(|measure| rate(app, *measure)))?;
    let mut others: Vec<Measure> = all.into_iter().filter(|other| *other != first.measure).collect();
    others.sort_by_key(|other| (Some(*other) != second, app.sheet().targets(*other).is_none()));
    let goes_with = |other: &Rate| {
        let pairs = first.values.iter().zip(&other.values);
        pairs.filter(|((_, a), (_, b))| a.is_some() && b.is_some()).nth(1).is_some()
    };
    let second = others.into_iter().filter_map(|other| rate(app, other)).find(goes_with)?;
    Some([first, second])
}

/// A measure as a rate with its line: the threshold, or else the rate of all units together. `None` if it has neither, or
/// if nobody can say which side is the good one.
fn rate(app: &App, measure: Measure) -> Option<Rate> {
    let table = app.sheet().table();
    let (is_ratio, better) = match measure {
        Measure::Computed(indicator) => (indicator.is_ratio(), better_side(table, indicator)),
        Measure::Pasted(column) => {
            let is_ratio = pasted_rate(app, measure).is_some_and(|rate| rate.is_ratio());
            (is_ratio, better_side_of_pasted(table, column as usize))
        }
    };
    if !is_ratio || better == BetterSide::Unknown {
        return None;
    }
    let values = unit_values(app, measure);
    let notation = app.language().notation();
    let target = app.sheet().targets(measure).and_then(|targets| targets.one());
    let (line, label) = match target {
        Some(target) => {
            let printed = print_percent(target.value, Decimals::UpTo(4), notation);
            (target, app.words().threshold_label(&printed))
        }
        None => {
            let total = total_figures(app, measure, values.len()).pop()?;
            let comparison =
                if lower_is_better(app, measure) { Comparison::AtMost } else { Comparison::AtLeast };
            (Target { value: total.value?, comparison }, app.words().rate_of_all(&total.text))
        }
    };
    Some(Rate { measure, line, label, values })
}

/// Whether a measure can be one of two rates.
pub(in crate::view::chart) fn is_rate(app: &App, measure: Measure) -> bool {
    rate(app, measure).is_some()
}

/// It suits a table with two rates.
pub(in crate::view::chart) fn suits(app: &App) -> Result<Suits, String> {
    let shown = &app.sheet().settings().chart.shown().units.shown;
    if data_rows(app).len() > MOST_ROWS && *shown == UnitsShown::Fitting {
        return Err(app.words().too_many_points(MOST_ROWS));
    }
    match rates(app, charted(app), None) {
        Some(_) => Ok(Suits { weight: 35, why: app.words().why_two_rates().to_owned() }),
        None => Err(app.words().no_two_rates().to_owned()),
    }
}

/// The chart of the measure and another one.
pub(in crate::view::chart) fn draw(
    app: &App,
    chart: &SheetChart,
    subject: ChartSubject,
) -> Option<DrawnChart> {
    let words = app.words();
    if data_rows(app).len() > MOST_ROWS && chart.units.shown == UnitsShown::Fitting {
        return None;
    }
    let [mut first, mut second] = rates(app, subject.measure, chart.units.second)?;
    for rate in [&mut first, &mut second] {
        rate.values = compared_values(app, chart, rate.measure);
    }
    let lowest_first = first.line.comparison.lower_is_better();
    let ShownUnits { mut places, cut } = shown_of(app, chart, &first.values, lowest_first);
    places.sort_unstable();
    let names = [measure_name(app, first.measure), measure_name(app, second.measure)];
    let standing = |x: f64, y: f64| match (first.line.is_reached(x), second.line.is_reached(y)) {
        (true, true) => Quadrant::Both,
        (false, false) => Quadrant::Neither,
        _ => Quadrant::One,
    };
    let (mut points, mut rows, mut lacking) = (Vec::new(), Vec::new(), Vec::new());
    for ((row, x), (_, y)) in places.iter().map(|at| (&first.values[*at], &second.values[*at])) {
        match (x, y) {
            (Some(x), Some(y)) => {
                let (label, standing) = (name_of(app, *row), standing(*x, *y));
                points.push(TwoRatesPoint { label, x: *x, y: *y, standing });
                rows.push(*row);
            }
            _ => lacking.push(name_of(app, *row)),
        }
    }
    if points.len() < 2 {
        return None;
    }
    let count = |standing: Quadrant| points.iter().filter(|point| point.standing == standing).count();
    let counts = [Quadrant::Both, Quadrant::One, Quadrant::Neither].map(count);
    let behind: Vec<usize> = points
        .iter()
        .zip(&rows)
        .filter(|(point, _)| point.standing == Quadrant::Neither)
        .map(|(_, row)| *row)
        .collect();
    let title = || {
        let named = if behind.len() > MOST_NAMES { String::new() } else { who(app, &behind) };
        words.behind_in_both(counted(app), &named, counts[0], counts[2], points.len())
    };
    let what = words.compared_shortly(&names[0], &names[1]);
    let mut page = page_spec(app, chart, subject, title, what, cut);
    let print = |value: f64| print_percent(value, RATE_DECIMALS, app.language().notation());
    let [standing_both, standing_one, standing_neither] = words.standings(counts);
    let told = |point: &TwoRatesPoint| {
        let told = format!("{} {}, {} {}", names[0], print(point.x), names[1], print(point.y));
        (point.label.clone(), told)
    };
    let told: Vec<(String, String)> = points.iter().map(told).collect();
    page.alt = words.points_alt(&page.title, &page.subtitle, &told);
    let figures = told.iter().zip(&points).zip(&rows).map(|(((label, told), point), row)| {
        let mark = MarkFigure::of_row(app, label, Some(point.x));
        let mark = mark.map(|mark| MarkFigure { second: Some(point.y), ..mark });
        DrawnFigure::new(format!("{label}: {told}"), grid_row(app, *row)).marked(mark)
    });
    let figures = figures.collect();
    let axis = |rate: &Rate, name: &str| RateAxis {
        name: capitalised(name),
        line: rate.line.value,
        label: rate.label.clone(),
        lower_is_better: rate.line.comparison.lower_is_better(),
        ticks: Vec::new(),
    };
    let axes = [axis(&first, &names[0]), axis(&second, &names[1])];
    let legend = TwoRatesWords {
        standings: [standing_both, standing_one, standing_neither],
        unnamed: words.unnamed_points().to_owned(),
        numbered: words.numbered_points().to_owned(),
        missing: if lacking.is_empty() { String::new() } else { words.lacking_a_rate(&lacking.join(", ")) },
    };
    let spec = two_rates(points, axes, legend, page, app.language().notation());
    let measured = [&first, &second].map(|rate| Measured::rates(app, rate.measure).decimals());
    let [first_name, second_name] = names;
    let measured = Measured::Pairs([(first_name, measured[0]), (second_name, measured[1])]);
    Some(DrawnChart { chart: Chart::TwoRates(spec), figures, measured })
}

/// The two measures that are drawn, each with its name.
pub(in crate::view::chart) fn measures_of(
    app: &App,
    chart: &SheetChart,
    subject: ChartSubject,
) -> Option<[(String, Measure); 2]> {
    let both = rates(app, subject.measure, chart.units.second)?;
    Some(both.map(|rate| (measure_name(app, rate.measure), rate.measure)))
}

/// The rates that can be set against the measure, and the one that is.
pub(in crate::view::chart) fn second_rates(
    app: &App,
    chart: &SheetChart,
    subject: ChartSubject,
) -> (Vec<MeasureChoice>, Option<Measure>) {
    let Some([first, second]) = rates(app, subject.measure, chart.units.second) else {
        return (Vec::new(), None);
    };
    let all = measures(app).into_iter().filter(|choice| choice.measure != first.measure);
    (all.filter(|choice| rate(app, choice.measure).is_some()).collect(), Some(second.measure))
}
