//! Undo and redo.

use super::change::changed;
use super::decide::{decided, remember_turned};
use crate::app::effect::Effect;
use crate::app::state::{App, OpenDocument};
use crate::sheet::Cause;

/// Undoes the last step (`undo`), or redoes the step that was undone last.
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
