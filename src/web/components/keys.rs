//! The keys of an edit, the same in the grid's field and in the formula bar's.

use web_sys::{Element, Event, HtmlTextAreaElement};
use yew::prelude::*;

use crate::web::caret::break_line;
use chi_tieu::app::{Action, EditMode, Move};

/// What a key does while a cell is edited; `None` leaves it to the text.
pub(crate) fn key_while_editing(event: &KeyboardEvent, mode: EditMode, page: u32) -> Option<Action> {
    let (control, shift) = (event.ctrl_key() || event.meta_key(), event.shift_key());
    let key = event.key();
    let text = || text_value(event);
    let then = match key.as_str() {
        "Enter" if event.alt_key() => {
            event.prevent_default();
            break_line();
            return None;
        }
        "Enter" if control => return Some(Action::CommitAll(text())),
        "Enter" if shift => Move::Above,
        "Enter" => Move::Below,
        "Tab" if shift => Move::Previous,
        "Tab" => Move::Next,
        "Escape" => return Some(Action::CancelEdit),
        "F2" if shift => return Some(Action::EditHeaderAbove(text())),
        "F2" => {
            return Some(Action::SetEditMode(match mode {
                EditMode::Enter => EditMode::Edit,
                EditMode::Edit => EditMode::Enter,
            }));
        }
        // With Shift they select text: some Vietnamese keyboards select the vowel in this way to change it.
        _ if mode == EditMode::Enter && !shift && !event.alt_key() => step(&key, control, page)?,
        _ => return None,
    };
    Some(Action::Commit { text: text(), then })
}

/// The move that a key makes.
pub(crate) fn step(key: &str, control: bool, page: u32) -> Option<Move> {
    Some(match (key, control) {
        ("ArrowLeft", false) => Move::Left,
        ("ArrowRight", false) => Move::Right,
        ("ArrowUp", false) => Move::Up,
        ("ArrowDown", false) => Move::Down,
        ("ArrowLeft", true) => Move::EdgeLeft,
        ("ArrowRight", true) => Move::EdgeRight,
        ("ArrowUp", true) => Move::EdgeUp,
        ("ArrowDown", true) => Move::EdgeDown,
        ("Home", false) => Move::RowStart,
        ("End", false) => Move::RowEnd,
        ("Home", true) => Move::First,
        ("End", true) => Move::Last,
        ("PageUp", _) => Move::PageUp(page),
        ("PageDown", _) => Move::PageDown(page),
        _ => return None,
    })
}

/// The text of the field that sent the event.
pub(crate) fn text_value<E: AsRef<Event>>(event: &E) -> String {
    let target = event.as_ref().target_dyn_into::<HtmlTextAreaElement>();
    target.map(|field| field.value()).unwrap_or_default()
}

/// Whether the keyboard goes to the element with this id.
pub(crate) fn is_going_to(event: &FocusEvent, id: &str) -> bool {
    let target = event.related_target();
    target.and_then(|t| wasm_bindgen::JsCast::dyn_into::<Element>(t).ok()).is_some_and(|e| e.id() == id)
}
