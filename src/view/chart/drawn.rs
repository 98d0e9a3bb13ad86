//! The shown chart as it is drawn, and the kinds that a table can be drawn as.

use std::collections::BTreeSet;

use super::annotated::annotate;
use super::figure::{DrawnChart, DrawnFigure, Suits};
use super::kinds;
use super::page::remark;
use super::shown::name_of;
use crate::app::{App, body_row, chart_subject};
use crate::chart::Layout;
use crate::sheet::{ChartKind, ChartSubject, ChartUnits, SheetChart, UnitsShown};

/// A chart, and where everything of it is.
pub(crate) struct LaidOut {
    pub drawn: DrawnChart,
    pub layout: Layout,
}

/// The shown chart; `None` if there is nothing to draw.
pub(crate) fn drawn_chart(app: &App) -> Option<LaidOut> {
    drawn_as(app, app.sheet().settings().chart.shown(), chart_subject(app)?)
}

/// A chart of the sheet as the user set it, of a subject, in the language of charts: with as many units as a page holds,
/// unless the user chose how many or which.
pub(crate) fn drawn_as(app: &App, chart: &SheetChart, subject: ChartSubject) -> Option<LaidOut> {
    /// What is left of the text of an A4 page above a caption of two lines, mm.
    const PAGE: f64 = 232.0;
    /// What is not made of rows: title, legend, axis, source, mm.
    const AROUND: f64 = 60.0;
    /// Fewer are shown however high they are.
    const FEW: usize = 5;
    /// Rows are not alike high, so that a smaller number may not fit either.
    const TRIES: usize = 4;
    let of = |chart: &SheetChart| {
        let drawn = with_remarks(app, chart, subject)?;
        let layout = drawn.chart.layout();
        Some(LaidOut { drawn, layout })
    };
    let mut laid_out = of(chart)?;
    let is_of_rows = !matches!(subject.kind, ChartKind::Trend | ChartKind::PlanPath | ChartKind::TwoRates);
    let is_free = chart.units.shown == UnitsShown::Fitting && !laid_out.drawn.chart.page().is_exact;
    let mut count = rows_of(&laid_out.drawn);
    for _ in 0..TRIES {
        let height = laid_out.layout.height;
        if !is_of_rows || !is_free || height <= PAGE || count <= FEW {
            break;
        }
        count = ((count as f64 * (PAGE - AROUND) / (height - AROUND)) as usize).clamp(FEW, count - 1);
        let shown = UnitsShown::First(u16::try_from(count).ok()?);
        let units = ChartUnits { shown, ..chart.units.clone() };
        laid_out = of(&SheetChart { units, ..chart.clone() })?;
    }
    Some(laid_out)
}

/// The chart with all that is said of it, in the language of charts.
fn with_remarks(app: &App, chart: &SheetChart, subject: ChartSubject) -> Option<DrawnChart> {
    let mut drawn = app.told_in(app.chart_language(), || {
        let mut drawn = drawn_as_kind(app, chart, subject)?;
        if drawn.chart.has_totals_apart() {
            remark(drawn.chart.page_mut(), app.words().totals_apart());
        }
        Some(drawn)
    })?;
    let highlighted = &chart.units.highlighted;
    if !highlighted.is_empty() {
        let figures = drawn.figures.iter().enumerate();
        let stands_out = |figure: &DrawnFigure| {
            let row = figure.row.and_then(|row| body_row(app, row));
            row.is_some_and(|row| highlighted.contains(&name_of(app, row)))
        };
        let places = figures.filter(|(_, figure)| stands_out(figure)).map(|(place, _)| place);
        drawn.chart.page_mut().highlighted = places.collect();
    }
    app.told_in(app.chart_language(), || annotate(app, chart, subject, &mut drawn));
    Some(drawn)
}

/// How many units it shows.
fn rows_of(drawn: &DrawnChart) -> usize {
    let rows: BTreeSet<u32> = drawn.figures.iter().filter_map(|figure| figure.row).collect();
    rows.len()
}

fn drawn_as_kind(app: &App, chart: &SheetChart, subject: ChartSubject) -> Option<DrawnChart> {
    match subject.kind {
        ChartKind::Ranking => kinds::ranking::draw(app, chart, subject),
        ChartKind::PlanActual => kinds::plan_actual::draw(app, chart, subject),
        ChartKind::Periods => kinds::periods::draw(app, chart, subject),
        ChartKind::Growth => kinds::growth::draw(app, chart, subject),
        ChartKind::Composition | ChartKind::Shares => kinds::composition::draw(app, chart, subject),
        ChartKind::TargetGap => kinds::target_gap::draw(app, chart, subject),
        ChartKind::Contribution => kinds::contribution::draw(app, chart, subject),
        ChartKind::Trend => kinds::trend::draw(app, chart, subject),
        ChartKind::Multiples => kinds::multiples::draw(app, chart, subject),
        ChartKind::PlanPath => kinds::plan_path::draw(app, chart, subject),
        ChartKind::TwoRates => kinds::two_rates::draw(app, chart, subject),
        ChartKind::TablePicture => kinds::table_picture::draw(app, chart, subject),
    }
}

/// How well a kind suits the shown table, or why it cannot be drawn of it.
pub(crate) fn suits(app: &App, kind: ChartKind) -> Result<Suits, String> {
    match kind {
        ChartKind::Ranking => kinds::ranking::suits(app),
        ChartKind::PlanActual => kinds::plan_actual::suits(app),
        ChartKind::Periods => kinds::periods::suits(app),
        ChartKind::Growth => kinds::growth::suits(app),
        ChartKind::Composition | ChartKind::Shares => kinds::composition::suits(app),
        ChartKind::TargetGap => kinds::target_gap::suits(app),
        ChartKind::Contribution => kinds::contribution::suits(app),
        ChartKind::Trend => kinds::trend::suits(app),
        ChartKind::Multiples => kinds::multiples::suits(app),
        ChartKind::PlanPath => kinds::plan_path::suits(app),
        ChartKind::TwoRates => kinds::two_rates::suits(app),
        ChartKind::TablePicture => kinds::table_picture::suits(app),
    }
}
