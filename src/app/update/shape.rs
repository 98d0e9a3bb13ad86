//! How a plan is spread over the year, as the user gives it: figures, a sheet, days off.

use super::notify::notify;
use super::settings::set_settings;
use crate::app::effect::Effect;
use crate::app::state::App;
use crate::sheet::{Calendar, Cause, PlanSettings, Spread, figures_in, monthly_figures};
use crate::words::Notice;

/// Sets the weights of months from a text: twelve figures from January on, or as many as the plan has months.
pub(crate) fn set_figures(app: &mut App, text: &str) -> Vec<Effect> {
    let months = app.sheet().settings().plan.course.months;
    let figures = figures_in(text, app.language().notation());
    let all = match figures {
        Ok(figures) if figures.len() == 12 => figures,
        Ok(figures) if figures.len() == months.count() => {
            let mut all = vec![0.0; usize::from(months.first) - 1];
            all.extend(figures);
            all.resize(12, 0.0);
            all
        }
        Ok(figures) => return notify(app, Notice::NotTwelve(figures.len())),
        Err(piece) => return notify(app, Notice::NoWeight(piece)),
    };
    match <[f64; 12]>::try_from(all) {
        Ok(figures) if figures.iter().any(|f| *f > 0.0) => set_spread(app, figures),
        _ => notify(app, Notice::NoWeight(text.trim().to_owned())),
    }
}

/// Takes the weights of months from a sheet.
pub(crate) fn take_shape(app: &mut App, sheet: usize) -> Vec<Effect> {
    match app.document.workbook.sheets().get(sheet).and_then(monthly_figures) {
        Some(figures) => set_spread(app, figures),
        None => Vec::new(),
    }
}

fn set_spread(app: &mut App, figures: [f64; 12]) -> Vec<Effect> {
    set_settings(app, |plan: &mut PlanSettings| plan.course.spread = Spread::Figures(figures), Cause::Plan)
}

/// Sets the days off, if all of them are dates.
pub(crate) fn set_calendar(app: &mut App, calendar: Calendar) -> Vec<Effect> {
    // A leap year, so that 29/2 counts as a date.
    const LEAP: u16 = 2024;
    let year = app.sheet().settings().plan.course.year.unwrap_or(LEAP);
    match calendar.working_days(i32::from(year)) {
        Ok(_) => set_settings(app, |plan: &mut PlanSettings| plan.calendar = calendar, Cause::Plan),
        Err(day) => notify(app, Notice::NoDay(day.0)),
    }
}
