//! The chart panel: the measure to rank by, the order, the picture, and its export.

use std::rc::Rc;
use yew::prelude::*;

use super::annotations::{annotations, pointing_hint};
use super::drawing::Drawing;
use super::gallery::{gallery, kind_menu, look_menu, purpose_menu, spots};
use super::style_menu::style_menu;
use super::units_menu::{level_menu, second_menu, units_menu};
use crate::web::components::field::{input_value, menu_value, send_some};
use chi_tieu::app::{Action, ChartAction, Command};
use chi_tieu::number::{Scanned, scan};
use chi_tieu::sheet::{Order, Picture};
use chi_tieu::view::{ChartCure, ChartView, NoChart, PointingView};
use chi_tieu::words::Words;

#[derive(Properties, PartialEq)]
pub(crate) struct ChartPanelProps {
    pub(crate) words: Words,
    pub(crate) view: Rc<ChartView>,
    /// The grid row of the active cell.
    pub(crate) row: u32,
    /// What the user is to point at.
    pub(crate) pointing: Option<PointingView>,
    pub(crate) send: Callback<Action>,
}

#[component]
pub(crate) fn ChartPanel(ChartPanelProps { words, view, row, pointing, send }: &ChartPanelProps) -> Html {
    if view.svg.is_empty() {
        return no_chart(*words, view, send);
    }
    let choices = view.clone();
    let choose = send_some(send, move |event: Event| {
        let index: usize = menu_value(&event).parse().ok()?;
        choices.choices.get(index).map(|c| Action::SetMeasure(c.measure))
    });
    let order = send.reform(|event: Event| match menu_value(&event).as_str() {
        "pasted" => Action::SetOrder(Order::AsPasted),
        "name" => Action::SetOrder(Order::ByName),
        _ => Action::SetOrder(Order::ByValue),
    });
    let button = |command: Command, class: &'static str, id: &'static str| {
        let run = send.reform(move |_: MouseEvent| Action::Run(command));
        html! { <button type="button" {class} {id} onclick={run}>{ command.name(*words) }</button> }
    };
    // Esc ends pointing wherever the keyboard is in the panel.
    let is_pointing = pointing.is_some();
    let escape = send_some(send, move |event: KeyboardEvent| {
        (is_pointing && event.key() == "Escape").then(|| {
            event.stop_propagation();
            Action::Chart(ChartAction::StopPointing)
        })
    });
    html! {
        <div class="panel-body" onkeydown={escape}>
            { gallery(*words, view, send) }
            <div class="chart-tools">
                { kind_menu(*words, view, send) }
                if view.has_measure {
                    <label>{ words.measure() }
                        <select id="chart-measure" onchange={choose}>
                            { view.choices.iter().enumerate().map(|(i, c)| html! {
                                <option value={i.to_string()} selected={Some(c.measure) == view.measure}>{ &c.name }</option>
                            }).collect::<Html>() }
                        </select>
                    </label>
                }
                { second_menu(*words, view, send) }
                if view.has_order {
                <label>{ words.order() }
                    <select id="chart-order" onchange={order}>
                        <option value="value" selected={view.order == Order::ByValue}>{ words.order_by_value() }</option>
                        <option value="pasted" selected={view.order == Order::AsPasted}>{ words.order_as_pasted() }</option>
                        <option value="name" selected={view.order == Order::ByName}>{ words.order_by_name() }</option>
                    </select>
                </label>
                }
                { level_menu(*words, view, send) }
                { units_menu(*words, view, send) }
            </div>
            { pointing_hint(*words, pointing.as_ref(), send) }
            <div class="chart-scroll">
                <figure class="chart" lang={view.language.code()} style={format!("--asked:{:.1}cm", view.size.width_cm)}>
                    <Drawing svg={view.svg.clone()} label={view.alt.clone()} />
                    { spots(view, *row, pointing.as_ref(), send) }
                </figure>
            </div>
            <div class="chart-actions">
                { button(Command::CopyImage, "action action-main", "copy-image") }
                { button(Command::DownloadPng, "action", "download-png") }
                { button(Command::DownloadSvg, "action", "download-svg") }
                { button(Command::PictureWithData, "action", "picture-with-data") }
                if view.gallery.names.len() > 1 { { button(Command::DownloadCharts, "action", "download-charts") } }
                <span class="chart-size">{ words.paper_size(view.size.width_cm, view.size.height_cm, view.picture.dots_per_inch) }</span>
            </div>
            { annotations(*words, view, send) }
            <details class="picture-options">
                <summary>{ words.picture_options() }</summary>
                { text_field(words.chart_title(), "chart-title", &view.own_title, words.chart_title_auto(), send.reform(Action::SetChartTitle)) }
                { text_field(words.source_field(), "chart-source", &view.source, "", send.reform(Action::SetSource)) }
                { text_field(words.chart_note(), "chart-note", &view.note, "", send.reform(|note| Action::Chart(ChartAction::SetNote(note)))) }
                { counted(*words, view, send) }
                { look_menu(*words, view, send) }
                { purpose_menu(*words, view, send) }
                <div class="picture-size">
                    { number_field(words.width_cm(), "picture-width", view.picture.width_cm, words, sized(send, view.picture, |p, v| p.width_cm = v)) }
                    { number_field(words.height_cm(), "picture-height", view.picture.height_cm, words, sized(send, view.picture, |p, v| p.height_cm = v)) }
                    { number_field(words.resolution(), "picture-dpi", view.picture.dots_per_inch, words, sized(send, view.picture, |p, v| p.dots_per_inch = v)) }
                </div>
                { style_menu(*words, view, send) }
                <div class="chart-actions">{ button(Command::DownloadOutlined, "action action-small", "download-outlined") }</div>
            </details>
            if !view.findings.is_empty() { { findings(*words, view) } }
        </div>
    }
}

/// Why there is no chart, each reason with the buttons that cure it.
fn no_chart(words: Words, view: &ChartView, send: &Callback<Action>) -> Html {
    if view.no_chart.is_empty() {
        return html! { <div class="panel-body"><p class="panel-hint">{ words.no_chart() }</p></div> };
    }
    let reason = |reason: &NoChart| {
        let cures = reason.cures.iter().map(|(cure, text)| {
            let (send, cure) = (send.clone(), cure.clone());
            let run = Callback::from(move |_: MouseEvent| match cure {
                ChartCure::SetRole { column, role } => {
                    send.emit(Action::SetRole { column, role: Some(role) })
                }
                ChartCure::GoTo(at) => send.emit(Action::Select { at, extend: false }),
                ChartCure::ChooseRole(at) => {
                    send.emit(Action::Select { at, extend: false });
                    send.emit(Action::Run(Command::ColumnMenu));
                }
            });
            html! { <button type="button" class="action" onclick={run}>{text}</button> }
        });
        html! { <li><p>{ &reason.text }</p><div class="chart-actions">{ for cures }</div></li> }
    };
    html! {
        <div class="panel-body">
            // Another kind may be possible.
            if view.gallery.kinds.iter().any(|kind| kind.is_possible) {
                { gallery(words, view, send) }
                <div class="chart-tools">{ kind_menu(words, view, send) }</div>
            }
            <section class="no-chart" aria-label={words.chart()}>
                <p>{ words.no_chart_because() }</p>
                <ul>{ for view.no_chart.iter().map(reason) }</ul>
            </section>
        </div>
    }
}

fn text_field(
    label: &'static str,
    id: &'static str,
    value: &str,
    hint: &'static str,
    send: Callback<String>,
) -> Html {
    let change = send.reform(|event: Event| input_value(&event));
    html! {
        <label class="field"><span>{label}</span>
            <input {id} value={value.to_owned()} placeholder={hint} autocomplete="off" onchange={change} />
        </label>
    }
}

fn number_field(
    label: &'static str,
    id: &'static str,
    value: f64,
    words: &Words,
    send: Callback<f64>,
) -> Html {
    let notation = words.0.notation();
    let change = send_some(&send, move |event: Event| match scan(input_value(&event).trim()) {
        Scanned::Number(number) => number.value(notation),
        _ => None,
    });
    html! {
        <label class="field"><span>{label}</span>
            <input {id} inputmode="decimal" autocomplete="off" value={words.figure(value)} onchange={change} />
        </label>
    }
}

/// The callback that changes one size of the picture.
fn sized(send: &Callback<Action>, picture: Picture, change: fn(&mut Picture, f64)) -> Callback<f64> {
    send.reform(move |value| {
        let mut picture = picture;
        change(&mut picture, value);
        Action::SetPicture(picture)
    })
}

/// The word for what the rows are, used where rows are counted: one from the list, or any other word.
fn counted(words: Words, view: &ChartView, send: &Callback<Action>) -> Html {
    let change = send.reform(|event: Event| Action::SetCounted(input_value(&event)));
    html! {
        <label class="field"><span>{ words.counted_field() }</span>
            <input id="counted" list="counted-nouns" value={view.counted.clone()} autocomplete="off" onchange={change} />
            <datalist id="counted-nouns">{ for view.nouns.iter().map(|noun| html! { <option value={noun.clone()} /> }) }</datalist>
        </label>
    }
}

/// Which units reached the threshold, which missed it, and by how much.
fn findings(words: Words, view: &ChartView) -> Html {
    let findings = &view.findings;
    html! {
        <section class="findings" aria-label={view.findings_title.clone()}>
            <h2>{ &view.findings_title }</h2>
            <table>
                { findings.iter().map(|f| {
                    let (sign, word, class) = if f.reached {
                        ("✓", words.legend_reached(), "reached")
                    } else {
                        ("✗", words.legend_missed(), "missed")
                    };
                    html! {
                        <tr {class}>
                            <td><span aria-hidden="true">{sign}</span>{" "}{ &f.unit }</td>
                            <td class="finding-figure">{ &f.figure }</td>
                            <td class="finding-figure">{ &f.distance }</td>
                            <td>{ word }if f.at_the_edge { <span class="plan-behind">{ words.at_the_edge() }</span> }</td>
                        </tr>
                    }
                }).collect::<Html>() }
            </table>
        </section>
    }
}
