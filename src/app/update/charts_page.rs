//! The page of charts, which takes the place of table and panel; the offer of a picture that carries the document.

use super::chart::change_charts;
use super::notify::notify;
use crate::app::actions::ChartAction;
use crate::app::effect::Effect;
use crate::app::state::{App, ChartsPage, Panel, chart_subject};
use crate::words::Notice;

/// Shows the page of charts, or the table again, with the keyboard in the cell where it was.
pub(crate) fn turn_charts_page(app: &mut App) -> Vec<Effect> {
    if app.frame.charts_page.take().is_some() {
        return vec![Effect::FocusGrid];
    }
    if app.sheet().grid().is_empty() {
        return notify(app, Notice::NothingToDraw);
    }
    app.frame.charts_page = Some(ChartsPage::default());
    vec![Effect::FocusChartsPage]
}

/// Shows a chart of the page in the panel, beside the table.
pub(crate) fn open_chart(app: &mut App, index: usize) -> Vec<Effect> {
    app.frame.charts_page = None;
    app.frame.panel = Panel::Chart;
    let mut effects = change_charts(app, ChartAction::Show(index));
    effects.push(Effect::FocusShownChart);
    effects
}

/// Notes which charts of the page came into sight, so that they are drawn.
pub(crate) fn charts_seen(app: &mut App, places: &[usize]) -> Vec<Effect> {
    let sheet = app.shown_sheet();
    if let Some(page) = &mut app.frame.charts_page {
        page.seen.extend(places.iter().map(|place| (sheet, *place)));
    }
    Vec::new()
}

/// Says what a picture with the document carries, and offers it.
pub(crate) fn offer_data(app: &mut App) -> Vec<Effect> {
    if chart_subject(app).is_none() {
        return notify(app, Notice::NothingToDraw);
    }
    app.frame.offering_data = true;
    Vec::new()
}
