//! Over the empty grid: one sentence, the examples.

use chi_tieu::app::{Action, EXAMPLES};
use chi_tieu::words::Words;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct StartPageProps {
    pub(crate) words: Words,
    pub(crate) send: Callback<Action>,
}

/// The start page. The caret already stands in the grid under it.
#[component]
pub(crate) fn StartPage(StartPageProps { words, send }: &StartPageProps) -> Html {
    let words = *words;
    html! {
        <div class="start">
            <p class="start-sentence">{ words.start_sentence() }</p>
            <p class="start-hint">{ words.start_hint() }</p>
            <h2>{ words.examples() }</h2>
            <ul class="examples">
                { EXAMPLES.iter().enumerate().map(|(index, example)| {
                    let open = send.reform(move |_: MouseEvent| Action::OpenExample(index));
                    html! {
                        <li><button type="button" class="example" onclick={open}>
                            <span class="example-picture" aria-hidden="true">{ for [5, 4, 3, 2].map(|n| html! { <i class={format!("bar-{n}")}></i> }) }</span>
                            <span class="example-text"><strong>{ example.name(words) }</strong><span>{ example.about(words) }</span></span>
                        </button></li>
                    }
                }).collect::<Html>() }
            </ul>
        </div>
    }
}
