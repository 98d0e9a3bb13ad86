//! The list of the names of cells, where they are given, changed and removed.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::palette::Overlay;
use crate::web::components::field::{input_value, send_some};
use chi_tieu::app::{Action, NamesAction};
use chi_tieu::view::{CellName, CellNamesView};
use chi_tieu::words::Words;

#[derive(Properties, PartialEq)]
pub(crate) struct CellNamesProps {
    pub(crate) words: Words,
    pub(crate) view: CellNamesView,
    pub(crate) send: Callback<Action>,
}

#[component]
pub(crate) fn CellNames(CellNamesProps { words, view, send }: &CellNamesProps) -> Html {
    let words = *words;
    let field = use_node_ref();
    let given = {
        let field = field.clone();
        move || {
            let field = field.cast::<HtmlInputElement>()?;
            Some(Action::Names(NamesAction::Give(field.value()))).filter(|_| !field.value().trim().is_empty())
        }
    };
    let keys = {
        let given = given.clone();
        send_some(send, move |event: KeyboardEvent| {
            let is_given = event.key() == "Enter" && !event.is_composing();
            is_given.then(|| event.prevent_default()).and_then(|()| given())
        })
    };
    let give = send_some(send, move |_: MouseEvent| given());
    let close = send.reform(|_: MouseEvent| Action::CloseOverlay);
    html! {
        <Overlay label={words.cell_names()} send={send.clone()}>
            <h2>{ words.cell_names() }</h2>
            <p class="sort-level"><label>{ words.name_selection() }{" "}{ &view.selected }
                <input ref={field} id="new-cell-name" autocomplete="off" spellcheck="false" onkeydown={keys} /></label>
                <button type="button" class="action" id="give-name" onclick={give}>{ words.give_name() }</button></p>
            <p class="panel-hint" role="status">{ view.refused.as_deref().unwrap_or(words.names_hint()) }</p>
            if view.names.is_empty() { <p>{ words.no_names() }</p> }
            <ul class="cell-names">{ for view.names.iter().map(|name| line(words, name, send)) }</ul>
            <p><button type="button" class="action" onclick={close}>{ words.close() }</button></p>
        </Overlay>
    }
}

fn line(words: Words, CellName { name, cells }: &CellName, send: &Callback<Action>) -> Html {
    let own = name.clone();
    let rename = send_some(send, move |event: Event| {
        let action = NamesAction::Rename(own.clone(), input_value(&event));
        // The field shows the name that there is: the new one once it is taken.
        if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
            field.set_value(&own);
        }
        Some(Action::Names(action))
    });
    let [shown, removed] = [name.clone(), name.clone()];
    let show = send.reform(move |_: MouseEvent| Action::Names(NamesAction::Show(shown.clone())));
    let remove = send.reform(move |_: MouseEvent| Action::Names(NamesAction::Remove(removed.clone())));
    html! {
        <li key={name.clone()} class="sort-level">
            <input aria-label={words.cell_name_field()} value={name.clone()} autocomplete="off" spellcheck="false" onchange={rename} />
            <span>{ cells }</span>
            <button type="button" class="action" onclick={show}>{ words.show_named() }</button>
            <button type="button" class="action" onclick={remove}>{ words.remove_name() }</button>
        </li>
    }
}
