//! Shows another sheet, where the user left it.

use super::caret::within_shown;
use crate::app::state::{App, Selection, shown_rows};
use crate::grid::CellAddress;

/// Shows the sheet of the cell that is edited again.
pub(crate) fn go_home(app: &mut App) {
    if let Some(home) = app.caret.editing.as_ref().map(|editing| editing.sheet) {
        turn_to(app, home);
    }
}

/// Shows a sheet where the user left it.
pub(crate) fn turn_to(app: &mut App, sheet: usize) {
    let shown = app.document.workbook.active();
    if sheet == shown {
        return;
    }
    app.caret.left.insert(shown, app.caret.selection);
    app.document.workbook.show(sheet);
    app.keeping.turned = Some(app.document.revision);
    let first = Selection::cell(CellAddress::new(shown_rows(app).start, 0));
    let left = app.caret.left.get(&sheet).copied().unwrap_or(first);
    let ends = [left.anchor, left.end].map(|end| within_shown(app, end));
    app.caret.selection = Selection::between(ends[0], ends[1]).around(within_shown(app, left.caret));
}
