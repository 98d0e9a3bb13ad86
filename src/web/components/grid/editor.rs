//! The field of the grid. It always has the keyboard, so that Vietnamese input methods compose in it from the first
//! key. While no cell is edited it is transparent and empty; typing turns it into the editor of the active cell.

use web_sys::{HtmlElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::typing::{FUNCTIONS, function_id};
use crate::web::caret::{CARET, FORMULA, show_typed};
use crate::web::components::field::send_some;
use crate::web::components::keys::{
    is_going_to, is_undo_elsewhere, key_of, key_while_editing, left, text_value, typed,
};
use chi_tieu::app::{Action, EditMode, Screen, key_while_idle};
use chi_tieu::view::{EditorView, TypingView};

#[derive(Properties, PartialEq)]
pub(crate) struct EditorProps {
    pub(crate) view: EditorView,
    pub(crate) typing: TypingView,
    /// Position and size, as CSS.
    pub(crate) place: String,
    pub(crate) figure: bool,
    /// How far Page Up and Page Down move.
    pub(crate) screen: Screen,
    /// The field takes the keyboard whenever this number changes.
    pub(crate) focus: u32,
    pub(crate) node: NodeRef,
    /// Asks the state what is edited now. The props can be older than the state.
    pub(crate) edit_mode: Callback<(), Option<EditMode>>,
    pub(crate) send: Callback<Action>,
}

#[component]
pub(crate) fn Editor(props: &EditorProps) -> Html {
    let EditorProps { view, typing, place, figure, screen, focus, node, edit_mode, send } = props;
    let shows_edit = view.text.is_some();
    {
        let node = node.clone();
        use_effect_with(*focus, move |_| {
            if let Some(field) = node.cast::<HtmlElement>() {
                let options = web_sys::FocusOptions::new();
                options.set_prevent_scroll(true);
                let _ = field.focus_with_options(&options);
            }
        });
    }
    let is_formula = typing.is_formula;
    let [begins, presses, leaves, clicks] = [(); 4].map(|()| edit_mode.clone());
    let begin = send_some(send, move |event: InputEvent| match begins.emit(()) {
        None if is_undo_elsewhere(&event) => {
            if let Some(field) = event.target_dyn_into::<HtmlTextAreaElement>() {
                field.set_value("");
            }
            None
        }
        Some(mode) => {
            show_typed(CARET);
            typed(&event, is_formula || matches!(mode, EditMode::Point | EditMode::Complete))
        }
        None => {
            let typed = text_value(&event);
            // Enter is taken as a key before it writes a line: this line is the end of an Enter that another field took,
            // which then gave the keyboard back. It must not replace the cell's text.
            if typed.trim_matches(['\r', '\n']).is_empty() && !typed.is_empty() {
                if let Some(field) = event.target_dyn_into::<HtmlTextAreaElement>() {
                    field.set_value("");
                }
                return None;
            }
            Some(Action::Edit { typed: Some(typed) })
        }
    });
    let screen = *screen;
    let keys = send_some(send, move |event: KeyboardEvent| {
        if event.is_composing() || event.key_code() == 229 {
            return None;
        }
        let action = match presses.emit(()) {
            Some(mode) => key_while_editing(&event, mode, screen),
            None => key_while_idle(key_of(&event, &event.key()), screen),
        }?;
        event.prevent_default();
        Some(action)
    });
    let leave = send_some(send, move |event: FocusEvent| {
        let ends = leaves.emit(()).is_some() && !is_going_to(&event, FORMULA);
        ends.then(|| left(&event))
    });
    // Who clicks into the text goes on in the text.
    let click = send_some(send, move |_: MouseEvent| {
        (clicks.emit(()) == Some(EditMode::Enter)).then_some(Action::SetEditMode(EditMode::Edit))
    });
    let moved = send_some(send, move |event: Event| if is_formula { typed(&event, true) } else { None });
    let (key_moved, pointer_moved) = (moved.reform(Event::from), moved.reform(Event::from));
    let chosen = typing.completions.iter().find(|hint| hint.is_chosen).map(|hint| function_id(hint.place));
    html! {
        <>
        <span class="for-readers" aria-live="polite">{ (!shows_edit).then(|| view.name.clone()) }</span>
        <textarea id={CARET} ref={node} rows="1" class={classes!("caret", shows_edit.then_some("caret-editing"), figure.then_some("figure"))} style={place.clone()}
            aria-label={view.name.clone()} data-editing={shows_edit.then_some("true")} autocomplete="off" spellcheck="false" autocapitalize="off"
            aria-controls={chosen.as_ref().map(|_| FUNCTIONS)} aria-activedescendant={chosen}
            oninput={begin} onkeydown={keys} onkeyup={key_moved} onblur={leave} onmousedown={click} onmouseup={pointer_moved} />
        </>
    }
}

/// The text in the grid's field, if it is there.
pub(super) fn text_in(node: &NodeRef) -> Option<String> {
    node.cast::<HtmlTextAreaElement>().map(|field| field.value())
}
