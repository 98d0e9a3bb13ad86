//! What the chart panel shows, and the [`ChartSpec`] of its chart.

use super::bars::{ranked_figure, total_figures};
use super::findings::{Finding, findings};
use super::hint::{ThresholdHint, threshold_hint};
use super::no_chart::{NoChart, no_chart};
use super::title::{measure_name, title_of};
use crate::app::{App, MeasureChoice, charted, lower_is_better, measures, unit_values};
use crate::chart::{
    BarOrder, ChartSpec, RankedFigure, RankingStyle, RankingWords, Size, build, draw, fitted_height_cm,
};
use crate::indicator::{Comparison, ranked_order};
use crate::number::{Decimals, print_percent};
use crate::sheet::{Counted, Measure, Order, Picture};
use crate::view::cells::counted;

#[expect(missing_docs, reason = "the names say it")]
#[derive(Clone, Debug, PartialEq)]
pub struct ChartView {
    /// What can be ranked. If empty, there is no chart.
    pub choices: Vec<MeasureChoice>,
    /// What is ranked.
    pub measure: Option<Measure>,
    /// The threshold as typed, without `%`.
    pub threshold: String,
    /// If the threshold was likely typed as a ratio, the one that was meant.
    pub threshold_hint: Option<ThresholdHint>,
    pub order: Order,
    /// The chart as SVG text; empty if there is no chart.
    pub svg: String,
    /// Why there is no chart; empty if there is one.
    pub no_chart: Vec<NoChart>,
    /// The description for those who cannot see the picture.
    pub alt: String,
    /// The title, which says what the chart shows.
    pub title: String,
    /// The size on paper.
    pub size: Size,
    /// The size and resolution that the user asked for.
    pub picture: Picture,
    /// Which side of the threshold the user asks about.
    pub comparison: Comparison,
    /// The title that the user wrote for what is drawn; empty if the title is ours.
    pub own_title: String,
    /// The source that is printed below the chart.
    pub source: String,
    /// The word for what the rows are, used where rows are counted.
    pub counted: String,
    /// The words offered for that.
    pub nouns: Vec<String>,
    pub findings_title: String,
    /// The units that miss the threshold, the furthest from it first, then the ones that reach it.
    pub findings: Vec<Finding>,
}

/// A chart with more bars does not fit a page.
const MOST_BARS: usize = 80;

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
        no_chart: if spec.is_none() { no_chart(app) } else { Vec::new() },
        threshold_hint: measure.and_then(|m| threshold_hint(app, m)),
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
        own_title: measure.and_then(|m| settings.chart.titles.get(&m)).cloned().unwrap_or_default(),
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
    if ranked.is_empty() {
        return None;
    }
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
    let threshold = target.map(|t| print_percent(t.value, Decimals::UpTo(4), notation)).unwrap_or_default();
    let noun = counted(app);
    let own = settings.chart.titles.get(&measure);
    let title = own.cloned().unwrap_or_else(|| title_of(app, measure, &units));
    let cut = (units.len() > MOST_BARS).then(|| words.first_of(noun, MOST_BARS, units.len()));
    let what = measure_name(app, measure);
    let parts: Vec<String> = std::iter::once(what).chain(title_line(app)).chain(cut).collect();
    let subtitle = capitalised(&parts.join(" · "));
    let source = match settings.about.source.as_str() {
        "" => String::new(),
        source => format!("{}: {source}", words.example_source()),
    };
    // Whoever does not see the marks is told of each figure that falls short.
    let told = |f: &RankedFigure| match (target, f.value) {
        (Some(target), Some(value)) if !target.is_reached(value) => {
            format!("{} ({})", f.text, words.legend_missed().to_lowercase())
        }
        _ => f.text.clone(),
    };
    let listed: Vec<_> = figures.iter().map(|f| (f.label.clone(), told(f))).collect();
    let texts = RankingWords {
        alt: words.chart_alt(&title, &subtitle, &listed),
        title,
        subtitle,
        source,
        legend: target.map(|t| words.threshold_legend(t.comparison, &threshold)),
        threshold: words.threshold_label(&threshold),
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
