//! The chart panel: what can be ranked, the threshold, the [`ChartSpec`] and its SVG.

use super::cells::{counted, row_name};
use crate::app::{
    App, MeasureChoice, RATE_DECIMALS, RATE_PLACES, charted, column_name, computed_of, computed_text,
    lower_is_better, measures, pasted_rate, unit_values,
};
use crate::chart::{
    BarOrder, ChartSpec, RankedFigure, RankingStyle, RankingWords, Size, build, draw, fitted_height_cm,
};
use crate::indicator::{Comparison, Ratio, ranked_order};
use crate::number::{Decimals, compare, print_percent, print_points};
use crate::sheet::{Counted, Measure, Order, Picture, RowTargets};
use crate::table::RowKind;

#[expect(missing_docs, reason = "the names say it")]
#[derive(Clone, Debug, PartialEq)]
pub struct ChartView {
    /// What can be ranked. If empty, there is no chart.
    pub choices: Vec<MeasureChoice>,
    /// What is ranked.
    pub measure: Option<Measure>,
    /// The threshold as typed, without `%`.
    pub threshold: String,
    pub order: Order,
    /// The chart as SVG text; empty if there is no chart.
    pub svg: String,
    /// The description for those who cannot see the picture.
    pub alt: String,
    /// The title, which says what the chart shows.
    pub title: String,
    /// The size on paper.
    pub size: Size,
    /// The size and resolution that the user asked for.
    pub picture: Picture,
    /// Which side of the threshold counts as reached.
    pub comparison: Comparison,
    /// The title as the user wrote it; empty if the title is ours.
    pub own_title: String,
    /// The source that is printed below the chart.
    pub source: String,
    /// The word for what the rows are, used where rows are counted.
    pub counted: String,
    /// The words offered for that.
    pub nouns: Vec<String>,
    pub findings_title: String,
    /// The units that reached the threshold, the best first, then the ones that missed it.
    pub findings: Vec<Finding>,
}

/// One unit compared with the threshold.
#[expect(missing_docs, reason = "the names say it")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub unit: String,
    /// The figure as printed.
    pub figure: String,
    pub reached: bool,
    /// The difference to the threshold in percentage points, with its sign.
    pub distance: String,
    /// Sát ngưỡng: the printed figure and the unrounded one are on different sides of the threshold.
    pub at_the_edge: bool,
}

/// A chart with more bars does not fit a page.
const MOST_BARS: usize = 80;

/// A title that would name more leaders gives their number instead.
const MOST_LEADERS: usize = 3;

fn is_tied(a: Option<f64>, b: Option<f64>) -> bool {
    a.zip(b).is_some_and(|(a, b)| compare(a, b).is_eq())
}

/// How many units reach their target, and how many have both a figure and a target.
pub(crate) fn reached_of(targets: RowTargets<'_>, units: &[(usize, Option<f64>)]) -> (usize, usize) {
    let held = units.iter().filter_map(|(row, value)| Some((targets.of(*row)?, (*value)?)));
    held.fold((0, 0), |(reached, of), (target, value)| {
        (reached + usize::from(target.is_reached(value)), of + 1)
    })
}

fn paper(picture: Picture) -> Size {
    Size { width_cm: picture.width_cm, height_cm: picture.height_cm }
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|l| l.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// The view of the chart panel.
pub fn chart_view(app: &App) -> ChartView {
    let choices = measures(app);
    let settings = app.sheet().settings();
    let measure = charted(app);
    let spec = measure.and_then(|m| chart_spec(app, m));
    let aim = measure.and_then(|m| settings.plan.targets.get(&m));
    let target = aim.and_then(|a| a.one());
    ChartView {
        threshold: target.map_or_else(String::new, |t| {
            print_percent(t.value, Decimals::UpTo(4), app.language().notation())
                .trim_end_matches('%')
                .to_owned()
        }),
        choices,
        measure,
        order: settings.chart.order,
        svg: spec.as_ref().map(draw::svg_from_spec).unwrap_or_default(),
        alt: spec.as_ref().map(|s| s.alt.clone()).unwrap_or_default(),
        size: spec
            .as_ref()
            .map_or(paper(settings.chart.picture), |s| Size { height_cm: fitted_height_cm(s), ..s.size }),
        picture: settings.chart.picture,
        comparison: aim.map_or(Comparison::AtLeast, |a| a.comparison),
        own_title: settings.chart.title.clone().unwrap_or_default(),
        source: settings.about.source.clone(),
        counted: app.words().counted(&settings.about.counted, 1).to_owned(),
        nouns: Counted::NAMED.iter().map(|(_, n)| app.words().counted(n, 1).to_owned()).collect(),
        findings_title: app.words().findings(&settings.about.counted),
        findings: measure.map(|m| findings(app, m)).unwrap_or_default(),
        title: spec.map(|s| s.title).unwrap_or_default(),
    }
}

fn chart_spec(app: &App, measure: Measure) -> Option<ChartSpec> {
    let words = app.words();
    let notation = app.language().notation();
    let settings = app.sheet().settings();
    // A line is drawn only where all rows have the same target.
    let targets = app.sheet().targets(measure);
    let target = targets.and_then(|t| t.one());
    let lower_is_better =
        targets.map_or_else(|| lower_is_better(app, measure), |t| t.comparison().lower_is_better());
    let units = unit_values(app, measure);
    let values: Vec<Option<f64>> = units.iter().map(|(_, value)| *value).collect();
    let ranked = ranked_order(&values, lower_is_better);
    let best = ranked.first().copied()?;
    let tied = ranked.iter().take_while(|i| is_tied(values[**i], values[best])).count();
    let leader = |i: &usize| ranked_figure(app, measure, units[*i].0, false);
    let leaders: Vec<RankedFigure> = ranked.iter().take(tied.min(MOST_LEADERS)).map(leader).collect();
    let order: Vec<usize> = match settings.chart.order {
        Order::ByValue => {
            let without = (0..values.len()).filter(|i| values[*i].is_none());
            ranked.into_iter().chain(without).collect()
        }
        Order::AsPasted => (0..values.len()).collect(),
    };
    // Texts are made only for the bars that are drawn: a table may have 100 000 rows.
    let mut figures: Vec<RankedFigure> =
        order.iter().take(MOST_BARS).map(|i| ranked_figure(app, measure, units[*i].0, false)).collect();
    figures.extend(total_figures(app, measure, units.len()));
    let what = measure_name(app, measure);
    let threshold = target.map(|t| print_percent(t.value, Decimals::UpTo(4), notation)).unwrap_or_default();
    let noun = counted(app);
    let title = match targets {
        _ if settings.chart.title.is_some() => settings.chart.title.clone().unwrap_or_default(),
        Some(targets) => {
            let (reached, held) = reached_of(targets, &units);
            let indicator = match measure {
                Measure::Computed(indicator) => Some(indicator),
                Measure::Pasted(_) => None,
            };
            match targets.one() {
                Some(_) => words.reached(noun, (reached, held), &threshold, indicator),
                None => words.reached_own(noun, reached, held, &what),
            }
        }
        None => {
            let text = leaders.first().map(|l| l.text.clone()).unwrap_or_default();
            let leaders: Vec<&str> = leaders.iter().map(|l| l.label.as_str()).collect();
            words.leads(noun, &leaders, tied, &text, &what, lower_is_better)
        }
    };
    let cut = (units.len() > MOST_BARS).then(|| words.first_of(noun, MOST_BARS, units.len()));
    let parts: Vec<String> = std::iter::once(what).chain(title_line(app)).chain(cut).collect();
    let subtitle = capitalised(&parts.join(" · "));
    let source = match settings.about.source.as_str() {
        "" => String::new(),
        source => format!("{}: {source}", words.example_source()),
    };
    let listed: Vec<_> = figures.iter().map(|f| (f.label.clone(), f.text.clone())).collect();
    let texts = RankingWords {
        alt: words.chart_alt(&title, &subtitle, &listed),
        title,
        subtitle,
        source,
        threshold: words.threshold_label(&threshold),
        legend: target.map(|_| (words.legend_reached().to_owned(), words.legend_missed().to_owned())),
    };
    let style = RankingStyle {
        target,
        // The bars are sorted above, with all units.
        order: BarOrder::AsPasted,
        lower_is_better,
        notation,
        size: paper(settings.chart.picture),
        type_width: app.frame.type_width,
    };
    Some(build::ranking(&figures, texts, style))
}

/// The table's own title. It must stay on the chart, because it names the period, or says that the figures are made up.
fn title_line(app: &App) -> Option<String> {
    app.sheet().table().title.iter().max_by_key(|t| t.chars().count()).cloned()
}

fn measure_name(app: &App, measure: Measure) -> String {
    match measure {
        Measure::Computed(indicator) => app.words().indicator_long(indicator).to_owned(),
        Measure::Pasted(column) => column_name(app, column),
    }
}

/// The units compared with the threshold, the best first.
fn findings(app: &App, measure: Measure) -> Vec<Finding> {
    let Some(targets) = app.sheet().targets(measure) else { return Vec::new() };
    let units = unit_values(app, measure);
    let values: Vec<Option<f64>> = units.iter().map(|(_, value)| *value).collect();
    let order = ranked_order(&values, targets.comparison().lower_is_better());
    let finding = |i: &usize| {
        let value = values[*i]?;
        let target = targets.of(units[*i].0)?;
        let figure = ranked_figure(app, measure, units[*i].0, false);
        let points = target.distance(Ratio(value)).0;
        Some(Finding {
            unit: figure.label,
            figure: figure.text,
            reached: target.is_reached(value),
            at_the_edge: target.standing(Ratio(value), RATE_PLACES).is_at_the_edge(),
            distance: app.words().points(&print_points(points, RATE_DECIMALS, app.language().notation())),
        })
    };
    order.iter().take(MOST_BARS).filter_map(finding).collect()
}

/// The bar of one row, with its texts.
fn ranked_figure(app: &App, measure: Measure, row: usize, is_total: bool) -> RankedFigure {
    let table = app.sheet().table();
    let (value, text) = match computed_of(app, measure) {
        Some(computed) => match computed.values.get(row).copied().flatten() {
            Some(value) => (value.ok(), computed_text(app, computed.indicator, value)),
            None => (None, String::new()),
        },
        None => {
            let value = pasted_rate(app, measure).and_then(|rate| rate.value(table, row));
            let text = value.map(|v| print_percent(v, RATE_DECIMALS, app.language().notation()));
            (value, text.unwrap_or_default())
        }
    };
    let grid_row = table.body.start + u32::try_from(row).unwrap_or(0);
    RankedFigure { label: row_name(app, grid_row).to_owned(), value, text, is_total }
}

/// The pasted totals, or the computed one if none was pasted.
fn total_figures(app: &App, measure: Measure, units: usize) -> Vec<RankedFigure> {
    let rows = app.sheet().table().rows.iter().enumerate();
    let totals = rows.filter(|(_, kind)| **kind == RowKind::Total);
    let pasted: Vec<RankedFigure> =
        totals.map(|(row, _)| ranked_figure(app, measure, row, true)).filter(|f| f.value.is_some()).collect();
    match computed_of(app, measure) {
        Some(computed) if pasted.is_empty() && units > 1 => {
            let value = computed.total.value;
            let text = computed_text(app, computed.indicator, value);
            let label = app.words().computed_total().to_owned();
            value
                .ok()
                .map(|v| RankedFigure { label, value: Some(v), text, is_total: true })
                .into_iter()
                .collect()
        }
        _ => pasted,
    }
}
