//! The bar that finds and replaces texts. It stands below the table, so that it moves and hides no cell.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::web::components::field::{input_value, is_checked, send_some};
use chi_tieu::app::{Action, FindAction, FindForm};
use chi_tieu::view::FindView;
use chi_tieu::words::Words;

#[derive(Properties, PartialEq)]
pub(crate) struct FindProps {
    pub(crate) words: Words,
    pub(crate) view: FindView,
    pub(crate) send: Callback<Action>,
}

/// Enter goes to the next cell, Shift+Enter to the previous one, Esc closes the bar.
#[component]
pub(crate) fn FindBar(FindProps { words, view, send }: &FindProps) -> Html {
    let words = *words;
    let act = send.reform(Action::Find);
    let form = &view.form;
    let button = |text: &'static str, name: &'static str, action: FindAction| {
        let run = act.reform(move |_: MouseEvent| action.clone());
        html! { <button type="button" class="action action-small" aria-label={name} title={name} onclick={run}>{ text }</button> }
    };
    let keys = |on_enter: FindAction| {
        send_some(&act, move |event: KeyboardEvent| {
            if event.is_composing() || event.key_code() == 229 {
                return None;
            }
            let action = match event.key().as_str() {
                "Enter" if event.shift_key() => FindAction::Previous,
                "Enter" => on_enter.clone(),
                "Escape" => FindAction::Close,
                _ => return None,
            };
            event.prevent_default();
            Some(action)
        })
    };
    // A switch or a button that has the keyboard closes the bar by Esc too.
    let leave = send_some(&act, |event: KeyboardEvent| {
        (event.key() == "Escape" && !event.default_prevented()).then(|| {
            event.prevent_default();
            FindAction::Close
        })
    });
    html! {
        <div class="find-bar" role="search" aria-label={if view.replaces { words.replace_text() } else { words.find_text() }} data-region="" onkeydown={leave}>
                { field("find-text", words.find_what(), &form.text, words.find_hint(), typed(form, &act, |form, text| form.text = text), keys(FindAction::Next)) }
                if view.replaces {
                    { field("find-with", words.replace_with(), &form.with, "", typed(form, &act, |form, text| form.with = text), keys(FindAction::Replace)) }
                }
                <output class="find-count" id="find-count" aria-live="polite">{ &view.count }</output>
                { button("↑", words.find_previous(), FindAction::Previous) }
                { button("↓", words.find_next(), FindAction::Next) }
                { switch("find-exact", words.find_exactly(), form.how.exact, ticked(form, &act, |form, on| form.how.exact = on)) }
                { switch("find-whole", words.find_whole(), form.how.whole, ticked(form, &act, |form, on| form.how.whole = on)) }
                { switch("find-all", words.find_in_all(), form.in_all, ticked(form, &act, |form, on| form.in_all = on)) }
                if view.replaces {
                    { button(words.replace_one(), words.replace_one(), FindAction::Replace) }
                    { button(words.replace_all(), words.replace_all(), FindAction::ReplaceAll) }
                }
                <span class="find-place">{ &view.place }</span>
                { button("✕", words.close(), FindAction::Close) }
        </div>
    }
}

fn field(
    id: &'static str,
    label: &'static str,
    value: &str,
    hint: &'static str,
    oninput: Callback<InputEvent>,
    onkeydown: Callback<KeyboardEvent>,
) -> Html {
    html! {
        <label class="find-field"><span>{ label }</span>
            <input {id} value={value.to_owned()} title={hint} autocomplete="off" spellcheck="false" {oninput} {onkeydown} />
        </label>
    }
}

fn switch(id: &'static str, label: &'static str, checked: bool, onchange: Callback<Event>) -> Html {
    html! { <label class="find-switch"><input type="checkbox" {id} {checked} {onchange} />{ label }</label> }
}

fn typed(
    form: &FindForm,
    act: &Callback<FindAction>,
    set: fn(&mut FindForm, String),
) -> Callback<InputEvent> {
    let form = form.clone();
    act.reform(move |event: InputEvent| {
        let mut form = in_the_bar(&form);
        set(&mut form, input_value(&event));
        FindAction::SetForm(form)
    })
}

fn ticked(form: &FindForm, act: &Callback<FindAction>, set: fn(&mut FindForm, bool)) -> Callback<Event> {
    let form = form.clone();
    act.reform(move |event: Event| {
        let mut form = in_the_bar(&form);
        set(&mut form, is_checked(&event));
        FindAction::SetForm(form)
    })
}

/// The form with the texts that its fields have now: the last letters may not be drawn yet.
fn in_the_bar(form: &FindForm) -> FindForm {
    let value = |id: &str| {
        let element = gloo::utils::document().get_element_by_id(id)?;
        wasm_bindgen::JsCast::dyn_into::<HtmlInputElement>(element).ok().map(|field| field.value())
    };
    FindForm {
        text: value("find-text").unwrap_or_else(|| form.text.clone()),
        with: value("find-with").unwrap_or_else(|| form.with.clone()),
        ..form.clone()
    }
}
