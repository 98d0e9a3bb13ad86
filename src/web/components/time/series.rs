//! The lower part of the panel over time: periods kept as sheets, and the plan for a stock.

use yew::prelude::*;

use crate::web::components::field::{field, input_value, menu_value, options};
use chi_tieu::app::TimeAction;
use chi_tieu::indicator::FlowOrStock;
use chi_tieu::sheet::{SeriesTransform, StockColumns};
use chi_tieu::view::{PeriodRow, StockView, TimeView};
use chi_tieu::words::Words;

pub(super) fn series(words: Words, view: &TimeView, send: &Callback<TimeAction>) -> Html {
    let (series, form) = (&view.series, &view.form);
    if series.sheets.is_empty() {
        return html! { <section><h2>{ words.periods() }</h2><p class="panel-hint">{ words.no_periods() }</p></section> };
    }
    let run = send.reform(|_: MouseEvent| TimeAction::MakeSeries);
    let measured = |value: &'static str, text: &'static str, is: Option<FlowOrStock>| {
        html! { <option {value} selected={series.measured == is}>{text}</option> }
    };
    let turn = |value: &'static str, text: &'static str, is: SeriesTransform| html! { <option {value} selected={form.turn == is}>{text}</option> };
    let measures = html! {
        <>
            if series.measured.is_none() { { measured("", words.measured_unknown(), None) } }
            { measured("flow", words.measured_flow(), Some(FlowOrStock::Flow)) }
            { measured("stock", words.measured_stock(), Some(FlowOrStock::Stock)) }
        </>
    };
    let span = |value: &'static str, text: &'static str, is: Option<bool>| {
        html! { <option {value} selected={series.cumulative == is}>{text}</option> }
    };
    let spans = html! {
        <>
            if series.cumulative.is_none() { { span("", words.measured_unknown(), None) } }
            { span("alone", words.span_alone(), Some(false)) }
            { span("from-start", words.span_from_start(), Some(true)) }
        </>
    };
    // Levels at a moment have no span.
    let has_span = series.measured != Some(FlowOrStock::Stock);
    let turns = html! {
        <>
            { turn("as-is", words.turn_as_is(), SeriesTransform::AsIs) }
            { turn("months", words.turn_months(), SeriesTransform::MonthsFromCumulative) }
            { turn("cumulative", words.turn_cumulative(), SeriesTransform::CumulativeFromMonths) }
        </>
    };
    let is_refused = form.turn != SeriesTransform::AsIs && series.measured == Some(FlowOrStock::Stock);
    html! {
        <section>
            <h2>{ words.periods() }</h2>
            <p class="plan-of">{ words.periods_hint() }</p>
            <table class="plan-table" id="periods">
                <thead><tr><th scope="col">{ words.sheet_column() }</th><th scope="col">{ words.period_column() }</th></tr></thead>
                <tbody>{ for series.sheets.iter().map(|row| period(words, row, send)) }</tbody>
            </table>
            <div class="fields">
                { field("series-column", words.series_column(), options(&series.columns, series.column), form, send, |f, v| {
                    f.series = v.parse().ok();
                    f.measured = None;
                    f.cumulative = None;
                }) }
                { field("series-measured", words.series_measured(), measures, form, send, |f, v| {
                    f.measured = match v {
                        "flow" => Some(FlowOrStock::Flow),
                        "stock" => Some(FlowOrStock::Stock),
                        _ => None,
                    };
                }) }
                if has_span {
                    { field("series-span", words.series_span(), spans, form, send, |f, v| {
                        f.cumulative = match v {
                            "alone" => Some(false),
                            "from-start" => Some(true),
                            _ => None,
                        };
                    }) }
                }
                { field("series-turn", words.series_turn(), turns, form, send, |f, v| {
                    f.turn = match v {
                        "months" => SeriesTransform::MonthsFromCumulative,
                        "cumulative" => SeriesTransform::CumulativeFromMonths,
                        _ => SeriesTransform::AsIs,
                    };
                }) }
            </div>
            if is_refused { <p class="plan-warning">{ words.stock_is_no_flow() }</p> }
            <div class="chart-actions">
                <button type="button" class="action action-small" id="series-now" onclick={run} disabled={is_refused}>{ words.series_now() }</button>
            </div>
        </section>
    }
}

fn period(words: Words, row: &PeriodRow, send: &Callback<TimeAction>) -> Html {
    let sheet = row.sheet;
    let write = send.reform(move |event: Event| TimeAction::SetPeriod(sheet, input_value(&event)));
    html! {
        <tr key={sheet}>
            <th scope="row">{ &row.name }</th>
            <td class="period">
                <input autocomplete="off" aria-label={format!("{}: {}", words.period_column(), row.name)} value={row.period.clone()} onchange={write} />
                if row.period.is_empty() { <span class="plan-behind">{ words.period_unknown() }</span> }
            </td>
        </tr>
    }
}

pub(super) fn stock(words: Words, view: &StockView, send: &Callback<TimeAction>) -> Html {
    let Some(chosen) = view.chosen.filter(|_| view.columns.len() > 2) else { return Html::default() };
    let menu = |id: &'static str, label: &'static str, value: u32, change: fn(&mut StockColumns, u32)| {
        let choose = crate::web::components::field::send_some(send, move |event: Event| {
            let mut columns = chosen;
            change(&mut columns, menu_value(&event).parse().ok()?);
            Some(TimeAction::SetStock(Some(columns)))
        });
        html! {
            <label class="field"><span>{label}</span><select {id} onchange={choose}>{ options(&view.columns, Some(value)) }</select></label>
        }
    };
    let (set, text) = match view.is_set {
        true => (None, words.stock_drop()),
        false => (Some(chosen), words.stock_set()),
    };
    let run = send.reform(move |_: MouseEvent| TimeAction::SetStock(set));
    html! {
        <section>
            <h2>{ words.stock() }</h2>
            <p class="plan-of">{ words.stock_hint() }</p>
            <div class="fields">
                { menu("stock-start", words.stock_start(), chosen.start, |c, v| c.start = v) }
                { menu("stock-target", words.stock_target(), chosen.target, |c, v| c.target = v) }
                { menu("stock-now", words.stock_now(), chosen.now, |c, v| c.now = v) }
            </div>
            <div class="chart-actions"><button type="button" class="action action-small" id="stock-set" onclick={run}>{text}</button></div>
            if view.differs { <p class="plan-warning">{ words.not_comparable() }</p> }
            if view.is_flow { <p class="plan-warning">{ words.stock_of_flow() }</p> }
            if !view.rows.is_empty() { { stock_table(words, view) } }
        </section>
    }
}

fn stock_table(words: Words, view: &StockView) -> Html {
    let titles = [
        words.unit_column(),
        words.stock_start(),
        words.stock_target(),
        words.stock_now(),
        words.net_increase(),
        words.planned_increase(),
        words.remaining_column(),
        words.level_completion(),
        words.increase_completion(),
    ];
    html! {
        <div class="plan-scroll" tabindex="0" role="region" aria-label={words.stock()}>
            <table class="plan-table" id="stock">
                <thead><tr>{ for titles.map(|text| html! { <th scope="col">{text}</th> }) }</tr></thead>
                <tbody>{ for view.rows.iter().map(|row| html! {
                    <tr class={classes!(row.is_total.then_some("plan-total"))}>
                        <th scope="row">{ &row.unit }</th>
                        { for row.cells.iter().map(|cell| html! { <td>{cell}</td> }) }
                    </tr>
                }) }</tbody>
            </table>
        </div>
    }
}
