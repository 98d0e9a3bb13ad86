//! The input of the grid. It always has the keyboard, so that Vietnamese input methods compose in it from the first
//! key. While no cell is edited it is transparent and empty; typing turns it into the editor of the active cell.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::web::caret::CARET;
use crate::web::components::field::input_value;
use chi_tieu::app::{Action, Move};
use chi_tieu::view::EditorView;

#[derive(Properties, PartialEq)]
pub(crate) struct EditorProps {
    pub(crate) view: EditorView,
    /// Position and size, as CSS.
    pub(crate) place: String,
    pub(crate) figure: bool,
    /// How many rows Page Up and Page Down move.
    pub(crate) page: u32,
    /// The input takes the keyboard whenever this number changes.
    pub(crate) focus: u32,
    pub(crate) node: NodeRef,
    /// Asks the state whether a cell is edited now. The props can be older than the state.
    pub(crate) is_editing: Callback<(), bool>,
    pub(crate) send: Callback<Action>,
}

#[component]
pub(crate) fn Editor(props: &EditorProps) -> Html {
    let EditorProps { view, place, figure, page, focus, node, is_editing, send } = props;
    let shows_edit = view.text.is_some();
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
    let [begins, presses, leaves] = [(); 3].map(|()| is_editing.clone());
    let begin = crate::web::components::field::send_some(send, move |event: InputEvent| {
        (!begins.emit(())).then(|| Action::Edit { typed: Some(input_value(&event)) })
    });
    let page = *page;
    let keys = crate::web::components::field::send_some(send, move |event: KeyboardEvent| {
        if event.is_composing() || event.key_code() == 229 {
            return None;
        }
        let action = if presses.emit(()) { key_while_editing(&event) } else { key_while_idle(&event, page) }?;
        event.prevent_default();
        Some(action)
    });
    let leave = crate::web::components::field::send_some(send, move |event: FocusEvent| {
        leaves.emit(()).then(|| Action::Commit { text: input_value(&event), then: Move::Nowhere })
    });
    html! {
        <>
        <span class="for-readers" aria-live="polite">{ (!shows_edit).then(|| view.name.clone()) }</span>
        <input id={CARET} ref={node} class={classes!("caret", shows_edit.then_some("caret-editing"), figure.then_some("figure"))} style={place.clone()}
            aria-label={view.name.clone()} data-editing={shows_edit.then_some("true")} autocomplete="off" spellcheck="false" autocapitalize="off"
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
