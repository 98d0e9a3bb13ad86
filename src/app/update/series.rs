//! Sets the period of a sheet, and makes the sheet with several periods of one table.

use super::caret::show_top;
use super::change::{change, changed};
use super::notify::notify;
use crate::app::effect::Effect;
use crate::app::state::{
    App, OpenDocument, period_sheets, series_column, series_is_cumulative, series_measured, tab_name,
};
use crate::derived::{MadeSeries, SeriesOrder, series_over_periods};
use crate::period::typed_period;
use crate::sheet::{AboutSettings, Cause, Edit, NoSeries, slot};
use crate::words::Notice;

pub(crate) fn set_period(app: &mut App, sheet: usize, text: &str) -> Vec<Effect> {
    let text = text.trim();
    if !text.is_empty() && typed_period(text).and_then(slot).is_none() {
        return notify(app, Notice::BadPeriod);
    }
    let Some(other) = app.document.workbook.sheets().get(sheet) else { return Vec::new() };
    let period = (!text.is_empty()).then(|| text.to_owned());
    let edit = other.settings().changed(|about: &mut AboutSettings| about.period = period);
    let Some(edit) = edit else { return Vec::new() };
    let OpenDocument { history, workbook, .. } = &mut app.document;
    let shown = workbook.active();
    history.apply(workbook, sheet, Edit::Set(edit), Cause::Periods);
    workbook.show(shown);
    changed(app)
}

pub(crate) fn make_series(app: &mut App) -> Vec<Effect> {
    match chosen_series(app) {
        Err(reason) => notify(app, Notice::NoSeries(reason)),
        Ok(MadeSeries { sheet, compared, periods, gaps }) => {
            let at = app.document.workbook.active() + 1;
            let mut effects = change(app, Edit::InsertSheet { at, sheet: Box::new(sheet) }, Cause::Periods);
            effects.extend(show_top(app));
            // The form shows what is compared already.
            (app.forms.time.current, app.forms.time.base) = compared.unzip();
            effects.extend(notify(app, Notice::SeriesMade(periods, gaps)));
            effects
        }
    }
}

/// The series that the form asks for.
fn chosen_series(app: &App) -> Result<MadeSeries, NoSeries> {
    let workbook = &app.document.workbook;
    let tabs: Vec<String> = (0..workbook.sheets().len()).map(|sheet| tab_name(app, sheet)).collect();
    series_over_periods(&SeriesOrder {
        sheets: workbook.sheets(),
        tabs: &tabs,
        shown: workbook.active(),
        periods: &period_sheets(app),
        column: series_column(app).ok_or(NoSeries::FewPeriods)?,
        measured: series_measured(app),
        cumulative: series_is_cumulative(app),
        turn: app.forms.time.turn,
        words: app.words(),
    })
}
