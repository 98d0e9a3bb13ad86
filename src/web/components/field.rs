//! What the forms share: labelled menus, their options, and reading a value from an event.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, HtmlSelectElement};
use yew::Callback;
use yew::prelude::*;

use chi_tieu::app::{TimeAction, TimeForm};
use chi_tieu::view::MenuChoice;

/// A handler that sends an action for some events and ignores the others.
pub(super) fn send_some<E: 'static, T: 'static>(
    send: &Callback<T>,
    make: impl Fn(E) -> Option<T> + 'static,
) -> Callback<E> {
    let send = send.clone();
    Callback::from(move |event| {
        if let Some(made) = make(event) {
            send.emit(made);
        }
    })
}

/// The text of the input that sent the event.
pub(super) fn input_value<E: AsRef<Event> + JsCast>(event: &E) -> String {
    event.target_dyn_into::<HtmlInputElement>().map(|i| i.value()).unwrap_or_default()
}

/// Whether the checkbox that sent the event is ticked.
pub(super) fn is_checked(event: &Event) -> bool {
    event.target_dyn_into::<HtmlInputElement>().is_some_and(|i| i.checked())
}

/// The chosen value of the menu that sent the event.
pub(super) fn menu_value(event: &Event) -> String {
    event.target_dyn_into::<HtmlSelectElement>().map(|s| s.value()).unwrap_or_default()
}

/// A label with a menu; a choice changes one field of the form.
pub(super) fn field(
    id: &'static str,
    label: &'static str,
    options: Html,
    form: &TimeForm,
    send: &Callback<TimeAction>,
    change: fn(&mut TimeForm, &str),
) -> Html {
    let form = form.clone();
    let choose = send.reform(move |event: Event| {
        let mut form = form.clone();
        change(&mut form, &menu_value(&event));
        TimeAction::SetForm(form)
    });
    html! {
        <label class="field"><span>{label}</span><select {id} onchange={choose}>{options}</select></label>
    }
}

/// The options of a menu of columns, the chosen one selected.
pub(super) fn options(choices: &[MenuChoice], chosen: Option<u32>) -> Html {
    choices
        .iter()
        .map(|c| {
            html! { <option value={c.value.to_string()} selected={Some(c.value) == chosen}>{ &c.name }</option> }
        })
        .collect()
}
