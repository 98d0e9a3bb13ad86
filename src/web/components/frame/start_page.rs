//! What is shown over an empty grid: one sentence, the kept documents, the examples.

use yew::prelude::*;

use chi_tieu::app::{Action, BLANK_REPORTS, Command, EXAMPLES, Recovery};
use chi_tieu::view::{RecentView, StartView};
use chi_tieu::words::Words;

#[derive(Properties, PartialEq)]
pub(crate) struct StartPageProps {
    pub(crate) words: Words,
    pub(crate) view: StartView,
    pub(crate) send: Callback<Action>,
}

/// The start page. The grid below it already has the keyboard, so a paste works at once.
#[component]
pub(crate) fn StartPage(StartPageProps { words, view, send }: &StartPageProps) -> Html {
    let words = *words;
    html! {
        <div class="start" role="region" aria-label={words.start_sentence()} data-region="">
            <p class="start-sentence">{ words.start_sentence() }</p>
            <p class="start-hint">{ words.start_hint() }</p>
            { recents(words, view, send) }
            <p class="start-hint">
                <button type="button" class="link" id="forget" onclick={send.reform(|_: MouseEvent| Action::Run(Command::Forget))}>{ words.forget() }</button>
            </p>
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
            <h2>{ words.blank_reports() }</h2>
            <ul class="examples" id="blank-reports">
                { for (0_u8..).zip(&BLANK_REPORTS).map(|(index, form)| {
                    let open = send.reform(move |_: MouseEvent| Action::Run(Command::Blank(index)));
                    html! {
                        <li><button type="button" class="example" onclick={open}>
                            <span class="example-text"><strong>{ form.name(words) }</strong><span>{ form.about(words) }</span></span>
                        </button></li>
                    }
                }) }
            </ul>
        </div>
    }
}

/// The kept documents. The last one comes first, under a button that reopens it.
fn recents(words: Words, view: &StartView, send: &Callback<Action>) -> Html {
    if view.recents.is_empty() {
        return Html::default();
    }
    let last = view.recents.iter().position(|recent| !recent.removed);
    html! {
        <>
            <h2>{ words.recents() }</h2>
            <ul class="recents">
                { for view.recents.iter().enumerate().map(|(index, view)| recent(words, view, Some(index) == last, send)) }
            </ul>
        </>
    }
}

fn recent(words: Words, view: &RecentView, is_last: bool, send: &Callback<Action>) -> Html {
    let on = |event: fn(String) -> Recovery| {
        let id = view.id.clone();
        send.reform(move |_: MouseEvent| event(id.clone()).into())
    };
    if view.removed {
        return html! {
            <li key={view.id.clone()} class="recent">
                <span class="recent-gone"><s>{ &view.name }</s>{ " " }{ words.removed_recent() }</span>
                <button type="button" class="link" onclick={on(Recovery::PutBack)}>{ words.put_back() }</button>
            </li>
        };
    }
    html! {
        <li key={view.id.clone()} class={classes!("recent", is_last.then_some("recent-last"))}>
            <button type="button" class="recent-open" onclick={on(Recovery::Reopen)}>
                <strong>{ if is_last { format!("{} “{}”", words.reopen(), view.name) } else { view.name.clone() } }</strong>
                <span>{ &view.about }</span>
            </button>
            <button type="button" class="link recent-remove" aria-label={format!("{}: {}", words.remove_recent(), view.name)}
                title={words.remove_recent()} onclick={on(Recovery::Remove)}>{ "×" }</button>
        </li>
    }
}
