//! The list of earlier versions of the document.

use yew::prelude::*;

use super::palette::Overlay;
use chi_tieu::app::{Action, Recovery};
use chi_tieu::view::VersionLine;
use chi_tieu::words::Words;

#[derive(Properties, PartialEq)]
pub(crate) struct VersionsProps {
    pub(crate) words: Words,
    pub(crate) versions: Vec<VersionLine>,
    pub(crate) send: Callback<Action>,
}

/// Each version with when it was and what it has, and the button that opens it.
#[component]
pub(crate) fn Versions(VersionsProps { words, versions, send }: &VersionsProps) -> Html {
    let words = *words;
    let close = send.reform(|_: MouseEvent| Action::CloseOverlay);
    html! {
        <Overlay label={words.versions()} send={send.clone()}>
            <h2>{ words.versions() }</h2>
            <p class="panel-hint">{ if versions.is_empty() { words.no_versions() } else { words.versions_what() } }</p>
            <ul class="versions">
                { for versions.iter().map(|VersionLine { turn, when, about }| {
                    let turn = *turn;
                    let take = send.reform(move |_: MouseEvent| Recovery::TakeBack(turn).into());
                    html! {
                        <li key={turn.to_string()}>
                            <span><strong>{ when.clone() }</strong>{ format!(" · {about}") }</span>
                            <button type="button" class="action" aria-label={format!("{}: {when}", words.open_version())} onclick={take}>{ words.open_version() }</button>
                        </li>
                    }
                }) }
            </ul>
            <p><button type="button" class="action" onclick={close}>{ words.close() }</button></p>
        </Overlay>
    }
}
