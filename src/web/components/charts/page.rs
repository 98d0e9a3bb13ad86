//! The charts of the sheet below each other, what leaves from here, and the way back.

use web_sys::Element;
use yew::prelude::*;

use super::sight::Sight;
use crate::web::components::field::is_checked;
use chi_tieu::app::{Action, ChartAction, Command};
use chi_tieu::view::{ChartsPageView, PageChart, PagePicture};
use chi_tieu::words::Words;

#[derive(Properties, PartialEq)]
pub(crate) struct ChartsPageProps {
    pub(crate) words: Words,
    pub(crate) view: ChartsPageView,
    pub(crate) send: Callback<Action>,
}

/// All charts of the sheet. A click on one, or Enter, opens it in the panel.
#[component]
pub(crate) fn ChartsPage(ChartsPageProps { words, view, send }: &ChartsPageProps) -> Html {
    let words = *words;
    let place = use_node_ref();
    let sight = use_mut_ref(|| None::<Sight>);
    {
        let (place, send) = (place.clone(), send.clone());
        use_effect(move || {
            let Some(page) = place.cast::<Element>() else { return };
            let mut sight = sight.borrow_mut();
            if sight.is_none() {
                *sight = Sight::new(send.reform(Action::ChartsSeen));
            }
            if let Some(sight) = &*sight {
                sight.watch(&page);
            }
        });
    }
    let button = |command: Command, class: &'static str, id: &'static str, name: &'static str| {
        let run = send.reform(move |_: MouseEvent| Action::Run(command));
        html! { <button type="button" {class} {id} onclick={run}>{name}</button> }
    };
    let charts = view.charts.iter().enumerate();
    html! {
        <section class="charts-page" ref={place} aria-label={words.charts_of_sheet()} data-region="">
            <header class="charts-head">
                <h2>{ words.charts_of_sheet() }</h2>
                { button(Command::CopyCharts, "action action-main", "copy-charts", words.copy_charts()) }
                { button(Command::DownloadCharts, "action", "page-zip", words.download_charts()) }
                { button(Command::DownloadChartsPage, "action", "page-html", words.download_charts_page()) }
                { button(Command::ChartsPage, "action", "back-to-table", words.back_to_table()) }
            </header>
            <ul class="charts-list">{ for charts.map(|(index, item)| chart(words, index, item, index == view.shown, send)) }</ul>
        </section>
    }
}

fn chart(words: Words, index: usize, chart: &PageChart, is_shown: bool, send: &Callback<Action>) -> Html {
    let put = send.reform(move |event: Event| {
        Action::Chart(ChartAction::SetInReport { chart: index, in_report: is_checked(&event) })
    });
    let open = send.reform(move |_: MouseEvent| Action::OpenChart(index));
    let title = match &chart.picture {
        PagePicture::Drawn { title, .. } if !title.is_empty() => title,
        _ => &chart.name,
    };
    html! {
        <li key={index} class="charts-item" aria-current={is_shown.then_some("true")}>
            <div class="charts-name">
                <h3>{ &chart.name }</h3>
                <label class="field-check"><input type="checkbox" checked={chart.in_report} onchange={put} />
                    <span>{ words.chart_in_report() }</span>
                </label>
            </div>
            <figure class="chart">
                { picture(words, index, chart) }
                <button type="button" class="chart-open" aria-label={words.open_chart(title)} title={words.open_chart(title)} onclick={open} />
            </figure>
        </li>
    }
}

fn picture(words: Words, index: usize, chart: &PageChart) -> Html {
    match &chart.picture {
        PagePicture::Unseen => {
            let style = format!("aspect-ratio:{}/{}", chart.size.width_cm, chart.size.height_cm);
            html! { <p key="unseen" class="charts-unseen" {style} data-unseen={index.to_string()}>{ words.chart_comes() }</p> }
        }
        PagePicture::Drawn { svg, alt, .. } => {
            // Safe as markup: see `panel/chart_panel.rs`.
            let svg = Html::from_html_unchecked(AttrValue::from(svg.clone()));
            html! { <div key="drawn" class="chart-picture" role="img" aria-label={alt.clone()}>{svg}</div> }
        }
        PagePicture::Impossible(why) => {
            html! { <p key="why" class="charts-unseen">{why}</p> }
        }
    }
}
