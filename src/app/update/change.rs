//! Changes of the document: each is an edit in the one history, and asks that the document be kept.

use super::caret::point_at;
use super::decide::{decided, remember_turned};
use super::recovery::{begin_document, is_as_opened, workbook_of};
use crate::app::effect::Effect;
use crate::app::state::{App, OpenDocument, Selection, TimeForm, shown_columns, shown_rows};
use crate::grid::{CellAddress, CellEdit, Grid};
use crate::sheet::{Cause, Edit, Sheet};

/// The cells of a grid, moved so that its first one comes to `origin`.
pub(crate) fn cells_of(grid: &Grid, origin: CellAddress) -> Vec<CellEdit> {
    (0..grid.rows())
        .flat_map(|row| (0..grid.columns()).map(move |column| CellAddress::new(row, column)))
        .map(|at| CellEdit {
            at: CellAddress::new(origin.row + at.row, origin.column + at.column),
            text: grid.text(at).to_owned(),
            stored: grid.stored(at),
        })
        .collect()
}

/// Makes an edit, remembers how to undo it, asks that it be kept.
pub(crate) fn change(app: &mut App, edit: Edit, cause: Cause) -> Vec<Effect> {
    let sheet = app.document.workbook.active();
    app.document.history.apply(&mut app.document.workbook, sheet, edit, cause);
    changed(app)
}

pub(crate) fn changed(app: &mut App) -> Vec<Effect> {
    app.document.revision += 1;
    app.frame.notice = None;
    let caret = app.caret.selection.caret;
    if !shown_rows(app).contains(&caret.row) || caret.column >= shown_columns(app) {
        point_at(app, caret, false);
    }
    vec![Effect::Keep]
}

/// Puts a sheet in place of the one shown, in one step.
pub(crate) fn show_sheet(app: &mut App, sheet: Sheet, cause: Cause) -> Vec<Effect> {
    show_sheets(app, vec![sheet], cause)
}

/// Puts sheets in place of the one shown, the first of them shown, in one step. A table in place of another is
/// another document: the browser goes on keeping the former one.
pub(crate) fn show_sheets(app: &mut App, sheets: Vec<Sheet>, cause: Cause) -> Vec<Effect> {
    app.forms.time = TimeForm::default();
    let is_other = app.document.workbook.sheets().len() == 1 && !app.sheet().grid().is_empty();
    let effects = if is_other {
        let name = match cause {
            Cause::Paste => app.document.workbook.identity.name.clone(),
            _ => String::new(),
        };
        let workbook = workbook_of(app, sheets, name);
        begin_document(app, workbook, cause)
    } else {
        let place = app.document.workbook.active();
        let mut sheets = sheets.into_iter();
        let first = sheets.next().map(|sheet| (place, Edit::Replace(Box::new(sheet))));
        let others = (place + 1..).zip(sheets);
        let others = others.map(|(at, sheet)| (at, Edit::InsertSheet { at, sheet: Box::new(sheet) }));
        let mut effects = change(app, Edit::All(others.chain(first).collect()), cause);
        app.caret.selection = Selection::cell(CellAddress::new(shown_rows(app).start, 0));
        effects.extend([Effect::Reveal, Effect::FocusGrid]);
        effects
    };
    if cause != Cause::Paste {
        is_as_opened(app);
    }
    effects
}

pub(crate) fn turn_back(app: &mut App, undo: bool) -> Vec<Effect> {
    app.caret.editing = None;
    let before = decided(app);
    let OpenDocument { history, workbook, .. } = &mut app.document;
    let turned = if undo { history.undo(workbook) } else { history.redo(workbook) };
    match turned {
        Some(cause) => {
            let mut effects = changed(app);
            if matches!(cause, Cause::Role | Cause::Notation) {
                effects.extend(remember_turned(app, &before));
            }
            effects.extend([Effect::Reveal, Effect::FocusGrid]);
            effects
        }
        None => Vec::new(),
    }
}
