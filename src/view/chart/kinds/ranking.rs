//! The ranking: units in order of one rate, with the threshold of that rate.

use crate::app::{App, charted, lower_is_better};
use crate::chart::{BarOrder, Chart, RankedFigure, RankingStyle, RankingWords, build};
use crate::number::{Decimals, print_percent};
use crate::sheet::{ChartSubject, SheetChart};
use crate::view::cells::counted;
use crate::view::chart::bars::{ranked_figure, total_figures};
use crate::view::chart::figure::{DrawnChart, DrawnFigure, MarkFigure, Measured, Suits};
use crate::view::chart::levels::compared_values;
use crate::view::chart::page::page_spec;
use crate::view::chart::shown::{ShownUnits, shown_of};
use crate::view::chart::title::{measure_name, title_of};

/// A ranking suits every table that has a rate.
pub(in crate::view::chart) fn suits(app: &App) -> Result<Suits, String> {
    match charted(app) {
        Some(_) => Ok(Suits { weight: 50, why: app.words().why_ranking(counted(app)) }),
        None => Err(app.words().no_rate_to_rank().to_owned()),
    }
}

/// The chart of a measure.
pub(in crate::view::chart) fn draw(
    app: &App,
    chart: &SheetChart,
    subject: ChartSubject,
) -> Option<DrawnChart> {
    let measure = subject.measure?;
    let words = app.words();
    let notation = app.language().notation();
    // A line is drawn only where all rows have the same target.
    let targets = app.sheet().targets(measure);
    let target = targets.and_then(|t| t.one());
    let lower_is_better =
        targets.map_or_else(|| lower_is_better(app, measure), |t| t.comparison().lower_is_better());
    let units = compared_values(app, chart, measure);
    if units.iter().all(|(_, value)| value.is_none()) {
        return None;
    }
    let ShownUnits { places: shown, cut } = shown_of(app, chart, &units, lower_is_better);
    // Texts are made only for the bars that are drawn: a table may have 100 000 rows.
    let mut figures: Vec<RankedFigure> =
        shown.iter().map(|i| ranked_figure(app, measure, units[*i].0, false)).collect();
    let totals = total_figures(app, measure, units.len());
    figures.extend(totals.iter().cloned());
    let threshold = target.map(|t| print_percent(t.value, Decimals::UpTo(4), notation)).unwrap_or_default();
    let title = || title_of(app, measure, &units);
    let mut page = page_spec(app, chart, subject, title, measure_name(app, measure), cut);
    // Whoever does not see the marks is told of each figure that falls short.
    let told = |f: &RankedFigure| match (target, f.value) {
        (Some(target), Some(value)) if !target.is_reached(value) => {
            format!("{} ({})", f.text, words.legend_missed().to_lowercase())
        }
        _ => f.text.clone(),
    };
    let listed: Vec<_> = figures.iter().map(|f| (f.label.clone(), told(f))).collect();
    page.alt = words.chart_alt(&page.title, &page.subtitle, &listed);
    let row = |at: usize| u32::try_from(units[at].0).ok().map(|row| app.sheet().table().body.start + row);
    let rows = shown.iter().map(|at| row(*at)).chain(totals.iter().map(|_| None));
    let drawn = listed.iter().zip(&figures).zip(rows).map(|(((label, told), figure), row)| {
        let mark = MarkFigure::of_row(app, &figure.label, figure.value);
        DrawnFigure::new(format!("{label}: {told}"), row).marked(mark)
    });
    let drawn = drawn.collect();
    let texts = RankingWords {
        legend: target.map(|t| words.threshold_legend(t.comparison, &threshold)),
        threshold: words.threshold_label(&threshold),
    };
    // The bars are sorted above, with all units.
    let style = RankingStyle { target, order: BarOrder::AsPasted, lower_is_better, notation };
    let chart = Chart::Ranking(build::ranking(&figures, page, texts, style));
    Some(DrawnChart { chart, figures: drawn, measured: Measured::rates(app, measure) })
}
