//! Another sheet is shown while a formula is typed, so that the formula can name its cells.

use super::edit::commit;
use super::turning::turn_to;
use crate::app::actions::{Action, Move, SheetAction};
use crate::app::effect::Effect;
use crate::app::state::{App, Selection};

/// Shows a sheet while a cell is edited. Where the formula takes cells it stays open; else it is entered first, and a formula
/// that is refused stays where it is.
pub(crate) fn visit(app: &mut App, sheet: usize) -> Vec<Effect> {
    let shown = app.document.workbook.active();
    let Some(editing) = &app.caret.editing else { return Vec::new() };
    let Some(typing) = &editing.typing else { return vec![Effect::FocusGrid] };
    if sheet == shown || sheet >= app.document.workbook.sheets().len() {
        return Vec::new();
    }
    if !typing.takes_cells() && editing.sheet == shown {
        let mut effects = commit(app, typing.text.clone(), Move::Nowhere);
        if app.caret.editing.is_none() {
            effects.extend(app.update(Action::Sheets(SheetAction::Show(sheet))));
        }
        return effects;
    }
    turn_to(app, sheet);
    let caret = app.caret.selection.caret;
    let pointed = app.caret.editing.as_mut().and_then(|editing| editing.typing.as_mut()?.pointed.as_mut());
    if let Some(pointed) = pointed {
        // What is pointed at here replaces what was pointed at there.
        pointed.selection = Selection::cell(caret);
    }
    vec![Effect::Reveal]
}
