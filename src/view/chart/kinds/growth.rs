//! Growth: which units rose and which fell, diverging from zero.

use crate::analysis::Indicator;
use crate::app::{App, charted, has_unit_figure, lower_is_better, unit_values};
use crate::chart::{Chart, GrowthRow, RankedFigure, growth};
use crate::sheet::{ChartSubject, Measure, SheetChart};
use crate::table::Role;
use crate::view::cells::counted;
use crate::view::chart::bars::{ranked_figure, total_figures};
use crate::view::chart::directions::{directions, signed};
use crate::view::chart::figure::{DrawnChart, DrawnFigure, MarkFigure, Measured, Suits};
use crate::view::chart::levels::compared_values;
use crate::view::chart::page::page_spec;
use crate::view::chart::shown::{ShownUnits, column_title, first_ones, grid_row, shown_of, who};
use crate::view::chart::title::{measure_name, scope, scoped};

fn is_growth(app: &App, measure: Measure) -> bool {
    match measure {
        Measure::Computed(indicator) => matches!(
            indicator,
            Indicator::Growth { .. } | Indicator::GrowthByIncrease { .. } | Indicator::GrowthOverRows { .. }
        ),
        Measure::Pasted(column) => {
            let column = app.sheet().table().columns.get(column as usize);
            column.and_then(|c| c.role) == Some(Role::GrowthRate)
        }
    }
}

/// The growth that is charted, or else the first one with a figure; of several months that of the last one.
pub(in crate::view::chart) fn measure_of(app: &App, measure: Option<Measure>) -> Option<Measure> {
    let chosen = measure.filter(|measure| is_growth(app, *measure));
    let mut all = app.sheet().measures().iter().copied();
    let mut first = || all.find(|measure| is_growth(app, *measure) && has_unit_figure(app, *measure));
    chosen.or_else(|| first().map(|first| app.sheet().latest_alike(first)))
}

/// It suits a table with growth, most of all if that is what is charted.
pub(in crate::view::chart) fn suits(app: &App) -> Result<Suits, String> {
    let words = app.words();
    let measure = measure_of(app, charted(app)).ok_or_else(|| words.no_growth().to_owned())?;
    // Where some rose and some fell, the direction is what is to be seen.
    let goes_both_ways = || {
        let counts = directions(unit_values(app, measure).into_iter().filter_map(|(_, value)| value));
        counts.up > 0 && counts.down > 0
    };
    let weight = if charted(app) == Some(measure) && goes_both_ways() { 55 } else { 45 };
    Ok(Suits { weight, why: words.why_growth().to_owned() })
}

/// The chart of the measure, or else of the first growth, the latest of those alike.
pub(in crate::view::chart) fn draw(
    app: &App,
    chart: &SheetChart,
    subject: ChartSubject,
) -> Option<DrawnChart> {
    let words = app.words();
    let measure = measure_of(app, subject.measure)?;
    let units = compared_values(app, chart, measure);
    if units.iter().all(|(_, value)| value.is_none()) {
        return None;
    }
    let lower_is_better = lower_is_better(app, measure);
    let ShownUnits { places: shown, cut } = shown_of(app, chart, &units, lower_is_better);
    let mut figures: Vec<RankedFigure> =
        shown.iter().map(|at| ranked_figure(app, measure, units[*at].0, false)).collect();
    figures.extend(total_figures(app, measure, units.len()));
    let title = || scoped(finding(app, measure, &units), scope(app, measure));
    let mut page = page_spec(app, chart, subject, title, compared(app, measure), cut);
    let text = |figure: &RankedFigure| signed(app, figure.value, &figure.text);
    let told: Vec<(String, String)> = figures.iter().map(|f| (f.label.clone(), text(f))).collect();
    page.alt = words.chart_alt(&page.title, &page.subtitle, &told);
    let row = |figure: &RankedFigure| GrowthRow {
        label: figure.label.clone(),
        value: figure.value,
        text: text(figure),
        is_bad: figure.value.is_some_and(|v| if lower_is_better { v > 0.0 } else { v < 0.0 }),
        is_total: figure.is_total,
    };
    let grid_rows = shown.iter().map(|at| grid_row(app, units[*at].0)).chain(std::iter::repeat(None));
    let drawn = told.iter().zip(&figures).zip(grid_rows).map(|(((label, told), figure), row)| {
        let mark = MarkFigure::of_row(app, &figure.label, figure.value);
        DrawnFigure::new(format!("{label}: {told}"), row).marked(mark)
    });
    let drawn = drawn.collect();
    let spec = growth(figures.iter().map(row).collect(), page, app.language().notation());
    Some(DrawnChart { chart: Chart::Growth(spec), figures: drawn, measured: Measured::rates(app, measure) })
}

/// What grew, and from what.
pub(super) fn compared(app: &App, measure: Measure) -> String {
    let what = measure_name(app, measure);
    let name = |column: usize| column_title(app, column);
    match measure {
        Measure::Computed(
            Indicator::Growth { current, base } | Indicator::Contribution { current, base },
        ) => {
            let compared = app.words().compared_shortly(&name(current), &name(base));
            if what.contains(&compared) { what } else { format!("{what}: {compared}") }
        }
        _ => what,
    }
}

/// How many rose, and who the most; if none rose, how many fell.
fn finding(app: &App, measure: Measure, units: &[(usize, Option<f64>)]) -> String {
    let values: Vec<Option<f64>> = units.iter().map(|(_, value)| *value).collect();
    let counts = directions(values.iter().flatten().copied());
    let first = first_ones(&values, counts.up == 0);
    let rows: Vec<usize> = first.iter().map(|at| units[*at].0).collect();
    let figure = rows.first().map(|row| ranked_figure(app, measure, *row, false));
    let figure = figure.map(|f| signed(app, f.value, &f.text)).unwrap_or_default();
    app.words().growth_finding(counted(app), counts, (&who(app, &rows), rows.len()), &figure)
}
