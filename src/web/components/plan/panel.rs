//! The plan panel: targets and pace here; the other sections are in the files beside this one.

use yew::prelude::*;

use super::choice::{awards, choice};
use super::implied::implied;
use crate::web::components::field::{input_value, menu_value};
use chi_tieu::app::{Action, PlanAction};
use chi_tieu::indicator::Comparison;
use chi_tieu::sheet::{Measure, PlanStep};
use chi_tieu::view::{PaceRow, PlanView, ReachRow, TargetRow, ThresholdHint};
use chi_tieu::words::Words;

#[derive(Properties, PartialEq)]
pub(crate) struct PlanPanelProps {
    pub(crate) words: Words,
    pub(crate) view: PlanView,
    pub(crate) send: Callback<Action>,
}

#[component]
pub(crate) fn PlanPanel(PlanPanelProps { words, view, send }: &PlanPanelProps) -> Html {
    let words = *words;
    let send = send.reform(Action::Plan);
    html! {
        <div class="panel-body plan">
            { pace(words, view, &send) }
            if view.has_plan { { super::breakdown::break_down(words, view, &send) } }
            if !view.targets.is_empty() { { targets(words, view, &send) } }
            { choice(words, &view.choice, &send) }
            { awards(words, view, &send) }
            { implied(words, &view.implied, &send) }
        </div>
    }
}

fn pace(words: Words, view: &PlanView, send: &Callback<PlanAction>) -> Html {
    let pace = &view.pace;
    let Some(of) = &pace.of else {
        return html! { <section><h2>{ words.pace() }</h2><p class="panel-hint">{ words.no_pace() }</p></section> };
    };
    let planned = {
        let choices = pace.choices.clone();
        crate::web::components::field::send_some(send, move |event: Event| {
            let name = menu_value(&event);
            choices.iter().find(|c| c.name == name).map(|c| PlanAction::SetPlanned(c.measure))
        })
    };
    // Most figures depend on how much of the time has passed, so the columns do too.
    let mut columns = pace_columns(words, pace.step);
    if !pace.is_known {
        columns.retain(|(_, figure)| pace.rows.iter().any(|row| !figure(row).is_empty()));
    }
    html! {
        <section>
            <h2>{ words.pace() }</h2>
            if pace.choices.len() > 1 {
                <label class="field"><span>{ words.pace_of() }</span>
                    <select id="pace-of" onchange={planned}>
                        { for pace.choices.iter().map(|c| html! {
                            <option value={c.name.clone()} selected={c.is_chosen}>{ &c.name }</option>
                        }) }
                    </select>
                </label>
            }
            <p class="plan-of">{ of }</p>
            { super::course::course(words, view, send) }
            <div class="plan-scroll" tabindex="0" role="region" aria-label={words.pace()}>
                <table class="plan-table" id="pace">
                    <thead><tr>
                        <th scope="col">{ words.unit_column() }</th>
                        { for columns.iter().map(|(title, _)| html! { <th scope="col">{title}</th> }) }
                    </tr></thead>
                    <tbody>{ for pace.rows.iter().map(|row| pace_row(words, row, &columns)) }</tbody>
                </table>
            </div>
        </section>
    }
}

/// A column of the pace table: its title, and the figure of a row in it.
type PaceColumn = (&'static str, fn(&PaceRow) -> &str);

fn pace_columns(words: Words, step: PlanStep) -> Vec<PaceColumn> {
    vec![
        (words.completion_column(), |row| &row.completion),
        (words.ahead_column(), |row| &row.ahead),
        (words.due_column(), |row| &row.due),
        (words.gap_column(), |row| &row.gap),
        (words.remaining_column(), |row| &row.remaining),
        (words.so_far_column(step), |row| &row.so_far),
        (words.required_column(step), |row| &row.required),
        (words.required_week_column(), |row| &row.required_week),
        (words.required_day_column(), |row| &row.required_day),
        (words.forecast_column(), |row| &row.forecast),
    ]
}

fn pace_row(words: Words, row: &PaceRow, columns: &[PaceColumn]) -> Html {
    let class = classes!(row.is_behind.then_some("missed"), row.is_total.then_some("plan-total"));
    let cell = |(title, figure): &PaceColumn| {
        let says_behind = row.is_behind && *title == words.ahead_column();
        html! { <td>{ figure(row) }if says_behind { <span class="plan-behind">{ words.behind() }</span> }</td> }
    };
    html! {
        <tr {class}>
            <th scope="row">{ &row.unit }</th>
            { for columns.iter().map(cell) }
        </tr>
    }
}

fn targets(words: Words, view: &PlanView, send: &Callback<PlanAction>) -> Html {
    html! {
        <section>
            <h2>{ words.targets() }</h2>
            <table class="plan-table" id="targets">
                <thead><tr><th scope="col">{ words.indicator_column() }</th><th scope="col">{ words.target_column() }</th><th scope="col">{ words.reached_column() }</th></tr></thead>
                <tbody>{ for view.targets.iter().map(|row| html! {
                    <tr>
                        <th scope="row">{ &row.name }</th>
                        <td class="plan-target">
                            { comparison(words, &row.name, row.measure, row.comparison, row.target.is_empty() && row.column.is_none(), send) }
                            if !view.target_columns.is_empty() { { target_column(words, view, row, send) } }
                            if row.column.is_none() { <input inputmode="decimal" autocomplete="off" aria-label={format!("{}: {}", words.target_column(), row.name)}
                                value={row.target.clone()} onchange={target(send, row.measure)} /> }
                            if let Some(hint) = &row.hint { { meant(row.measure, hint, send) } }
                        </td>
                        <td>{ &row.reached }</td>
                    </tr>
                }) }</tbody>
            </table>
            if !view.reach.is_empty() {
                <h3 id="reach-title">{ &view.reach_title }</h3>
                <ul class="reach" id="reach">{ for view.reach.iter().map(|row| reach(words, row, view.held)) }</ul>
            }
        </section>
    }
}

fn target(send: &Callback<PlanAction>, measure: Measure) -> Callback<Event> {
    send.reform(move |event: Event| PlanAction::SetTarget(measure, input_value(&event)))
}

/// The target that was likely meant, which a press sets.
fn meant(measure: Measure, hint: &ThresholdHint, send: &Callback<PlanAction>) -> Html {
    let text = hint.text.clone();
    let set = send.reform(move |_: MouseEvent| PlanAction::SetTarget(measure, text.clone()));
    html! { <button type="button" class="action action-small" title={hint.reason.clone()} onclick={set}>{ &hint.question }</button> }
}

/// The menu that chooses between one target for all rows and a column with a target for each row.
fn target_column(words: Words, view: &PlanView, row: &TargetRow, send: &Callback<PlanAction>) -> Html {
    let (measure, now) = (row.measure, row.column);
    let choose = send
        .reform(move |event: Event| PlanAction::SetTargetColumn(measure, menu_value(&event).parse().ok()));
    html! {
        <select class="target-column" aria-label={format!("{}: {}", words.target_of(), row.name)} onchange={choose}>
            <option value="" selected={now.is_none()}>{ words.target_of_all() }</option>
            { for view.target_columns.iter().map(|(column, name)| html! {
                <option value={column.to_string()} selected={now == Some(*column)}>{ words.target_in_column(name) }</option>
            }) }
        </select>
    }
}

fn comparison(
    words: Words,
    name: &str,
    measure: Measure,
    now: Comparison,
    disabled: bool,
    send: &Callback<PlanAction>,
) -> Html {
    let choose = crate::web::components::field::send_some(send, move |event: Event| {
        let index: usize = menu_value(&event).parse().ok()?;
        Some(PlanAction::SetComparison(measure, *Comparison::ALL.get(index)?))
    });
    html! {
        <select class="comparison" aria-label={format!("{}: {name}", words.comparison_menu())} {disabled} onchange={choose}>
            { for Comparison::ALL.iter().enumerate().map(|(i, c)| html! {
                <option value={i.to_string()} selected={*c == now}>{ words.comparison(*c) }</option>
            }) }
        </select>
    }
}

fn reach(words: Words, row: &ReachRow, held: usize) -> Html {
    let reaches = if held == 1 { words.legend_reached() } else { words.reaches_all() };
    let listed = |before: &'static str, names: &[String]| {
        if names.is_empty() {
            Html::default()
        } else {
            html! { <span>{ format!(" · {before} {}", names.join(", ")) }</span> }
        }
    };
    let (sign, class) = if row.all { ("✓", "reached") } else { ("✗", "missed") };
    html! {
        <li {class}>
            <span aria-hidden="true">{sign}</span>{" "}<strong>{ &row.unit }</strong>
            if row.all { { format!(" · {reaches}") } }
            { listed(words.misses(), &row.missed) }
            { listed(words.unknown(), &row.unknown) }
            { listed(words.at_the_edge(), &row.at_the_edge) }
            { listed(words.small_base_of(), &row.small_base) }
        </li>
    }
}
