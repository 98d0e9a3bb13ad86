//! The controls of what a chart says of its figures: what to add, what is there, and what to point at.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use chi_tieu::app::{Action, ChartAction, Pointing};
use chi_tieu::view::{AnnotationsView, ChartView, PointingView};
use chi_tieu::words::Words;

/// What is to be pointed at, above the picture. It is read aloud as it changes.
pub(super) fn pointing_hint(words: Words, pointing: Option<&PointingView>, send: &Callback<Action>) -> Html {
    let stop = send.reform(|_: MouseEvent| Action::Chart(ChartAction::StopPointing));
    html! {
        <div class="pointing" role="status">
            if let Some(pointing) = pointing {
                <span>{ pointing.hint }</span>
                <button type="button" class="action action-small" id="stop-pointing" onclick={stop}>{ words.stop_pointing() }</button>
            }
        </div>
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct AnnotationsProps {
    pub(super) words: Words,
    pub(super) view: AnnotationsView,
    pub(super) send: Callback<Action>,
}

/// What can be said of the figures, and what is said.
#[component]
pub(super) fn Annotations(AnnotationsProps { words, view, send }: &AnnotationsProps) -> Html {
    let (value, note, axis) = (use_node_ref(), use_node_ref(), use_node_ref());
    let begin = |pointing: Pointing| {
        send.reform(move |_: MouseEvent| Action::Chart(ChartAction::Annotate(pointing.clone())))
    };
    let is_rate = view.is_rate;
    let line = {
        let axis = axis.clone();
        taken(&value, send, move |text| {
            let is_second = axis.cast::<HtmlSelectElement>().is_some_and(|axis| axis.selected_index() == 1);
            ChartAction::AddLine { text, is_rate, is_second }
        })
    };
    let write = taken(&note, send, |text| ChartAction::Annotate(Pointing::Note(text)));
    let button = |id: &'static str, name: &'static str, run: Callback<MouseEvent>| {
        html! { <button type="button" class="action action-small" {id} onclick={run}>{ name }</button> }
    };
    let said = |(at, text): (usize, &String)| {
        let remove = send.reform(move |_: MouseEvent| Action::Chart(ChartAction::RemoveAnnotation(at)));
        html! {
            <li>{ text }<button type="button" class="gallery-tool" onclick={remove} title={words.remove_annotation()}
                aria-label={format!("{}: {text}", words.remove_annotation())}>{ "×" }</button></li>
        }
    };
    html! {
        <details class="annotations">
            <summary id="annotations">{ words.annotations() }if !view.texts.is_empty() { { format!(" ({})", view.texts.len()) } }</summary>
            <div class="chart-actions">
                { button("annotate-difference", words.annotate_difference(), begin(Pointing::Difference(None))) }
                if view.has_periods {
                    { button("annotate-average", words.annotate_average(), begin(Pointing::AverageGrowth(None))) }
                }
                if view.has_levels {
                    { button("annotate-level", words.annotate_level(), begin(Pointing::Level)) }
                }
                if view.has_subtotals {
                    { button("annotate-subtotal", words.annotate_subtotal(), begin(Pointing::Subtotal)) }
                }
            </div>
            if let Some(why) = view.no_line {
                <p class="panel-hint">{ why }</p>
            } else {
                <div class="chart-actions">
                    <label class="field"><span>{ words.annotate_line() }{ if is_rate { " (%)" } else { "" } }</span>
                        <input id="annotation-line" ref={value} inputmode="decimal" autocomplete="off" /></label>
                    if !view.axes.is_empty() {
                        <label class="field"><span>{ words.line_of_axis() }</span>
                            <select id="annotation-axis" ref={axis}>
                                { for view.axes.iter().map(|name| html! { <option>{ name }</option> }) }
                            </select></label>
                    }
                    { button("draw-line", words.draw_line(), line) }
                </div>
            }
            <div class="chart-actions">
                <label class="field"><span>{ words.annotation_words() }</span>
                    <input id="annotation-words" ref={note} autocomplete="off" /></label>
                { button("annotate-note", words.annotate_note(), write) }
            </div>
            <ul class="annotation-list">{ for view.texts.iter().enumerate().map(said) }</ul>
        </details>
    }
}

/// Sends an action with the text of a field.
fn taken(
    field: &NodeRef,
    send: &Callback<Action>,
    make: impl Fn(String) -> ChartAction + 'static,
) -> Callback<MouseEvent> {
    let field = field.clone();
    send.reform(move |_| {
        let text = field.cast::<HtmlInputElement>().map(|field| field.value()).unwrap_or_default();
        Action::Chart(make(text))
    })
}

/// The controls of a chart of which something can be said.
pub(super) fn annotations(words: Words, view: &ChartView, send: &Callback<Action>) -> Html {
    match &view.annotations {
        Some(annotations) => html! { <Annotations {words} view={annotations.clone()} send={send.clone()} /> },
        None => html! {},
    }
}
