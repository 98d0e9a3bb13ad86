//! Changes of the document: each is an edit in the history, and is kept.

use super::calculate::{calculate, compare};
use super::caret::point_at;
use crate::app::effect::Effect;
use crate::app::state::{App, shown_columns, shown_rows};
use crate::sheet::{Cause, Edit};

/// Applies an edit to the shown sheet, as a step that can be undone, and asks the browser to keep the document.
pub(crate) fn change(app: &mut App, edit: Edit, cause: Cause) -> Vec<Effect> {
    // Opened formulas are compared as the file has them, before anything changes.
    let mut effects = compare(app);
    let sheet = app.document.workbook.active();
    app.document.history.apply(&mut app.document.workbook, sheet, edit, cause);
    effects.extend(changed(app));
    effects
}

pub(crate) fn changed(app: &mut App) -> Vec<Effect> {
    app.document.revision += 1;
    app.frame.notice = None;
    app.frame.menu = None;
    // Who chose how to paste and then did something else pastes as always.
    app.arrivals.how = None;
    app.frame.filter = None;
    let caret = app.caret.selection.caret;
    if !shown_rows(app).contains(&caret.row) || caret.column >= shown_columns(app) {
        point_at(app, caret, false);
    }
    let mut effects = vec![Effect::Keep];
    effects.extend(calculate(app));
    effects
}
