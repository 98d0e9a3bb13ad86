//! The shown chart as it is drawn, and the kinds that a table can be drawn as.

use super::annotated::annotate;
use super::figure::{DrawnChart, DrawnFigure, Suits};
use super::kinds;
use super::page::remark;
use super::shown::name_of;
use crate::app::{App, body_row, chart_subject};
use crate::sheet::{ChartKind, ChartSubject, SheetChart};

/// The shown chart; `None` if there is nothing to draw.
pub(crate) fn drawn_chart(app: &App) -> Option<DrawnChart> {
    drawn_as(app, app.sheet().settings().chart.shown(), chart_subject(app)?)
}

/// A chart of the sheet as the user set it, of a subject, in the language of charts.
pub(crate) fn drawn_as(app: &App, chart: &SheetChart, subject: ChartSubject) -> Option<DrawnChart> {
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
