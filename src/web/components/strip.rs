//! The strip: what was understood, the doubts, the threshold.

use std::rc::Rc;

use chi_tieu::app::view::{ChartView, TableView};
use chi_tieu::app::{Action, Panel};
use chi_tieu::words::Words;
use yew::prelude::*;

use super::input_value;

#[derive(Properties, PartialEq)]
pub(crate) struct StripProps {
    pub(crate) words: Words,
    pub(crate) table: Rc<TableView>,
    pub(crate) chart: Rc<ChartView>,
    pub(crate) send: Callback<Action>,
}

/// What was understood, in one line.
#[component]
pub(crate) fn Strip(StripProps { words, table, chart, send }: &StripProps) -> Html {
    let Some(strip) = &table.strip else {
        return html! { <div class="strip" role="region" aria-label={words.strip()}><p>{ words.strip_empty() }</p></div> };
    };
    let show = send.reform(|_: MouseEvent| Action::ShowPanel(Panel::Check));
    let (sign, class) = if strip.doubts == 0 { ("✓", "strip-good") } else { ("⚑", "strip-doubt") };
    let threshold = send.reform(|event: Event| Action::SetThreshold(input_value(&event)));
    html! {
        <div class="strip" role="region" aria-label={words.strip()}>
            <p aria-live="polite">
                <span class={class} aria-hidden="true">{sign}</span>
                { strip.parts.iter().map(|part| html! { <span class="strip-part">{part}</span> }).collect::<Html>() }
                <button type="button" class={classes!("strip-doubts", class)} onclick={show}>{ words.strip_doubts(strip.doubts) }{" ▸"}</button>
            </p>
            if chart.measure.is_some() {
                <label class="threshold">
                    <span>{ words.threshold() }</span>
                    <input id="threshold" inputmode="decimal" autocomplete="off" placeholder={words.threshold_none()} value={chart.threshold.clone()} onchange={threshold} />
                    <span aria-hidden="true">{"%"}</span>
                </label>
            }
        </div>
    }
}
