//! The explanation of a computed cell, beside it.

use yew::prelude::*;

use chi_tieu::app::{Action, Command};
use chi_tieu::view::ExplainView;
use chi_tieu::words::Words;

#[derive(Properties, PartialEq)]
pub(crate) struct ExplainProps {
    pub(crate) words: Words,
    pub(crate) view: ExplainView,
    pub(crate) send: Callback<Action>,
}

/// The formula in words, the formula with the numbers, and the cells that the numbers come from.
#[component]
pub(crate) fn Explain(ExplainProps { words, view, send }: &ExplainProps) -> Html {
    let close = send.reform(|_: MouseEvent| Action::CloseOverlay);
    let print = send.reform(|_: MouseEvent| Action::Run(Command::PrintAppendix));
    html! {
        <section class="explain" role="dialog" aria-label={words.explain()}>
            <header>
                <h2>{ words.explain() }</h2>
                <span>
                    <button type="button" class="link" id="print-appendix" onclick={print}>{ words.print_appendix() }</button>
                    {" "}
                    <button type="button" class="link" onclick={close}>{ words.close() }</button>
                </span>
            </header>
            <p><strong>{ &view.title }</strong></p>
            <p class="explain-formula">{ &view.formula }</p>
            <p class="explain-formula">{ format!("= {}", view.numbers) }</p>
            <p class="explain-formula">{"= "}<strong>{ &view.figure }</strong>
                if let Some(unrounded) = &view.unrounded { <span class="explain-quiet">{ format!(" ({}: {unrounded})", words.unrounded()) }</span> }
            </p>
            <ul>
                { view.inputs.iter().map(|input| {
                    let at = input.at;
                    let jump = send.reform(move |_: MouseEvent| Action::Select { at, extend: false });
                    html! {
                        <li><button type="button" class="link" onclick={jump}>{ &input.address }</button>
                            { format!(" {}: “{}”", input.title, input.text) }
                            if let Some(read) = input.read.as_ref().filter(|r| **r != input.text) { <span class="explain-quiet">{ format!(" ({})", words.read_as(read)) }</span> }
                        </li>
                    }
                }).collect::<Html>() }
            </ul>
            { view.origins.iter().map(|text| html! { <p class="explain-origin">{text}</p> }).collect::<Html>() }
            { view.notes.iter().map(|note| html! { <p class="explain-quiet">{note}</p> }).collect::<Html>() }
        </section>
    }
}
