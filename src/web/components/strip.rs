//! The strip: what was understood, the doubts, the threshold.

use std::rc::Rc;

use chi_tieu::app::view::{ChartView, TableView};
use chi_tieu::app::{Action, Panel};
use chi_tieu::indicator::Comparison;
use chi_tieu::words::Words;
use yew::prelude::*;

use super::{input_value, menu_value};

const COMPARISONS: [Comparison; 4] =
    [Comparison::AtLeast, Comparison::MoreThan, Comparison::AtMost, Comparison::LessThan];

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
    let compare = super::send_some(send, |event: Event| {
        menu_value(&event)
            .parse()
            .ok()
            .and_then(|i: usize| COMPARISONS.get(i))
            .map(|c| Action::SetComparison(*c))
    });
    html! {
        <div class="strip" role="region" aria-label={words.strip()} data-region="">
            <p aria-live="polite">
                <span class={class} aria-hidden="true">{sign}</span>
                { strip.parts.iter().map(|part| html! { <span class="strip-part">{part}</span> }).collect::<Html>() }
                <button type="button" class={classes!("strip-doubts", class)} onclick={show}>{ words.strip_doubts(strip.doubts) }{" ▸"}</button>
            </p>
            if chart.measure.is_some() {
                <div class="threshold">
                    <label for="threshold">{ words.threshold() }</label>
                    <select class="comparison" id="comparison" aria-label={words.comparison_menu()} onchange={compare} disabled={chart.threshold.is_empty()}>
                        { COMPARISONS.iter().enumerate().map(|(i, c)| html! {
                            <option value={i.to_string()} selected={*c == chart.comparison}>{ words.comparison(*c) }</option>
                        }).collect::<Html>() }
                    </select>
                    <input id="threshold" inputmode="decimal" autocomplete="off" placeholder={words.threshold_none()} value={chart.threshold.clone()} onchange={threshold} />
                    <span aria-hidden="true">{"%"}</span>
                </div>
            }
        </div>
    }
}
