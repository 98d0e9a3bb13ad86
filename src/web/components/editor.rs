//! The caret: an input that always has the keyboard, so that Vietnamese typing (composition) works in it from the first
//! key. Idle it is clear and empty; what is typed makes it the editor of its cell.

use chi_tieu::app::view::EditorView;
use chi_tieu::app::{Action, Move};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::input_value;
use crate::web::events::CARET;

#[derive(Properties, PartialEq)]
pub(crate) struct EditorProps {
    pub(crate) view: EditorView,
    /// Where it stands, as CSS.
    pub(crate) place: String,
    pub(crate) figure: bool,
    /// Rows that fit: a page.
    pub(crate) page: u32,
    /// Changes when it is to take the keyboard.
    pub(crate) focus: u32,
    pub(crate) node: NodeRef,
    pub(crate) send: Callback<Action>,
}

/// The caret and editor.
#[component]
pub(crate) fn Editor(props: &EditorProps) -> Html {
    let EditorProps { view, place, figure, page, focus, node, send } = props;
    let editing = view.text.is_some();
    {
        // The input's text is its own while composing; it is set only when an edit begins or ends.
        let (node, text) = (node.clone(), view.text.clone());
        use_effect_with((view.at, view.text.clone()), move |_| {
            let wanted = text.unwrap_or_default();
            if let Some(input) = node.cast::<HtmlInputElement>()
                && input.value() != wanted
            {
                input.set_value(&wanted);
            }
        });
    }
    {
        let node = node.clone();
        use_effect_with(*focus, move |_| {
            if let Some(input) = node.cast::<HtmlInputElement>() {
                let options = web_sys::FocusOptions::new();
                options.set_prevent_scroll(true);
                let _ = input.focus_with_options(&options);
            }
        });
    }
    let begin = super::send_some(send, move |event: InputEvent| {
        (!editing).then(|| Action::Edit { typed: Some(input_value(&event)) })
    });
    let page = *page;
    let keys = super::send_some(send, move |event: KeyboardEvent| {
        if event.is_composing() || event.key_code() == 229 {
            return None;
        }
        let action = if editing { key_while_editing(&event) } else { key_while_idle(&event, page) }?;
        event.prevent_default();
        Some(action)
    });
    let leave = super::send_some(send, move |event: FocusEvent| {
        editing.then(|| Action::Commit { text: input_value(&event), then: Move::Nowhere })
    });
    html! {
        <>
        <span class="for-readers" aria-live="polite">{ (!editing).then(|| view.name.clone()) }</span>
        <input id={CARET} ref={node} class={classes!("caret", editing.then_some("caret-editing"), figure.then_some("figure"))} style={place.clone()}
            aria-label={view.name.clone()} data-editing={editing.then_some("true")} autocomplete="off" spellcheck="false" autocapitalize="off"
            oninput={begin} onkeydown={keys} onblur={leave} />
        </>
    }
}

fn key_while_editing(event: &KeyboardEvent) -> Option<Action> {
    let then = match (event.key().as_str(), event.shift_key()) {
        ("Enter", false) => Move::Down,
        ("Enter", true) => Move::Up,
        ("Tab", false) => Move::Right,
        ("Tab", true) => Move::Left,
        ("Escape", _) => return Some(Action::CancelEdit),
        _ => return None,
    };
    Some(Action::Commit { text: input_value(event), then })
}

fn key_while_idle(event: &KeyboardEvent, page: u32) -> Option<Action> {
    let control = event.ctrl_key() || event.meta_key();
    let extend = event.shift_key();
    if event.alt_key() {
        return None;
    }
    let step = match (event.key().as_str(), control) {
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
        ("Tab", _) => return Some(Action::Move(if extend { Move::Left } else { Move::Right }, false)),
        ("Enter", _) => return Some(Action::Move(if extend { Move::Up } else { Move::Down }, false)),
        ("F2", false) if !extend => return Some(Action::Edit { typed: None }),
        ("Escape", _) => return Some(Action::CloseOverlay),
        ("Backspace", _) => return Some(Action::Edit { typed: Some(String::new()) }),
        _ => return None,
    };
    Some(Action::Move(step, extend))
}
