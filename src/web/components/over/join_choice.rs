//! A dialog to choose the sheet to join to the shown one.

use yew::prelude::*;

use super::palette::Overlay;
use chi_tieu::app::{Action, SheetAction};
use chi_tieu::sheet::CombineMode;
use chi_tieu::view::JoinChoice;
use chi_tieu::words::Words;

#[derive(Properties, PartialEq)]
pub(crate) struct ChooseJoinProps {
    pub(crate) words: Words,
    pub(crate) choice: JoinChoice,
    pub(crate) send: Callback<Action>,
}

/// A button for each of the other sheets.
#[component]
pub(crate) fn ChooseJoin(ChooseJoinProps { words, choice, send }: &ChooseJoinProps) -> Html {
    let sheet = |(at, name): &(usize, String)| {
        let combine = SheetAction::Combine { sheet: *at, taking: CombineMode::ByUnit };
        let join = send.reform(move |_: MouseEvent| Action::Sheets(combine.clone()));
        html! { <li><button type="button" class="action" onclick={join}>{ name }</button></li> }
    };
    let close = send.reform(|_: MouseEvent| Action::CloseOverlay);
    html! {
        <Overlay label={words.join_sheet()} send={send.clone()}>
            <h2>{ words.join_sheet() }</h2>
            <ul class="join-choice">{ for choice.iter().map(sheet) }</ul>
            <p><button type="button" class="action" onclick={close}>{ words.close() }</button></p>
        </Overlay>
    }
}
