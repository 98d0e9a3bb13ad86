//! The bar that says what the filters show. It stands below the table, so that it moves no cell.

use yew::prelude::*;

use chi_tieu::app::{Action, ChartAction, FilterAction};
use chi_tieu::view::FilterBarView;
use chi_tieu::words::Words;

#[derive(Properties, PartialEq)]
pub(crate) struct FilterBarProps {
    pub(crate) words: Words,
    pub(crate) view: Option<FilterBarView>,
    pub(crate) send: Callback<Action>,
}

#[component]
pub(crate) fn FilterBar(FilterBarProps { words, view, send }: &FilterBarProps) -> Html {
    let Some(view) = view else { return Html::default() };
    let button = |id: &'static str, text: &'static str, action: Action| {
        let run = send.reform(move |_: MouseEvent| action.clone());
        html! { <button type="button" {id} class="action action-small" onclick={run}>{ text }</button> }
    };
    html! {
        <div class="newer filter-bar" role="region" aria-label={words.filter()} data-region="">
            <p role="status"><strong>{ &view.shown }</strong>{ ": " }{ view.asked.join("; ") }</p>
            if !view.sums.is_empty() { <p class="filter-sums">{ &view.sums }</p> }
            { button("filter-clear", words.filter_clear(), Action::Filter(FilterAction::ClearAll)) }
            { button("filter-again", words.filter_again(), Action::Filter(FilterAction::Again)) }
            { button("filter-chart", words.filter_chart(), Action::Chart(ChartAction::ShowFiltered)) }
        </div>
    }
}
