//! Several ranges: what keeps them, what goes through them, and what leaves one; `adding.rs` adds to them.

use super::notify::notify;
use crate::app::actions::{Action, Move};
use crate::app::effect::Effect;
use crate::app::state::{App, Selection, is_several};
use crate::words::Notice;

/// Begins to add ranges without Ctrl, or ends it; what is selected stays.
pub(crate) fn turn_adding(app: &mut App) -> Vec<Effect> {
    app.caret.adding = !app.caret.adding;
    vec![Effect::FocusGrid]
}

/// While ranges are added, the range before the active cell moves on; a single cell that was only passed is none.
pub(crate) fn keep_range(app: &mut App) {
    let selection = app.caret.selection;
    if app.caret.adding && (app.caret.others.is_empty() || selection.range().cells() > 1) {
        app.caret.others.push(selection);
    }
}

/// Goes to the next range, or the one before, when Tab or Enter has gone through the active one.
pub(crate) fn turn_range(app: &mut App, forward: bool) {
    let Selection { anchor, end, .. } = app.caret.selection;
    let left = Selection { caret: anchor, anchor, end, ..app.caret.selection };
    let next = if forward { 0 } else { app.caret.others.len().saturating_sub(1) };
    if next >= app.caret.others.len() {
        return;
    }
    let next = app.caret.others.remove(next);
    let place = if forward { app.caret.others.len() } else { 0 };
    app.caret.others.insert(place, left);
    let range = next.range();
    app.caret.selection = next.around(if forward { range.start } else { range.end });
}

/// Goes back to the active cell's range, when an action led the selection elsewhere.
pub(crate) fn leave_others(app: &mut App) {
    app.caret.others.clear();
    app.caret.adding = false;
}

/// Whether an action keeps the other ranges where it moves the active one.
pub(crate) fn keeps_others(action: &Action) -> bool {
    match action {
        Action::SelectAlso(_)
        | Action::Select { extend: true, .. }
        | Action::SelectColumns { extend: true, .. }
        | Action::SelectRow { extend: true, .. }
        | Action::Move(_, true) => true,
        Action::Move(step, false) | Action::Commit { then: step, .. } => {
            matches!(step, Move::Next | Move::Previous | Move::Below | Move::Above | Move::Nowhere)
        }
        _ => false,
    }
}

/// One range is all that the command can be about: says so if there are several.
pub(crate) fn needs_one(app: &mut App) -> Option<Vec<Effect>> {
    is_several(app).then(|| {
        let mut effects = notify(app, Notice::OneRangeOnly);
        effects.push(Effect::FocusGrid);
        effects
    })
}
