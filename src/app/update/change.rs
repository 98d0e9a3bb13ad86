//! Changes of the document: each is an edit in the history, and is kept.

use super::calculate::{calculate, compare};
use super::caret::point_at;
use super::notify::notify;
use crate::app::effect::Effect;
use crate::app::state::{App, sheet_called, shown_columns, shown_rows, tab_name};
use crate::sheet::{Cause, Edit};
use crate::words::Notice;

/// Applies an edit to the shown sheet, as a step that can be undone, and asks the browser to keep the document.
pub(crate) fn change(app: &mut App, edit: Edit, cause: Cause) -> Vec<Effect> {
    if app.is_read_only() && !matches!(edit, Edit::Begin(_)) {
        return notify(app, Notice::ReadOnly);
    }
    // Opened formulas are compared as the file has them, before anything changes.
    let mut effects = compare(app);
    let sheet = app.document.workbook.active();
    let edit = naming_sheets(app, edit);
    app.document.history.apply(&mut app.document.workbook, sheet, edit, cause);
    effects.extend(changed(app));
    effects
}

/// The edit, with names for the sheets that its formulas name by what their tabs show: such a name is another sheet's once
/// sheets are moved.
fn naming_sheets(app: &App, edit: Edit) -> Edit {
    let mut named: Vec<usize> = Vec::new();
    edit.each_formula(&mut |formula| {
        formula.expression.sheets(&mut |name| named.extend(sheet_called(app, name)));
    });
    named.sort_unstable();
    named.dedup();
    named.retain(|index| app.document.workbook.sheets().get(*index).is_some_and(|s| s.name.is_empty()));
    if named.is_empty() {
        return edit;
    }
    let mut edits: Vec<(usize, Edit)> =
        named.into_iter().map(|index| (index, Edit::Rename(tab_name(app, index)))).collect();
    // Last, because the sheet that is changed last is shown.
    edits.push((app.document.workbook.active(), edit));
    Edit::All(edits)
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
