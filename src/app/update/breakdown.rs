//! Breaks a plan down into a new sheet, and sets who shares the plan of a unit.

use super::caret::show_top;
use super::change::change;
use super::notify::notify;
use super::settings::set_settings;
use crate::app::effect::Effect;
use crate::app::state::{App, grouped_name, plan_column};
use crate::derived::{BreakdownOrder, NotBrokenDown, plan_broken_down};
use crate::number::{Scanned, scan};
use crate::sheet::{Cause, Edit, Officer, PlanSettings, PlanStep};
use crate::words::Notice;

/// Makes a sheet with every unit's plan in steps that add up to it exactly.
pub(crate) fn break_plan_down(app: &mut App, step: PlanStep) -> Vec<Effect> {
    let Some(plan) = plan_column(app) else { return Vec::new() };
    let made = plan_broken_down(&BreakdownOrder {
        sheet: app.sheet(),
        plan,
        name: &grouped_name(app, plan as u32),
        step,
        with_actuals: app.forms.with_actuals,
        words: app.words(),
    });
    match made {
        None => Vec::new(),
        Some(Err(NotBrokenDown::NeedsYear)) => notify(app, Notice::PlanNeedsYear),
        Some(Err(NotBrokenDown::Unit(name, reason))) => notify(app, Notice::PlanNotBrokenDown(name, reason)),
        Some(Ok(made)) => {
            let at = app.document.workbook.active() + 1;
            let mut effects = change(app, Edit::InsertSheet { at, sheet: Box::new(made) }, Cause::Plan);
            effects.extend(show_top(app));
            effects
        }
    }
}

/// Sets the officers of a unit from a text, one a line: a name, and after `;` or a tab a weight.
pub(crate) fn set_officers(app: &mut App, unit: String, text: &str) -> Vec<Effect> {
    let notation = app.language().notation();
    let mut officers = Vec::new();
    for line in text.lines().map(str::trim).filter(|l| !l.is_empty()) {
        let (name, weight) = match line.split_once([';', '\t']) {
            None => (line, 1.0),
            Some((name, weight)) => match scan(weight.trim()) {
                Scanned::Number(number) => match number.value(notation) {
                    Some(value) if value.is_finite() && value > 0.0 => (name.trim(), value),
                    _ => return notify(app, Notice::NoWeight(line.to_owned())),
                },
                _ => return notify(app, Notice::NoWeight(line.to_owned())),
            },
        };
        officers.push(Officer { name: name.to_owned(), weight });
    }
    set_settings(
        app,
        |plan: &mut PlanSettings| {
            match officers.is_empty() {
                true => plan.officers.remove(&unit),
                false => plan.officers.insert(unit, officers),
            };
        },
        Cause::Plan,
    )
}
