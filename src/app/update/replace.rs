//! Replaces the shown sheet.

use super::change::change;
use super::recovery::{begin_document, is_as_opened, workbook_of};
use crate::app::effect::Effect;
use crate::app::state::{App, Selection, TimeForm, shown_rows};
use crate::grid::CellAddress;
use crate::sheet::{Cause, Edit, Sheet};

/// Replaces the shown sheet, as one step.
pub(crate) fn show_sheet(app: &mut App, sheet: Sheet, cause: Cause) -> Vec<Effect> {
    show_sheets(app, vec![sheet], cause)
}

/// Replaces the shown sheet by these, and shows the first of them, as one step. A table that replaces another one
/// becomes another document, so that the browser continues to keep the former one.
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
