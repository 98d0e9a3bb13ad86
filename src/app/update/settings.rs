//! Changes one group of the settings of the shown sheet.

use super::change::change;
use crate::app::effect::Effect;
use crate::app::state::App;
use crate::sheet::{Cause, ChartSettings, Edit, SettingsGroup, SheetChart};

pub(crate) fn set_chart<G: SettingsGroup>(app: &mut App, set: impl FnOnce(&mut G)) -> Vec<Effect> {
    set_settings(app, set, Cause::Chart)
}

/// Changes one group of the settings of the shown sheet.
pub(crate) fn set_settings<G: SettingsGroup>(
    app: &mut App,
    set: impl FnOnce(&mut G),
    cause: Cause,
) -> Vec<Effect> {
    match app.sheet().settings().changed(set) {
        Some(edit) => change(app, Edit::Set(edit), cause),
        None => Vec::new(),
    }
}

/// Changes the chart that is shown.
pub(crate) fn set_shown_chart(app: &mut App, set: impl FnOnce(&mut SheetChart)) -> Vec<Effect> {
    set_chart(app, |charts: &mut ChartSettings| set(charts.shown_mut()))
}
