//! The formula bar: the address of the active cell, to go to another one, and its content, to be edited.

use std::rc::Rc;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use crate::web::caret::{CARET, FORMULA, NAME_BOX, show_typed};
use crate::web::components::field::{input_value, send_some};
use crate::web::components::keys::{
    is_going_to, is_undo_elsewhere, key_while_editing, left, text_value, typed as told,
};
use chi_tieu::app::{Action, EditMode, Screen};
use chi_tieu::view::FrameView;
use chi_tieu::words::Words;

#[derive(Properties, PartialEq)]
pub(crate) struct FormulaBarProps {
    pub(crate) words: Words,
    pub(crate) frame: Rc<FrameView>,
    /// Asks the state what is edited now. The props can be older than the state.
    pub(crate) edit_mode: Callback<(), Option<EditMode>>,
    pub(crate) send: Callback<Action>,
}

#[component]
pub(crate) fn FormulaBar(FormulaBarProps { words, frame, edit_mode, send }: &FormulaBarProps) -> Html {
    let (name_box, formula) = (use_node_ref(), use_node_ref());
    {
        // Later texts come with the events: see `web::caret`.
        let (name_box, formula, frame) = (name_box.clone(), formula.clone(), frame.clone());
        use_effect_with((), move |()| {
            if let Some(field) = name_box.cast::<HtmlInputElement>() {
                field.set_value(&frame.address);
            }
            if let Some(field) = formula.cast::<HtmlTextAreaElement>() {
                field.set_value(&frame.content);
            }
        });
    }
    html! {
        <div class="formula-bar" role="region" aria-label={words.formula_bar()}>
            <input id={NAME_BOX} ref={name_box} class="formula-address" aria-label={words.name_box()} autocomplete="off" spellcheck="false"
                onfocus={|event: FocusEvent| select_all(&event)} onclick={|event: MouseEvent| select_all(&event)} onkeydown={go(send)} onblur={restore(frame)} />
            <span class="formula-sign" aria-hidden="true">{"fx"}</span>
            { content(*words, frame, &formula, edit_mode, send) }
            if let Some(reading) = frame.content_reading.as_ref().filter(|_| !frame.is_editing) {
                <output class="formula-reading">{ "→ " }{ reading }</output>
            }
        </div>
    }
}

/// Selects the address, to be written over.
fn select_all(event: &Event) {
    if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
        field.select();
    }
}

/// Enter goes to the address that was written, Esc leaves it.
fn go(send: &Callback<Action>) -> Callback<KeyboardEvent> {
    send_some(send, |event: KeyboardEvent| {
        let action = match event.key().as_str() {
            "Enter" => Action::GoTo(input_value(&event)),
            "Escape" => Action::CloseOverlay,
            _ => return None,
        };
        event.prevent_default();
        Some(action)
    })
}

/// Shows the address of the active cell again.
fn restore(frame: &Rc<FrameView>) -> Callback<FocusEvent> {
    let frame = frame.clone();
    Callback::from(move |event: FocusEvent| {
        if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
            field.set_value(&frame.address);
        }
    })
}

/// The content of the active cell. A click begins to edit it; a computed cell is explained.
fn content(
    words: Words,
    frame: &FrameView,
    node: &NodeRef,
    edit_mode: &Callback<(), Option<EditMode>>,
    send: &Callback<Action>,
) -> Html {
    let [clicks, types, presses, leaves] = [(); 4].map(|()| edit_mode.clone());
    let is_editable = frame.is_editable;
    let click = send_some(send, move |event: MouseEvent| match clicks.emit(()) {
        None => Some(Action::Edit { typed: None }),
        Some(EditMode::Enter) => Some(Action::SetEditMode(EditMode::Edit)),
        Some(mode) => told(&event, mode == EditMode::Complete),
    });
    let typed = send_some(send, move |event: InputEvent| match types.emit(()) {
        None if is_undo_elsewhere(&event) => None,
        Some(mode) => {
            show_typed(FORMULA);
            told(&event, matches!(mode, EditMode::Point | EditMode::Complete))
        }
        None => Some(Action::Edit { typed: Some(text_value(&event)) }),
    });
    let keys = send_some(send, move |event: KeyboardEvent| {
        if event.is_composing() || event.key_code() == 229 {
            return None;
        }
        let action = match presses.emit(()) {
            // Here the arrows move in the text.
            Some(mode) => {
                let mode = if mode == EditMode::Complete { mode } else { EditMode::Edit };
                key_while_editing(&event, mode, Screen { rows: 1, columns: 1 })
            }
            None => key_while_idle(&event, is_editable),
        }?;
        event.prevent_default();
        Some(action)
    });
    let moves = edit_mode.clone();
    let moved = send_some(send, move |event: KeyboardEvent| moves.emit(()).and_then(|_| told(&event, false)));
    let leave = send_some(send, move |event: FocusEvent| {
        let ends = leaves.emit(()).is_some() && !is_going_to(&event, CARET);
        ends.then(|| left(&event))
    });
    html! {
        <textarea id={FORMULA} ref={node} class="formula-content" rows="1" aria-label={words.formula_bar()} readonly={!is_editable}
            autocomplete="off" spellcheck="false" autocapitalize="off" onclick={click} oninput={typed} onkeydown={keys} onkeyup={moved} onblur={leave} />
    }
}

/// Before an edit, Enter and Esc give the keyboard back to the grid. A computed cell tells who types that it is one.
fn key_while_idle(event: &KeyboardEvent, is_editable: bool) -> Option<Action> {
    let key = event.key();
    let is_plain = !event.ctrl_key() && !event.meta_key() && !event.alt_key();
    match key.as_str() {
        "Enter" | "Escape" => Some(Action::CloseOverlay),
        _ if is_plain && !is_editable && key.chars().count() == 1 => Some(Action::Edit { typed: Some(key) }),
        _ => None,
    }
}
