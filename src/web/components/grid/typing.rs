//! What is shown of a formula while it is typed: frames around the cells that it names, the functions that begin as what is
//! typed, and the arguments of the one at the cursor.

use yew::prelude::*;

use chi_tieu::app::{Action, TypingAction};
use chi_tieu::view::{CallHint, CompletionHint, TypingView};
use chi_tieu::words::Words;

/// The id of the list of functions.
pub(crate) const FUNCTIONS: &str = "functions";

/// The id of a function in the list.
pub(crate) fn function_id(place: usize) -> String {
    format!("function-{place}")
}

#[derive(Properties, PartialEq)]
pub(crate) struct TypingHintsProps {
    pub(crate) words: Words,
    pub(crate) view: TypingView,
    /// Where the hints are, as CSS.
    pub(crate) place: String,
    /// Where the frames are, as CSS, each with its colour.
    pub(crate) frames: Vec<(String, usize)>,
    pub(crate) send: Callback<Action>,
}

#[component]
pub(crate) fn TypingHints(TypingHintsProps { words, view, place, frames, send }: &TypingHintsProps) -> Html {
    let frames = frames.iter().map(|(style, colour)| {
        html! { <div class={format!("named-cells named-{colour}")} style={style.clone()} aria-hidden="true"></div> }
    });
    html! {
        <>
            { for frames }
            if !view.completions.is_empty() {
                <div class="typing-hints" style={place.clone()} id={FUNCTIONS} role="listbox" aria-label={words.functions_list()}>
                    { for view.completions.iter().map(|hint| option(hint, send)) }
                </div>
            }
            if let Some(call) = &view.call {
                <div class="typing-hints" style={place.clone()} role="status">{ arguments(call) }</div>
            }
        </>
    }
}

fn option(hint: &CompletionHint, send: &Callback<Action>) -> Html {
    let place = hint.place;
    let take = send.reform(move |event: MouseEvent| {
        // The field keeps the keyboard.
        event.prevent_default();
        event.stop_propagation();
        Action::Type(TypingAction::CompleteWith(place))
    });
    html! {
        <div key={hint.name.clone()} id={function_id(place)} class="typing-function" role="option" aria-selected={hint.is_chosen.to_string()} onmousedown={take}>
            <b>{ &hint.name }</b><span>{ hint.gives }</span>
        </div>
    }
}

fn arguments(call: &CallHint) -> Html {
    let named = call.arguments.iter().enumerate().map(|(place, name)| {
        let separator = if place == 0 { "" } else { "; " };
        let name = if place == call.current {
            html! { <b>{ *name }</b> }
        } else {
            html! { { *name } }
        };
        html! { <>{ separator }{ name }</> }
    });
    html! {
        <>
            <span class="typing-call">{ call.name }{ "(" }{ for named }{ ")" }</span>
            <span>{ call.gives }</span>
        </>
    }
}
