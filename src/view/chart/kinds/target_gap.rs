//! Rates against their targets: how far each unit is from its own.

use crate::app::{App, RATE_DECIMALS, charted};
use crate::chart::{Chart, RankedFigure, TargetGapRow, TargetGapWords, target_gap};
use crate::indicator::{Ratio, Target};
use crate::number::{Decimals, print_percent, print_points};
use crate::sheet::{ChartSubject, Measure, RowTargets, SheetChart};
use crate::view::chart::bars::{ranked_figure, total_figures};
use crate::view::chart::figure::{DrawnChart, DrawnFigure, MarkFigure, Measured, Suits};
use crate::view::chart::levels::compared_values;
use crate::view::chart::page::page_spec;
use crate::view::chart::shown::{MOST_ROWS, ShownUnits, first_ones, grid_row, shown_units, who};
use crate::view::chart::title::{measure_name, title_of};

/// The measure, if it has a target, or else the first that has one.
pub(in crate::view::chart) fn measure_of(app: &App, measure: Option<Measure>) -> Option<Measure> {
    let has_target = |measure: &Measure| app.sheet().targets(*measure).is_some();
    measure.filter(has_target).or_else(|| app.sheet().measures().iter().copied().find(has_target))
}

/// It suits a rate with a target, most of all if each unit has its own: a single line cannot show these.
pub(in crate::view::chart) fn suits(app: &App) -> Result<Suits, String> {
    let words = app.words();
    let targets = measure_of(app, charted(app)).and_then(|measure| app.sheet().targets(measure));
    let targets = targets.ok_or_else(|| words.no_target().to_owned())?;
    let weight = if targets.one().is_none() { 60 } else { 46 };
    Ok(Suits { weight, why: words.why_target_gap().to_owned() })
}

/// How far a figure is on the good side of its target.
fn goodness(target: Target, value: f64) -> f64 {
    let sign = if target.comparison.lower_is_better() { -1.0 } else { 1.0 };
    sign * target.distance(Ratio(value)).0
}

/// The chart of a measure with targets.
pub(in crate::view::chart) fn draw(
    app: &App,
    chart: &SheetChart,
    subject: ChartSubject,
) -> Option<DrawnChart> {
    let words = app.words();
    let notation = app.language().notation();
    let measure = measure_of(app, subject.measure)?;
    let targets = app.sheet().targets(measure)?;
    let units = compared_values(app, chart, measure);
    let distances: Vec<Option<f64>> =
        units.iter().map(|(row, value)| Some(goodness(targets.of(*row)?, (*value)?))).collect();
    if distances.iter().all(Option::is_none) {
        return None;
    }
    let body: Vec<usize> = units.iter().map(|(row, _)| *row).collect();
    let ShownUnits { places: shown, cut } = shown_units(app, chart, (&body, &distances), false, MOST_ROWS);
    let mut figures: Vec<(RankedFigure, Option<Target>, Option<u32>)> = shown
        .iter()
        .map(|at| units[*at].0)
        .map(|row| (ranked_figure(app, measure, row, false), targets.of(row), grid_row(app, row)))
        .collect();
    let totals = total_figures(app, measure, units.len());
    figures.extend(totals.into_iter().map(|total| (total, targets.one(), None)));
    let points =
        |target: Target, value: f64| print_points(target.distance(Ratio(value)).0, RATE_DECIMALS, notation);
    let text = |figure: &RankedFigure, target: Option<Target>| match (figure.value, target) {
        (Some(value), Some(target)) => words.with_gap(&figure.text, &points(target, value)),
        _ => figure.text.clone(),
    };
    let row = |(figure, target, _): &(RankedFigure, Option<Target>, Option<u32>)| TargetGapRow {
        label: figure.label.clone(),
        value: figure.value,
        target: target.map(|target| target.value),
        is_reached: figure.value.zip(*target).is_some_and(|(value, target)| target.is_reached(value)),
        text: text(figure, *target),
        is_total: figure.is_total,
    };
    let rows: Vec<TargetGapRow> = figures.iter().map(row).collect();
    let title = || {
        let title = title_of(app, measure, &units);
        let furthest = first_ones(&distances, true);
        let furthest: Vec<usize> = furthest.into_iter().map(|at| units[at].0).collect();
        let worst = furthest.first().and_then(|row| Some((targets.of(*row)?, value_of(&units, *row)?)));
        // Whoever reached it is not far from it.
        match worst.filter(|(target, value)| !target.is_reached(*value) && units.len() > 1) {
            Some((target, value)) => words.furthest(&title, &who(app, &furthest), &points(target, value)),
            None => title,
        }
    };
    let mut page = page_spec(app, chart, subject, title, measure_name(app, measure), cut);
    let told = |row: &TargetGapRow| match (row.value, row.target, row.is_reached) {
        (Some(_), Some(_), false) => format!("{}, {}", row.text, words.legend_missed().to_lowercase()),
        _ => row.text.clone(),
    };
    let listed: Vec<(String, String)> = rows.iter().map(|row| (row.label.clone(), told(row))).collect();
    page.alt = words.chart_alt(&page.title, &page.subtitle, &listed);
    let drawn = listed.iter().zip(&figures);
    let drawn = drawn.map(|((label, told), (figure, _, row))| {
        let mark = MarkFigure::of_row(app, &figure.label, figure.value);
        DrawnFigure::new(format!("{label}: {told}"), *row).marked(mark)
    });
    let drawn = drawn.collect();
    let spec = target_gap(rows, page, legend(app, targets), notation);
    Some(DrawnChart {
        chart: Chart::TargetGap(spec),
        figures: drawn,
        measured: Measured::rates(app, measure),
    })
}

fn value_of(units: &[(usize, Option<f64>)], row: usize) -> Option<f64> {
    units.iter().find(|(own, _)| *own == row)?.1
}

fn legend(app: &App, targets: RowTargets<'_>) -> TargetGapWords {
    let words = app.words();
    match targets.one() {
        Some(target) => {
            let printed = print_percent(target.value, Decimals::UpTo(4), app.language().notation());
            let (reached, missed) = words.threshold_legend(target.comparison, &printed);
            TargetGapWords { reached, missed, target: words.threshold_label(&printed) }
        }
        None => TargetGapWords {
            reached: words.reaches_target().to_owned(),
            missed: words.legend_missed().to_owned(),
            target: words.own_targets().to_owned(),
        },
    }
}
