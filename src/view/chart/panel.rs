//! What the chart panel shows.

use super::annotated::{annotation_texts, stands_on_axis};
use super::choices::{Choices, order_counts};
use super::drawn::{LaidOut, drawn_chart, suits};
use super::figure::{DrawnChart, DrawnFigure, Measured};
use super::findings::{Finding, findings};
use super::hint::{ThresholdHint, threshold_hint};
use super::kinds::two_rates::second_rates;
use super::levels::{LevelChoice, level_choices};
use super::no_chart::{NoChart, no_chart};
use super::page::paper;
use super::shown::units_fixed;
use super::told::Told;
use crate::app::{App, MeasureChoice, chart_kind, chart_subject, charted, kind_of};
use crate::chart::{Area, Chart, Layout, Size, svg_from_layout};
use crate::indicator::Comparison;
use crate::language::Language;
use crate::number::{Decimals, print_percent};
use crate::sheet::{
    ChartKind, ChartStyle, ChartSubject, Counted, MarkName, Measure, Order, Picture, Preset, SheetChart,
    UnitsLevel, UnitsShown,
};

#[expect(missing_docs, reason = "the names say it")]
#[derive(Clone, Debug, PartialEq)]
pub struct ChartView {
    /// The measures that give the shown kind different pictures.
    pub choices: Vec<MeasureChoice>,
    /// Which of them is drawn.
    pub measure: Option<Measure>,
    /// Whether there is a choice. Some kinds are drawn of columns that the table itself names.
    pub has_measure: bool,
    /// The threshold as typed, without `%`.
    pub threshold: String,
    /// If the threshold was likely typed as a ratio, the one that was meant.
    pub threshold_hint: Option<ThresholdHint>,
    pub order: Order,
    /// Whether the order changes the picture.
    pub has_order: bool,
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
    /// The charts of the sheet.
    pub gallery: GalleryView,
    /// Which units are shown.
    pub units: UnitsShown,
    /// The levels of the table on which they can stand; empty if there is one.
    pub levels: Vec<LevelChoice>,
    /// The level on which they do.
    pub level: UnitsLevel,
    /// Why they cannot be chosen; `None` if they can.
    pub units_fixed: Option<String>,
    /// The rates that can be set against the measure; empty unless two are drawn.
    pub second_choices: Vec<MeasureChoice>,
    /// The rate that is.
    pub second: Option<Measure>,
    /// The look of the shown chart.
    pub preset: Preset,
    /// The line that the user added below its source.
    pub note: String,
    /// Whether it goes into the report.
    pub in_report: bool,
    /// Where its figures are, and what they say.
    pub spots: Vec<Spot>,
    /// The language of charts.
    pub language: Language,
    /// What all charts of the document have in common.
    pub style: ChartStyle,
    /// What is said of its figures; `None` if there is no chart.
    pub annotations: Option<AnnotationsView>,
}

/// What is said of a chart's figures.
#[derive(Clone, Debug, PartialEq)]
pub struct AnnotationsView {
    /// In words, in the order they were made.
    pub texts: Vec<String>,
    /// Whether the axis has percentages.
    pub is_rate: bool,
    /// The names of the axes that a line can belong to, if there are two.
    pub axes: Vec<String>,
    /// Why no line can be drawn; `None` if it can.
    pub no_line: Option<&'static str>,
    /// Whether there are periods between which something grows.
    pub has_periods: bool,
    /// Whether a line can be drawn at a figure.
    pub has_levels: bool,
    /// Whether steps are added up.
    pub has_subtotals: bool,
}

/// The charts of the sheet, and the kinds that the shown one can be.
#[derive(Clone, Debug, PartialEq)]
pub struct GalleryView {
    /// The name of each chart: that of its kind.
    pub names: Vec<String>,
    /// The place of the shown one.
    pub shown: usize,
    /// The kind of the shown one.
    pub kind: ChartKind,
    /// All kinds.
    pub kinds: Vec<KindChoice>,
}

/// A kind that can be chosen, or the reason why it cannot.
#[expect(missing_docs, reason = "the names say it")]
#[derive(Clone, Debug, PartialEq)]
pub struct KindChoice {
    pub kind: ChartKind,
    pub name: String,
    pub is_possible: bool,
    /// Why it suits the table, or why it cannot be drawn of it.
    pub why: String,
}

/// A figure's place in the chart, in hundredths of the chart's width and height.
#[expect(missing_docs, reason = "the names say it")]
#[derive(Clone, Debug, PartialEq)]
pub struct Spot {
    pub left: f64,
    pub top: f64,
    pub width: f64,
    pub height: f64,
    /// What it says to those who point at it or hear it read.
    pub text: String,
    /// The grid row that it is about.
    pub row: Option<u32>,
    /// Its names, if annotations can be about it.
    pub mark: Option<MarkName>,
}

/// The view of the chart panel.
pub fn chart_view(app: &App) -> ChartView {
    let settings = app.sheet().settings();
    let measure = charted(app);
    let kind = chart_kind(app);
    let choices = Choices::of(app, kind);
    let shown = settings.chart.shown();
    let (drawn, layout) = drawn_chart(app).map(|LaidOut { drawn, layout }| (drawn, layout)).unzip();
    let page = drawn.as_ref().map(|d| d.chart.page());
    let aim = measure.and_then(|m| settings.plan.targets.get(&m));
    let target = aim.and_then(|a| a.one());
    let subject = chart_subject(app);
    let (second_choices, second) = subject
        .filter(|subject| subject.kind == ChartKind::TwoRates)
        .map(|subject| second_rates(app, shown, subject))
        .unwrap_or_default();
    let (levels, level) = level_choices(app, shown, kind);
    let told = subject.zip(drawn.as_ref()).and_then(|(subject, d)| Told::of(app, shown, subject, &d.figures));
    ChartView {
        threshold: target.map_or_else(String::new, |t| {
            print_percent(t.value, Decimals::UpTo(4), app.language().notation())
                .trim_end_matches('%')
                .to_owned()
        }),
        no_chart: if drawn.is_none() { no_chart(app) } else { Vec::new() },
        threshold_hint: measure.and_then(|m| threshold_hint(app, m)),
        choices: choices.measures,
        measure: choices.drawn,
        has_measure: choices.is_offered,
        order: shown.order,
        has_order: order_counts(app, kind, shown),
        svg: layout.as_ref().zip(page).map(|(l, page)| svg_from_layout(l, page)).unwrap_or_default(),
        alt: page.map(|p| p.alt.clone()).unwrap_or_default(),
        size: layout
            .as_ref()
            .map_or(paper(shown.picture), |l| Size { width_cm: l.width / 10.0, height_cm: l.height / 10.0 }),
        picture: shown.picture,
        comparison: aim.map_or(Comparison::AtLeast, |a| a.comparison),
        own_title: subject.and_then(|s| shown.titles.get(&s)).cloned().unwrap_or_default(),
        source: settings.about.source.clone(),
        counted: app.words().counted(&settings.about.counted, 1).to_owned(),
        nouns: Counted::NAMED.iter().map(|(_, n)| app.words().counted(n, 1).to_owned()).collect(),
        findings_title: app.words().findings(&settings.about.counted),
        findings: measure.map(|m| findings(app, shown, m)).unwrap_or_default(),
        title: page.map(|p| p.title.clone()).unwrap_or_default(),
        gallery: gallery(app),
        units: shown.units.shown.clone(),
        levels,
        level,
        units_fixed: units_fixed(app, kind),
        second_choices,
        second,
        preset: shown.preset,
        note: shown.note.clone(),
        in_report: !shown.out_of_report,
        annotations: app.told_in(app.chart_language(), || {
            subject.zip(drawn.as_ref()).map(|(s, d)| annotations(app, shown, s, d))
        }),
        spots: app.told_in(app.chart_language(), || spots(told.as_ref(), drawn.as_ref(), layout.as_ref())),
        language: app.chart_language(),
        style: app.document.workbook.style(),
    }
}

fn annotations(app: &App, chart: &SheetChart, subject: ChartSubject, drawn: &DrawnChart) -> AnnotationsView {
    let has_period = |figure: &DrawnFigure| figure.mark.as_ref().is_some_and(|mark| mark.period.is_some());
    let axes = match &drawn.measured {
        Measured::Pairs(names) => names.iter().map(|(name, _)| name.clone()).collect(),
        _ => Vec::new(),
    };
    AnnotationsView {
        texts: annotation_texts(app, chart, subject, drawn),
        is_rate: matches!(drawn.measured, Measured::Rates(_) | Measured::Pairs(_)),
        axes,
        no_line: (drawn.measured == Measured::Columns).then(|| app.words().table_has_no_axis()),
        has_periods: drawn.figures.iter().any(has_period),
        has_levels: stands_on_axis(&drawn.chart),
        has_subtotals: matches!(drawn.chart, Chart::Contribution(_)),
    }
}

/// The charts of the sheet, and the kinds that one can be, the one that suits best first.
fn gallery(app: &App) -> GalleryView {
    let charts = &app.sheet().settings().chart;
    let composed = suits(app, ChartKind::Composition);
    let suits = |kind: ChartKind| match kind {
        // Parts are sought once for both.
        ChartKind::Composition | ChartKind::Shares => composed.clone(),
        kind => suits(app, kind),
    };
    let mut kinds = ChartKind::ALL.map(|kind| (kind, suits(kind)));
    kinds.sort_by_key(|(_, suits)| std::cmp::Reverse(suits.as_ref().map_or(0, |suits| suits.weight)));
    let kinds = kinds.map(|(kind, suits)| KindChoice {
        kind,
        name: app.words().chart_kind(kind).to_owned(),
        is_possible: suits.is_ok(),
        why: suits.map_or_else(|why| why, |suits| suits.why),
    });
    let name = |chart: &SheetChart| app.words().chart_kind(kind_of(app, chart)).to_owned();
    GalleryView {
        names: charts.charts.iter().map(name).collect(),
        shown: charts.shown,
        kind: chart_kind(app),
        kinds: kinds.into(),
    }
}

/// Where the figures of the chart are, in hundredths of its width and height.
fn spots(told: Option<&Told<'_>>, drawn: Option<&DrawnChart>, layout: Option<&Layout>) -> Vec<Spot> {
    let (Some(drawn), Some(layout)) = (drawn, layout) else { return Vec::new() };
    let places = layout.places.iter().zip(&drawn.figures);
    let spot = |(at, (area, figure)): (usize, (&Option<Area>, &DrawnFigure))| {
        let area = area.as_ref()?;
        let more = told.zip(figure.row).map(|(told, row)| told.more(at, row)).filter(|more| !more.is_empty());
        Some(Spot {
            left: area.left / layout.width * 100.0,
            top: area.top / layout.height * 100.0,
            width: area.width() / layout.width * 100.0,
            height: area.height() / layout.height * 100.0,
            text: more.map_or_else(|| figure.text.clone(), |more| format!("{} ({more})", figure.text)),
            row: figure.row,
            mark: figure.mark.as_ref().map(|mark| mark.name.clone()),
        })
    };
    places.enumerate().filter_map(spot).collect()
}
