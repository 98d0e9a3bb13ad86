//! The help dialog: what the page does, the keys, formulas, how numbers are read, where the data is, what the page is made of.

use yew::prelude::*;

use super::palette::Overlay;
use crate::web::components::field::input_value;
use crate::web::platform::loader;
use chi_tieu::app::Action;
use chi_tieu::view::{HelpKind, HelpSection, help_view};
use chi_tieu::words::Words;

#[derive(Properties, PartialEq)]
pub(crate) struct HelpProps {
    pub(crate) words: Words,
    pub(crate) send: Callback<Action>,
}

#[component]
pub(crate) fn Help(HelpProps { words, send }: &HelpProps) -> Html {
    let words = *words;
    let searched = use_state(String::new);
    let close = send.reform(|_: MouseEvent| Action::CloseOverlay);
    let search = {
        let searched = searched.clone();
        Callback::from(move |event: InputEvent| searched.set(input_value(&event)))
    };
    let sections = help_view(words, &loader::build_id(), &searched);
    let is_searching = !searched.trim().is_empty();
    html! {
        <Overlay label={words.help()} send={send.clone()}>
            <h2>{"Chỉ Tiêu"}</h2>
            <p>{ words.tagline() }{"."}</p>
            <input type="search" class="help-search" aria-label={words.help_search()} placeholder={words.help_search()} oninput={search} />
            // Alone in their element: beside what has no key the field of the search would be made anew.
            <div>{ for sections.iter().enumerate().map(|(place, section)| html! {
                // The first section is open; what is found is in sight.
                <details key={section.title} class="help-section" open={is_searching || place == 0}>
                    <summary>{ section.title }</summary>
                    { lines(section) }
                </details>
            }) }</div>
            if sections.is_empty() {
                <p role="status">{ words.help_finds_nothing() }</p>
            }
            <p><button type="button" class="action" onclick={close}>{ words.close() }</button></p>
        </Overlay>
    }
}

fn lines(section: &HelpSection) -> Html {
    let terms = |class: &'static str, key: bool| {
        html! {
            <dl {class}>
                { for section.lines.iter().map(|(of, said)| match of.is_empty() {
                    true => html! { <dd class="help-remark">{ said.clone() }</dd> },
                    false => html! { <>
                        <dt>if key { <kbd>{ of.clone() }</kbd> } else { { of.clone() } }</dt>
                        <dd>{ said.clone() }</dd>
                    </> },
                }) }
            </dl>
        }
    };
    match section.kind {
        HelpKind::Steps => {
            html! { <ol>{ for section.lines.iter().map(|(_, said)| html! { <li>{ said.clone() }</li> }) }</ol> }
        }
        HelpKind::Keys => terms("keys", true),
        HelpKind::Terms => terms("keys help-terms", false),
    }
}
