//! The panel over time; here two columns compared, and a column of former provinces re-added to present ones.

use yew::prelude::*;

use super::series::{series, stock};
use crate::web::components::field::{field, options};
use chi_tieu::analysis::Comparability;
use chi_tieu::app::{Action, TimeAction, TimeForm};
use chi_tieu::sheet::Mapping;
use chi_tieu::view::{ReaddView, TimeView};
use chi_tieu::words::Words;

#[derive(Properties, PartialEq)]
pub(crate) struct TimePanelProps {
    pub(crate) words: Words,
    pub(crate) view: TimeView,
    pub(crate) send: Callback<Action>,
}

#[component]
pub(crate) fn TimePanel(TimePanelProps { words, view, send }: &TimePanelProps) -> Html {
    let words = *words;
    let send = send.reform(Action::Time);
    html! {
        <div class="panel-body plan time">
            { compare(words, view, &send) }
            { readd(words, view, &send) }
            { series(words, view, &send) }
            { stock(words, &view.stock, &send) }
        </div>
    }
}

fn compare(words: Words, view: &TimeView, send: &Callback<TimeAction>) -> Html {
    let Some((current, base)) = view.comparing else {
        return html! { <section><h2>{ words.compare() }</h2><p class="panel-hint">{ words.nothing_to_compare() }</p></section> };
    };
    let run = send.reform(|_: MouseEvent| TimeAction::Compare);
    let form = &view.form;
    html! {
        <section>
            <h2>{ words.compare() }</h2>
            <div class="fields">
                { field("compare-current", words.compare_current(), options(&view.columns, Some(current)), form, send, |f, v| f.current = v.parse().ok()) }
                { field("compare-base", words.compare_base(), options(&view.columns, Some(base)), form, send, |f, v| f.base = v.parse().ok()) }
            </div>
            { match view.comparability {
                Comparability::UndecidedMatch => Html::default(),
                Comparability::SpansDiffer => html! { <p class="plan-warning">{ words.spans_differ() }</p> },
                Comparability::Never => html! { <p class="plan-warning">{ words.not_comparable() }</p> },
            } }
            <div class="chart-actions">
                <button type="button" class="action action-small" id="compare-now" onclick={run} disabled={view.comparability == Comparability::Never}>{ words.compare_now() }</button>
            </div>
            <ul class="told" id="compared">{ for view.compared.iter().map(|row| {
                let (current, base) = (row.current, row.base);
                let stop = send.reform(move |_: MouseEvent| TimeAction::StopComparing(current, base));
                html! { <li>{ &row.name }{" "}<button type="button" class="link" onclick={stop} aria-label={format!("{}: {}", words.stop_comparing(), row.name)}>{ words.stop_comparing() }</button></li> }
            }) }</ul>
        </section>
    }
}

fn readd(words: Words, view: &TimeView, send: &Callback<TimeAction>) -> Html {
    html! {
        <section>
            <h2>{ words.readd() }</h2>
            { match &view.readd {
                None => html! { <p class="panel-hint">{ words.no_other_sheet() }</p> },
                Some(readd) => readd_form(words, readd, &view.form, send),
            } }
            <div id="readded">{ for view.readded.iter().map(|report| html! {
                <>
                    <p>{ &report.title }</p>
                    <ul class="told">{ for report.lines.iter().map(|line| html! { <li>{line}</li> }) }</ul>
                </>
            }) }</div>
        </section>
    }
}

fn readd_form(words: Words, readd: &ReaddView, form: &TimeForm, send: &Callback<TimeAction>) -> Html {
    let run = send.reform(|_: MouseEvent| TimeAction::Readd);
    let source = u32::try_from(readd.source).ok();
    let mapping = |mapping: Mapping| match mapping {
        Mapping::Provinces => String::new(),
        Mapping::Sheet(index) => index.to_string(),
    };
    let mappings = readd.mappings.iter().map(|(value, name)| {
        html! { <option value={mapping(*value)} selected={*value == readd.mapping}>{name}</option> }
    });
    let against = html! {
        <>
            <option value="-" selected={readd.against.is_none()}>{ words.readd_against_none() }</option>
            { options(&readd.currents, readd.against) }
        </>
    };
    html! {
        <>
            <p class="plan-of">{ words.readd_hint() }</p>
            <div class="fields">
                { field("readd-source", words.readd_source(), options(&readd.sources, source), form, send, |f, v| {
                    f.source = v.parse().ok();
                    f.column = None;
                }) }
                { field("readd-mapping", words.readd_mapping(), mappings.collect(), form, send, |f, v| {
                    f.mapping = Some(v.parse().map_or(Mapping::Provinces, Mapping::Sheet));
                }) }
                { field("readd-column", words.readd_column(), options(&readd.columns, Some(readd.column)), form, send, |f, v| f.column = v.parse().ok()) }
                { field("readd-against", words.readd_against(), against, form, send, |f, v| f.against = v.parse().ok()) }
            </div>
            <p class="plan-of">{ words.mapping_hint() }</p>
            <div class="chart-actions">
                <button type="button" class="action action-small" id="readd-now" onclick={run}>{ words.readd_now() }</button>
            </div>
        </>
    }
}
