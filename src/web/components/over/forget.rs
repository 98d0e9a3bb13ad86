//! Asks whether everything is to be deleted that the browser keeps for this page.

use yew::prelude::*;

use super::palette::Overlay;
use chi_tieu::app::{Action, Recovery};
use chi_tieu::words::Words;

#[derive(Properties, PartialEq)]
pub(crate) struct ForgetProps {
    pub(crate) words: Words,
    pub(crate) send: Callback<Action>,
}

/// What is deleted, what cannot be, and the button that does it. Enter closes: the first button is the harmless one.
#[component]
pub(crate) fn Forget(ForgetProps { words, send }: &ForgetProps) -> Html {
    let words = *words;
    let close = send.reform(|_: MouseEvent| Action::CloseOverlay);
    let forget = send.reform(|_: MouseEvent| Recovery::Forget.into());
    html! {
        <Overlay label={words.forget()} send={send.clone()}>
            <div class="save-page">
                <h2>{ words.forget() }</h2>
                <p>{ words.forget_what() }</p>
                <p class="panel-hint">{ words.forget_not() }</p>
                <p class="chart-actions">
                    <button type="button" class="action action-main" id="forget-not" onclick={close}>{ words.close() }</button>
                    <button type="button" class="action" id="forget-all" onclick={forget}>{ words.forget_now() }</button>
                </p>
            </div>
        </Overlay>
    }
}
