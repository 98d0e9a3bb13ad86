//! The tabs that choose what the panel shows.

use yew::prelude::*;

use chi_tieu::app::{Action, Panel};
use chi_tieu::words::Words;

#[derive(Properties, PartialEq)]
pub(crate) struct PanelTabsProps {
    pub(crate) words: Words,
    pub(crate) panel: Panel,
    pub(crate) doubts: usize,
    pub(crate) send: Callback<Action>,
}

/// Chart, checks, plan, time; in a narrow window the table too.
#[component]
pub(crate) fn PanelTabs(PanelTabsProps { words, panel, doubts, send }: &PanelTabsProps) -> Html {
    let tab = |target: Panel, text: String, class: &'static str| {
        let show = send.reform(move |_: MouseEvent| Action::ShowPanel(target));
        let chosen = *panel == target;
        html! {
            <button type="button" role="tab" class={classes!("tab", class)} aria-selected={chosen.to_string()} onclick={show}>{text}</button>
        }
    };
    let check = match doubts {
        0 => words.check().to_owned(),
        n => format!("{} {n}", words.check()),
    };
    html! {
        <div class="tabs" role="tablist" aria-label={words.panel()}>
            { tab(Panel::Table, words.table().to_owned(), "tab-table") }
            { tab(Panel::Chart, words.chart().to_owned(), "") }
            { tab(Panel::Check, check, "") }
            { tab(Panel::Report, words.report().to_owned(), "tab-report") }
            { tab(Panel::Plan, words.plan().to_owned(), "tab-plan") }
            { tab(Panel::Time, words.over_time().to_owned(), "tab-time") }
        </div>
    }
}
