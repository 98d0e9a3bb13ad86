//! The dialog in which a note beside a cell is written.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::palette::Overlay;
use crate::web::components::field::send_some;
use chi_tieu::app::Action;
use chi_tieu::view::NoteView;
use chi_tieu::words::Words;

#[derive(Properties, PartialEq)]
pub(crate) struct NoteProps {
    pub(crate) words: Words,
    pub(crate) view: NoteView,
    pub(crate) send: Callback<Action>,
}

/// Ctrl+Enter and Esc keep the note, as in Excel: what was typed is not lost by the key that leaves.
#[component]
pub(crate) fn Note(NoteProps { words, view, send }: &NoteProps) -> Html {
    let words = *words;
    let field = use_node_ref();
    {
        let field = field.clone();
        // After the dialog has opened and chosen what has the keyboard.
        use_effect_with((), move |()| {
            gloo::timers::callback::Timeout::new(0, move || {
                if let Some(field) = field.cast::<HtmlTextAreaElement>() {
                    let _ = field.focus();
                    let end = field.value().encode_utf16().count();
                    let _ = field.set_selection_range(end as u32, end as u32);
                }
            })
            .forget();
        });
    }
    let written = {
        let field = field.clone();
        move || Some(Action::SetNote(field.cast::<HtmlTextAreaElement>()?.value()))
    };
    let keys = {
        let written = written.clone();
        send_some(send, move |event: KeyboardEvent| {
            let is_entered = event.key() == "Enter" && (event.ctrl_key() || event.meta_key());
            let keeps = is_entered || event.key() == "Escape";
            if !keeps || event.is_composing() {
                return None;
            }
            event.prevent_default();
            event.stop_propagation();
            written()
        })
    };
    let keep = send_some(send, move |_: MouseEvent| written());
    let remove = send.reform(|_: MouseEvent| Action::SetNote(String::new()));
    let close = send.reform(|_: MouseEvent| Action::CloseOverlay);
    html! {
        <Overlay label={words.note()} send={send.clone()}>
            <h2>{ words.note() }{" "}{ &view.cell }</h2>
            <textarea ref={field} id="note" class="note-text" rows="4" aria-label={words.note()} onkeydown={keys} defaultvalue={view.text.clone()} />
            <p class="panel-hint">{ words.note_hint() }</p>
            <p class="chart-actions">
                <button type="button" class="action action-main" id="keep-note" onclick={keep}>{ words.keep_note() }</button>
                if !view.text.is_empty() {
                    <button type="button" class="action" onclick={remove}>{ words.remove_note() }</button>
                }
                <button type="button" class="action" onclick={close}>{ words.leave_note() }</button>
            </p>
        </Overlay>
    }
}
