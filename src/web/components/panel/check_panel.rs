//! The check panel: the list of doubts, each with its cures.

use std::rc::Rc;
use wasm_bindgen::JsCast;
use yew::prelude::*;

use chi_tieu::app::{Action, Cure, Panel};
use chi_tieu::view::{CheckView, DoubtView, VerifiedLine};
use chi_tieu::words::Words;

#[derive(Properties, PartialEq)]
pub(crate) struct CheckPanelProps {
    pub(crate) words: Words,
    pub(crate) view: Rc<CheckView>,
    pub(crate) verified: Rc<Vec<VerifiedLine>>,
    pub(crate) send: Callback<Action>,
}

#[component]
pub(crate) fn CheckPanel(CheckPanelProps { words, view, verified, send }: &CheckPanelProps) -> Html {
    let list = use_node_ref();
    // The place in the list of the doubt that was just answered; its buttons may be gone.
    let answered = use_mut_ref(|| None::<usize>);
    {
        let (list, answered) = (list.clone(), answered.clone());
        use_effect_with(view.clone(), move |_| {
            if let Some(place) = answered.borrow_mut().take() {
                keep_keyboard(&list, place);
            }
        });
    }
    let words = *words;
    let items = view.doubts.iter().enumerate().map(|(place, doubt)| {
        let answered = answered.clone();
        let cure = Callback::from({
            let send = send.clone();
            move |cure: Cure| {
                *answered.borrow_mut() = Some(place);
                send.emit(Action::Cure(cure));
            }
        });
        item(words, doubt, &cure, send)
    });
    html! {
        <div class="panel-body check">
            <h2>{ words.to_check() }</h2>
            if view.doubts.is_empty() {
                <p class="check-none">{ words.no_doubts() }</p>
            } else {
                <ul class="doubts" ref={list}>{ for items }</ul>
            }
            if !view.notes.is_empty() {
                <h2>{ words.notes() }</h2>
                <ul class="verified" id="notes">
                    { for view.notes.iter().map(|noted| {
                        let at = noted.at;
                        let jump = send.reform(move |_: MouseEvent| Action::Select { at, extend: false });
                        html! { <li><button type="button" class="link" onclick={jump}>{ &noted.cell }</button><span>{ &noted.note }</span></li> }
                    }) }
                </ul>
            }
            if !verified.is_empty() {
                <h2>{ words.verified() }</h2>
                <ul class="verified">
                    { for verified.iter().map(|line| html! {
                        <li class={(!line.is_right).then_some("verified-open")}><span aria-hidden="true">{ if line.is_right { "✓" } else { "–" } }</span>{ &line.text }</li>
                    }) }
                </ul>
            }
        </div>
    }
}

/// Gives the keyboard to the doubt that now has the place of the answered one.
fn keep_keyboard(list: &NodeRef, place: usize) {
    let is_lost = || {
        let document = gloo::utils::document();
        document.active_element().is_none_or(|e| e.tag_name().eq_ignore_ascii_case("body"))
    };
    let Some(items) = list.cast::<web_sys::Element>().filter(|_| is_lost()).map(|l| l.children()) else {
        return;
    };
    let last = items.length().saturating_sub(1);
    let item = items.item(u32::try_from(place).unwrap_or(last).min(last));
    let button = item.and_then(|i| i.query_selector("button").ok().flatten());
    if let Some(button) = button.and_then(|b| b.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = button.focus();
    }
}

fn item(words: Words, doubt: &DoubtView, cured: &Callback<Cure>, send: &Callback<Action>) -> Html {
    let cures = doubt.cures.iter().map(|(cure, text)| {
        let cure = *cure;
        // The second click of a double click would answer the next question, so it is ignored.
        let choose = crate::web::components::field::send_some(cured, move |event: MouseEvent| {
            (event.detail() < 2).then_some(cure)
        });
        html! { <button type="button" class="action action-small" onclick={choose}>{ text }</button> }
    });
    let jump = doubt.at.map(|at| {
        let send = send.clone();
        let jump = Callback::from(move |_: MouseEvent| {
            send.emit(Action::Select { at, extend: false });
            // In a narrow window the list hides the table, so the table is shown.
            if crate::web::platform::is_narrow() {
                send.emit(Action::ShowPanel(Panel::Table));
            }
        });
        html! { <button type="button" class="link" onclick={jump}>{ words.go_to_cell() }</button> }
    });
    html! {
        <li class={if doubt.serious { "doubt doubt-serious" } else { "doubt" }}>
            <p>
                <span class={classes!("doubt-sign", (!doubt.serious).then_some("doubt-info"))} aria-hidden="true">{ if doubt.serious { "⚑" } else { "i" } }</span>
                { &doubt.text }
                if doubt.count > 1 { <span class="doubt-count">{ words.and_more_cells(doubt.count - 1) }</span> }
            </p>
            <p class="doubt-actions">{ for cures }{ jump }</p>
        </li>
    }
}
