//! The actions of the panel over time.

use super::caret::show_top;
use super::change::change;
use super::notify::notify;
use super::series::{make_series, set_period};
use super::settings::set_settings;
use crate::analysis::{Comparability, comparability};
use crate::app::actions::TimeAction;
use crate::app::effect::Effect;
use crate::app::state::{App, Panel, comparing, readding, tab_name};
use crate::sheet::{Cause, ColumnSettings, Edit, FormerColumn, Mapping, PlanSettings, readd};
use crate::words::Notice;

pub(crate) fn act_on_time(app: &mut App, action: TimeAction) -> Vec<Effect> {
    match action {
        TimeAction::SetForm(form) => {
            app.forms.time = form;
            Vec::new()
        }
        TimeAction::Compare => compare(app),
        TimeAction::StopComparing(current, base) => set_settings(
            app,
            |columns: &mut ColumnSettings| columns.compared.retain(|pair| *pair != (current, base)),
            Cause::Compare,
        ),
        TimeAction::Readd => readd_chosen(app),
        TimeAction::Offer { today, former } => {
            app.document.workbook.show(today);
            app.frame.panel = Panel::Time;
            let effects = show_top(app);
            app.forms.time.source = Some(former);
            effects
        }
        TimeAction::SetPeriod(sheet, text) => set_period(app, sheet, &text),
        TimeAction::MakeSeries => make_series(app),
        TimeAction::SetStock(stock) => {
            set_settings(app, |plan: &mut PlanSettings| plan.stock = stock, Cause::Plan)
        }
    }
}

pub(crate) fn compare(app: &mut App) -> Vec<Effect> {
    let Some((current, base)) = comparing(app) else { return Vec::new() };
    if comparability(app.sheet().table(), current as usize, base as usize) == Comparability::Never {
        return notify(app, Notice::NotComparable);
    }
    set_settings(
        app,
        |columns: &mut ColumnSettings| {
            if !columns.compared.contains(&(current, base)) {
                columns.compared.push((current, base));
            }
        },
        Cause::Compare,
    )
}

fn readd_chosen(app: &mut App) -> Vec<Effect> {
    let Some(chosen) = readding(app) else { return Vec::new() };
    let Some((mapping, crosswalk)) = chosen.crosswalks.iter().find(|(m, _)| *m == chosen.mapping) else {
        return Vec::new();
    };
    let sheets = app.document.workbook.sheets();
    let Some(sheet) = sheets.get(chosen.source) else { return Vec::new() };
    let Some(column) = sheet.table().columns.get(chosen.column as usize) else { return Vec::new() };
    let mapping_name = match mapping {
        Mapping::Provinces => String::new(),
        Mapping::Sheet(index) => tab_name(app, *index),
    };
    let (name, title) = (tab_name(app, chosen.source), app.words().readded_title(&column.title));
    let source = FormerColumn {
        sheet,
        column: chosen.column as usize,
        crosswalk,
        name: &name,
        mapping: &mapping_name,
        title: &title,
    };
    match readd(app.sheet(), source, chosen.against, app.language().notation()) {
        Err(reason) => notify(app, Notice::NotReadded(reason)),
        Ok(made) => {
            let record = made.settings().joined.readded.last();
            let count = record.map_or(0, |r| r.units.iter().filter(|u| u.value().is_some()).count());
            let mut effects = change(app, Edit::Replace(Box::new(made)), Cause::Readd);
            effects.extend(notify(app, Notice::Readded(count)));
            effects
        }
    }
}
