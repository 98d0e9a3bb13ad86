//! Shown when the table has present provinces and another sheet has former ones: an offer to add that sheet up by
//! present provinces.

use yew::prelude::*;

use chi_tieu::app::{Action, TimeAction};
use chi_tieu::view::OfferView;
use chi_tieu::words::Words;

#[derive(Properties, PartialEq)]
pub(crate) struct OfferProps {
    pub(crate) words: Words,
    pub(crate) view: Option<OfferView>,
    pub(crate) send: Callback<Action>,
}

/// The offer.
#[component]
pub(crate) fn Offer(OfferProps { words, view, send }: &OfferProps) -> Html {
    let Some(view) = view else { return Html::default() };
    let (today, former) = (view.today, view.former);
    let open = send.reform(move |_: MouseEvent| Action::Time(TimeAction::Offer { today, former }));
    html! {
        <div class="newer offer" role="region" aria-label={view.text.clone()} data-region="">
            <p>{ &view.text }</p>
            <button type="button" class="action action-small" onclick={open}>{ words.readd_open() }</button>
        </div>
    }
}
