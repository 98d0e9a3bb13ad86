//! The keys of an edit, the same in the grid's field and in the formula bar's. What each does is in `app`.

use web_sys::{Element, Event, HtmlTextAreaElement};
use yew::prelude::*;

use crate::web::caret::{NAME_BOX, break_line, turn_reference};
use chi_tieu::app::{
    Action, EditKey, EditMode, Key, Move, Screen, TypingAction, key_while_editing as action_of,
};

/// The key of an event, with its name.
pub(crate) fn key_of<'a>(event: &KeyboardEvent, name: &'a str) -> Key<'a> {
    Key {
        name,
        control: event.ctrl_key() || event.meta_key(),
        shift: event.shift_key(),
        alt: event.alt_key(),
    }
}

/// What a key does while a cell is edited; `None` leaves it to the text.
pub(crate) fn key_while_editing(event: &KeyboardEvent, mode: EditMode, screen: Screen) -> Option<Action> {
    match action_of(key_of(event, &event.key()), mode, screen, || text_value(event)) {
        EditKey::Text => None,
        EditKey::BreakLine => {
            event.prevent_default();
            break_line();
            None
        }
        EditKey::TurnReference => {
            event.prevent_default();
            if let Some(field) = event.target_dyn_into::<HtmlTextAreaElement>() {
                turn_reference(&field);
            }
            None
        }
        EditKey::Act(action) => Some(action),
    }
}

/// What a field that sent an event says of a formula: its text and cursor. `None` for another text, unless a formula was
/// there.
pub(crate) fn typed(event: &Event, was_formula: bool) -> Option<Action> {
    let field = event.target_dyn_into::<HtmlTextAreaElement>()?;
    let text = field.value();
    let cursor = field.selection_end().ok().flatten().map_or(0, |end| end as usize);
    // The browser counts in units of UTF-16.
    let cursor = char::decode_utf16(text.encode_utf16().take(cursor)).count();
    (was_formula || text.starts_with('=')).then_some(Action::Type(TypingAction::Typed { text, cursor }))
}

/// The text of the field that sent the event.
pub(crate) fn text_value<E: AsRef<Event>>(event: &E) -> String {
    let target = event.as_ref().target_dyn_into::<HtmlTextAreaElement>();
    target.map(|field| field.value()).unwrap_or_default()
}

/// Whether the browser took an edit back in a field that does not have the keyboard: it has one list of edits for all fields
/// of a page, and Ctrl+Z in the name box goes on in the grid's. The user saw nothing there and meant nothing.
pub(crate) fn is_undo_elsewhere(event: &InputEvent) -> bool {
    let target = event.target_dyn_into::<Element>();
    let has_keyboard = target.is_some_and(|target| gloo::utils::document().active_element() == Some(target));
    event.input_type().starts_with("history") && !has_keyboard
}

/// What the end of an edit does whose field loses the keyboard: the field of addresses keeps it.
pub(crate) fn left(event: &FocusEvent) -> Action {
    let text = text_value(event);
    match is_going_to(event, NAME_BOX) {
        true => Action::CommitLeaving(text),
        false => Action::Commit { text, then: Move::Nowhere },
    }
}

/// Whether the keyboard goes to the element with this id.
pub(crate) fn is_going_to(event: &FocusEvent, id: &str) -> bool {
    let target = event.related_target();
    target.and_then(|t| wasm_bindgen::JsCast::dyn_into::<Element>(t).ok()).is_some_and(|e| e.id() == id)
}
