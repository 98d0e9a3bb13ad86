//! The field in which a sentence of the report is written, with its figures to insert.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlTextAreaElement, Node};
use yew::prelude::*;

use crate::web::components::field::send_some;
use chi_tieu::app::{OpenWords, ReportEdit};
use chi_tieu::sheet::FieldName;
use chi_tieu::words::Words;

#[derive(Properties, PartialEq)]
pub(crate) struct ReportWordsProps {
    pub(crate) words: Words,
    /// Whose words they are.
    pub(crate) item: OpenWords,
    /// The words so far.
    pub(crate) typed: AttrValue,
    /// The figures of the sentence, each with its text.
    pub(crate) fields: Vec<(FieldName, String)>,
    pub(crate) send: Callback<ReportEdit>,
}

/// Enter and Esc keep the words, and so does whoever goes elsewhere: what was typed is not lost.
#[component]
pub(crate) fn ReportWords(props: &ReportWordsProps) -> Html {
    let ReportWordsProps { words, item, typed, fields, send } = props;
    let field = use_node_ref();
    let written = {
        let (field, item, fields) = (field.clone(), item.clone(), fields.clone());
        move |leaves: bool| {
            let typed = field.cast::<HtmlTextAreaElement>()?.value();
            Some(ReportEdit::Reword { item: item.clone(), typed, fields: fields.clone(), leaves })
        }
    };
    let keys = {
        let written = written.clone();
        send_some(send, move |event: KeyboardEvent| {
            if !matches!(event.key().as_str(), "Enter" | "Escape") || event.is_composing() {
                return None;
            }
            event.prevent_default();
            event.stop_propagation();
            written(false)
        })
    };
    let keep = {
        let written = written.clone();
        send_some(send, move |_: MouseEvent| written(false))
    };
    let own = use_node_ref();
    let leave = send_some(send, {
        let own = own.clone();
        move |event: FocusEvent| {
            let own = own.get();
            let next = event.related_target().and_then(|next| next.dyn_into::<Node>().ok());
            let stays = own.is_some_and(|own| next.is_some() && own.contains(next.as_ref()));
            // A click on a cell names no next element; another window takes the keyboard from the whole page.
            let is_elsewhere = next.is_some() || gloo::utils::document().has_focus().unwrap_or(false);
            if stays || !is_elsewhere { None } else { written(true) }
        }
    });
    let figure = |text: &str| {
        let (field, inserted) = (field.clone(), format!("{{{text}}}"));
        let insert = Callback::from(move |_: MouseEvent| insert(&field, &inserted));
        html! { <button type="button" class="report-chip" onclick={insert}>{ text.to_owned() }</button> }
    };
    html! {
        <div class="report-words" ref={own} onfocusout={leave}>
            <textarea ref={field.clone()} id="report-words" rows="4" aria-label={words.own_words()} onkeydown={keys} defaultvalue={typed.clone()} />
            if !fields.is_empty() {
                <div role="group" aria-label={words.insert_figure()} class="report-chips">{ for fields.iter().map(|(_, text)| figure(text)) }</div>
            }
            <button type="button" class="action action-small" id="report-keep" onclick={keep}>{ words.keep_words() }</button>
        </div>
    }
}

/// Writes a figure where the cursor is, and leaves the cursor behind it.
fn insert(field: &NodeRef, text: &str) {
    let Some(area) = field.cast::<HtmlTextAreaElement>() else { return };
    let _ = area.set_range_text(text);
    let end = area.selection_end().ok().flatten().unwrap_or_default();
    let _ = area.set_selection_range(end, end);
    let _ = area.unchecked_ref::<HtmlElement>().focus();
}
