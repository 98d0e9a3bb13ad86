//! The strip above the table: what was understood, how many doubts there are, the threshold.

use std::rc::Rc;
use yew::prelude::*;

use crate::web::components::field::{input_value, menu_value};
use chi_tieu::analysis::Indicator;
use chi_tieu::app::{Action, Command, Panel, ReadingEvent};
use chi_tieu::indicator::Comparison;
use chi_tieu::view::{ChartView, ReadingView, StripView, TableView, ThresholdHint};
use chi_tieu::words::Words;

const COMPARISONS: [Comparison; 4] =
    [Comparison::AtLeast, Comparison::MoreThan, Comparison::AtMost, Comparison::LessThan];

#[derive(Properties, PartialEq)]
pub(crate) struct StripProps {
    pub(crate) words: Words,
    pub(crate) reading: Option<ReadingView>,
    pub(crate) table: Rc<TableView>,
    pub(crate) chart: Rc<ChartView>,
    pub(crate) send: Callback<Action>,
}

/// What was understood, in one line. While something large is read, its progress.
#[component]
pub(crate) fn Strip(StripProps { words, reading, table, chart, send }: &StripProps) -> Html {
    if let Some(reading) = reading {
        return progress(*words, reading, send);
    }
    let Some(strip) = &table.strip else {
        return html! { <div class="strip" role="region" aria-label={words.strip()}><p>{ words.strip_empty() }</p></div> };
    };
    let show = send.reform(|_: MouseEvent| Action::ShowPanel(Panel::Check));
    let (sign, class) = if strip.doubts == 0 { ("✓", "strip-good") } else { ("⚑", "strip-doubt") };
    let threshold = send.reform(|event: Event| Action::SetThreshold(input_value(&event)));
    let compare = crate::web::components::field::send_some(send, |event: Event| {
        menu_value(&event)
            .parse()
            .ok()
            .and_then(|i: usize| COMPARISONS.get(i))
            .map(|c| Action::SetComparison(*c))
    });
    html! {
        <div class="strip" role="region" aria-label={words.strip()} data-region="">
            <p aria-live="polite" title={strip.parts.join(" · ")}>
                <span class={class} aria-hidden="true">{sign}</span>
                { strip.parts.iter().map(|part| html! { <span class="strip-part">{part}</span> }).collect::<Html>() }
            </p>
            <button type="button" class={classes!("strip-doubts", class)} onclick={show}>{ &strip.to_check }{" ▸"}</button>
            { offered(*words, strip, send) }
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
                    <span class="threshold-hint" role="status">
                        if let Some(hint) = &chart.threshold_hint { { meant(hint, send.reform(Action::SetThreshold)) } }
                    </span>
                </div>
            }
        </div>
    }
}

/// The threshold that was likely meant, which a press sets. It lies over the line below, so that nothing moves.
fn meant(hint: &ThresholdHint, send: Callback<String>) -> Html {
    let text = hint.text.clone();
    let set = send.reform(move |_: MouseEvent| text.clone());
    html! {
        <>
            <span>{ &hint.reason }</span>
            <button type="button" class="action action-small" id="threshold-hint" onclick={set}>{ &hint.question }</button>
        </>
    }
}

/// The option for a column of the user's own formula.
const OWN_FORMULA: &str = "formula";

/// A menu of the computed columns that can be added.
fn offered(words: Words, strip: &StripView, send: &Callback<Action>) -> Html {
    let indicators: Vec<Indicator> = strip.offered.iter().map(|o| o.indicator).collect();
    let choose = crate::web::components::field::send_some(send, move |event: Event| {
        match menu_value(&event).as_str() {
            OWN_FORMULA => Some(Action::Run(Command::FormulaColumn)),
            index => indicators.get(index.parse::<usize>().ok()?).map(|i| Action::ShowComputed(*i)),
        }
    });
    // The options have keys, so that the chosen one itself is removed, and the menu shows its own name again.
    html! {
        <select class="target-column" id="add-computed" aria-label={words.show_computed()} onchange={choose}>
            <option key="" value="" selected=true>{ format!("+ {}", words.show_computed()) }</option>
            { for strip.offered.iter().enumerate().map(|(i, o)| html! {
                <option key={o.name.clone()} value={i.to_string()}>{ &o.name }</option>
            }) }
            <option key={OWN_FORMULA} value={OWN_FORMULA}>{ words.formula_column() }</option>
        </select>
    }
}

/// What is being read, its progress, and a button that cancels. A screen reader announces the words, not each step of
/// the bar.
fn progress(words: Words, reading: &ReadingView, send: &Callback<Action>) -> Html {
    let stop = send.reform(|_: MouseEvent| Action::Reading(ReadingEvent::Cancel));
    let done = reading.done.map(|done| format!("{done:.3}"));
    html! {
        <div class="strip strip-reading" role="region" aria-label={words.strip()}>
            <p role="status">{ &reading.text }</p>
            <progress max="1" value={done} aria-label={reading.text.clone()} />
            <button type="button" id="stop-reading" class="action" onclick={stop}>{ words.stop_reading() }</button>
        </div>
    }
}
