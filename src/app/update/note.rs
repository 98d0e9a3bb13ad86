//! Notes beside cells.

use super::edit::pasted_part;
use super::notify::notify;
use super::settings::set_settings;
use crate::app::effect::Effect;
use crate::app::state::App;
use crate::form::Forms;
use crate::grid::CellRange;
use crate::sheet::Cause;
use crate::words::Notice;

/// Opens the note of the active cell.
pub(crate) fn open_note(app: &mut App) -> Vec<Effect> {
    let at = app.caret.selection.caret;
    if pasted_part(app, CellRange::between(at, at)).is_none() {
        return notify(app, Notice::ComputedIsReadOnly);
    }
    app.caret.editing = None;
    app.frame.noting = true;
    Vec::new()
}

/// Keeps the note of the active cell; an empty one is none.
pub(crate) fn set_note(app: &mut App, text: &str) -> Vec<Effect> {
    let at = app.caret.selection.caret;
    app.frame.noting = false;
    let note = Some(text.trim().to_owned()).filter(|note| !note.is_empty());
    let change =
        |forms: &mut Forms| forms.change(CellRange::between(at, at), &|form| form.note = note.clone());
    let mut effects = set_settings(app, change, Cause::Note);
    effects.push(Effect::FocusGrid);
    effects
}
