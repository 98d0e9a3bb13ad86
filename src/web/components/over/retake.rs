//! After a paste over another table: the other ways to take the paste. The next edit removes these offers.

use yew::prelude::*;

use chi_tieu::app::{Action, Command, SheetAction};
use chi_tieu::sheet::CombineMode;
use chi_tieu::words::Words;

#[derive(Properties, PartialEq)]
pub(crate) struct RetakeProps {
    pub(crate) words: Words,
    pub(crate) offered: bool,
    pub(crate) send: Callback<Action>,
}

/// A button for each way.
#[component]
pub(crate) fn Retake(RetakeProps { words, offered, send }: &RetakeProps) -> Html {
    if !offered {
        return Html::default();
    }
    let take = |taking: CombineMode| {
        let take = send.reform(move |_: MouseEvent| Action::Sheets(SheetAction::Take(taking)));
        html! { <button type="button" class="action action-small" onclick={take}>{ words.taking(taking) }</button> }
    };
    let back = send.reform(|_: MouseEvent| Action::Run(Command::Undo));
    html! {
        <div class="newer retake" role="region" aria-label={words.pasted_over()} data-region="">
            <p>{ words.pasted_over() }</p>
            { for [CombineMode::NewSheet, CombineMode::Below, CombineMode::ByUnit, CombineMode::Beside].map(take) }
            <button type="button" class="action action-small" onclick={back}>{ words.take_back() }</button>
        </div>
    }
}
