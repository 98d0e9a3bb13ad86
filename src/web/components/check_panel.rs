//! The list of doubts with their cures.

use std::rc::Rc;

use chi_tieu::app::Action;
use chi_tieu::app::view::{CheckView, DoubtView};
use chi_tieu::words::Words;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct CheckPanelProps {
    pub(crate) words: Words,
    pub(crate) view: Rc<CheckView>,
    pub(crate) send: Callback<Action>,
}

/// The check panel.
#[component]
pub(crate) fn CheckPanel(CheckPanelProps { words, view, send }: &CheckPanelProps) -> Html {
    if view.doubts.is_empty() {
        return html! { <div class="panel-body"><p class="panel-hint">{ words.no_doubts() }</p></div> };
    }
    let words = *words;
    html! {
        <div class="panel-body">
            <ul class="doubts">{ view.doubts.iter().map(|doubt| item(words, doubt, send)).collect::<Html>() }</ul>
        </div>
    }
}

fn item(words: Words, doubt: &DoubtView, send: &Callback<Action>) -> Html {
    let cures = doubt.cures.iter().map(|(cure, text)| {
        let cure = *cure;
        let choose = send.reform(move |_: MouseEvent| Action::Cure(cure));
        html! { <button type="button" class="action action-small" onclick={choose}>{ text }</button> }
    });
    let jump = doubt.at.map(|at| {
        let jump = send.reform(move |_: MouseEvent| Action::Select { at, extend: false });
        html! { <button type="button" class="link" onclick={jump}>{ words.go_to_cell() }</button> }
    });
    html! {
        <li class={if doubt.serious { "doubt doubt-serious" } else { "doubt" }}>
            <p>
                <span class="doubt-sign" aria-hidden="true">{ if doubt.serious { "⚑" } else { "ⓘ" } }</span>
                { &doubt.text }
                if doubt.count > 1 { <span class="doubt-count">{ words.and_more_cells(doubt.count - 1) }</span> }
            </p>
            <p class="doubt-actions">{ for cures }{ jump }</p>
        </li>
    }
}
