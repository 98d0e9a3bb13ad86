//! The chart: what it ranks by, its order, the picture, the way it leaves.

use std::rc::Rc;

use chi_tieu::app::view::ChartView;
use chi_tieu::app::{Action, Command};
use chi_tieu::sheet::Order;
use chi_tieu::words::Words;
use yew::prelude::*;

use super::menu_value;

#[derive(Properties, PartialEq)]
pub(crate) struct ChartPanelProps {
    pub(crate) words: Words,
    pub(crate) view: Rc<ChartView>,
    pub(crate) send: Callback<Action>,
}

/// The chart panel.
#[component]
pub(crate) fn ChartPanel(ChartPanelProps { words, view, send }: &ChartPanelProps) -> Html {
    if view.svg.is_empty() {
        return html! { <div class="panel-body"><p class="panel-hint">{ words.no_chart() }</p></div> };
    }
    let choices = view.clone();
    let choose = super::send_some(send, move |event: Event| {
        let index: usize = menu_value(&event).parse().ok()?;
        choices.choices.get(index).map(|c| Action::SetMeasure(c.measure))
    });
    let order = send.reform(|event: Event| match menu_value(&event).as_str() {
        "pasted" => Action::SetOrder(Order::AsPasted),
        _ => Action::SetOrder(Order::ByValue),
    });
    let png = send.reform(|_: MouseEvent| Action::Run(Command::DownloadPng));
    // Safe as markup: the SVG is drawn by our own backend, which escapes every text; it has no script and no reference.
    let picture = Html::from_html_unchecked(AttrValue::from(view.svg.clone()));
    html! {
        <div class="panel-body">
            <div class="chart-tools">
                <label>{ words.measure() }
                    <select id="chart-measure" onchange={choose}>
                        { view.choices.iter().enumerate().map(|(i, c)| html! {
                            <option value={i.to_string()} selected={Some(c.measure) == view.measure}>{ &c.name }</option>
                        }).collect::<Html>() }
                    </select>
                </label>
                <label>{ words.order() }
                    <select id="chart-order" onchange={order}>
                        <option value="value" selected={view.order == Order::ByValue}>{ words.order_by_value() }</option>
                        <option value="pasted" selected={view.order == Order::AsPasted}>{ words.order_as_pasted() }</option>
                    </select>
                </label>
            </div>
            <figure class="chart" role="img" aria-label={view.alt.clone()}>{ picture }</figure>
            <div class="chart-actions">
                <button type="button" class="action" id="download-png" onclick={png}>{ words.download_png() }</button>
                <span class="chart-size">{ words.paper_size(view.size.width_cm, view.size.height_cm) }</span>
            </div>
        </div>
    }
}
