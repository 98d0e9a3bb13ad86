//! The user changes what the report says: its sections, sentences and their words.

use super::notify::notify;
use super::settings::set_settings;
use crate::app::actions::ReportEdit;
use crate::app::effect::Effect;
use crate::app::state::{App, OpenWords, ReportControl};
use crate::sheet::{Cause, FieldName, ReportItem, ReportPlan};
use crate::words::Notice;

pub(crate) fn edit_report(app: &mut App, edit: ReportEdit) -> Vec<Effect> {
    let editing = &mut app.frame.report_editing;
    editing.focus = None;
    match edit {
        ReportEdit::Turn => {
            editing.is_on = !editing.is_on;
            editing.open = None;
            Vec::new()
        }
        ReportEdit::Open(open) => {
            let closed = match (&open, editing.open.take()) {
                (None, Some(OpenWords::Of(item))) => Some(item),
                _ => None,
            };
            editing.open = open;
            match (closed, &editing.open) {
                (Some(item), _) => focus(app, item, ReportControl::Reword),
                (None, Some(_)) => vec![Effect::FocusReport],
                (None, None) => Vec::new(),
            }
        }
        ReportEdit::SetOff { item, is_off } => set(app, |plan| plan.set_off(item, is_off)),
        ReportEdit::Place { item, order, into, by } => {
            let moved = item.clone();
            let mut effects = set(app, |plan| {
                if let Some(part) = into {
                    plan.take_into(moved, part);
                }
                plan.place(&order);
            });
            effects.extend(focus(app, item, by));
            effects
        }
        ReportEdit::Reword { item, typed, fields, leaves } => {
            editing.open = None;
            let mut effects = reword(app, item, &typed, &fields);
            if leaves {
                app.frame.report_editing.focus = None;
                effects.retain(|effect| !matches!(effect, Effect::FocusReport));
            }
            effects
        }
        ReportEdit::Restore(item) => {
            editing.open = None;
            let restored = item.clone();
            let mut effects = set(app, |plan| plan.set_words(restored, Vec::new()));
            effects.extend(focus(app, item, ReportControl::Reword));
            effects
        }
        ReportEdit::RestoreAll => set(app, |plan| *plan = ReportPlan::default()),
    }
}

fn reword(app: &mut App, item: OpenWords, typed: &str, fields: &[(FieldName, String)]) -> Vec<Effect> {
    let typed = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    let (words, strange) = app.words().wording_of(&typed, fields);
    let mut effects = match item {
        OpenWords::Of(item) => {
            let own = item.clone();
            let mut effects = set(app, |plan| plan.set_words(own, words));
            effects.extend(focus(app, item, ReportControl::Reword));
            effects
        }
        OpenWords::New(_) if words.is_empty() => Vec::new(),
        OpenWords::New(part) => {
            let mut added = None;
            let mut effects = set(app, |plan| added = Some(plan.add_own(part, words)));
            if let Some(item) = added {
                effects.extend(focus(app, item, ReportControl::Reword));
            }
            effects
        }
    };
    if !strange.is_empty() {
        effects.extend(notify(app, Notice::NoSuchFigures(strange)));
    }
    effects
}

fn set(app: &mut App, change: impl FnOnce(&mut ReportPlan)) -> Vec<Effect> {
    set_settings(app, change, Cause::Report)
}

/// The control of an item gets the keyboard, once it is drawn.
fn focus(app: &mut App, item: ReportItem, control: ReportControl) -> Vec<Effect> {
    app.frame.report_editing.focus = Some((item, control));
    vec![Effect::FocusReport]
}
