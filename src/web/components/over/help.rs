//! The help dialog: what the page does, and the keys.

use yew::prelude::*;

use super::palette::Overlay;
use chi_tieu::app::{Action, Command};
use chi_tieu::words::Words;

#[derive(Properties, PartialEq)]
pub(crate) struct HelpProps {
    pub(crate) words: Words,
    pub(crate) send: Callback<Action>,
}

#[component]
pub(crate) fn Help(HelpProps { words, send }: &HelpProps) -> Html {
    let words = *words;
    let close = send.reform(|_: MouseEvent| Action::CloseOverlay);
    html! {
        <Overlay label={words.help()} send={send.clone()}>
            <h2>{"Chỉ Tiêu"}</h2>
            <p>{ words.tagline() }{"."}</p>
            <ol>{ words.help_steps().iter().map(|step| html! { <li>{*step}</li> }).collect::<Html>() }</ol>
            <dl class="keys">
                { Command::ALL.iter().filter(|c| !c.key_text().is_empty()).map(|c| html! {
                    <><dt><kbd>{ c.key_text() }</kbd></dt><dd>{ c.name(words) }</dd></>
                }).collect::<Html>() }
            </dl>
            <p><button type="button" class="action" onclick={close}>{ words.close() }</button></p>
        </Overlay>
    }
}
