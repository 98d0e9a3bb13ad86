//! After a document was opened from a file: an offer of the later version that the browser keeps.

use yew::prelude::*;

use chi_tieu::app::{Action, Recovery};
use chi_tieu::view::RecentView;
use chi_tieu::words::Words;

#[derive(Properties, PartialEq)]
pub(crate) struct NewerProps {
    pub(crate) words: Words,
    pub(crate) view: Option<RecentView>,
    pub(crate) send: Callback<Action>,
}

/// The offer. Nothing is replaced until the user accepts.
#[component]
pub(crate) fn Newer(NewerProps { words, view, send }: &NewerProps) -> Html {
    let Some(view) = view else { return Html::default() };
    let id = view.id.clone();
    let reopen = send.reform(move |_: MouseEvent| Recovery::Reopen(id.clone()).into());
    let leave = send.reform(|_: MouseEvent| Recovery::LeaveNewer.into());
    html! {
        <div class="newer" role="status">
            <span>{ words.newer_kept(&view.about) }</span>
            <button type="button" class="newer-reopen" onclick={reopen}>{ words.reopen() }</button>
            <button type="button" class="link" onclick={leave}>{ words.leave_newer() }</button>
        </div>
    }
}
