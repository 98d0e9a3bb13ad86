//! The menus of the units that a chart shows, and of the second of two rates.

use yew::prelude::*;

use crate::web::components::field::{menu_value, send_some};
use chi_tieu::app::{Action, ChartAction, MeasureChoice};
use chi_tieu::sheet::UnitsShown;
use chi_tieu::view::{ChartView, LevelChoice};
use chi_tieu::words::Words;

/// The menu of how many units are shown, and which.
pub(super) fn units_menu(words: Words, view: &ChartView, send: &Callback<Action>) -> Html {
    if let Some(why) = &view.units_fixed {
        return html! { <span class="chart-fixed" id="chart-units-fixed">{ words.chart_units() }{ ": " }{ why }</span> };
    }
    const COUNTS: [u16; 5] = [5, 10, 20, 40, 60];
    let choose = send_some(send, |event: Event| {
        let action = match menu_value(&event).as_str() {
            "fitting" => ChartAction::SetUnits(UnitsShown::Fitting),
            "selected" => ChartAction::ShowSelected,
            "chosen" => return None,
            count => ChartAction::SetUnits(UnitsShown::First(count.parse().ok()?)),
        };
        Some(Action::Chart(action))
    });
    let is_chosen = matches!(view.units, UnitsShown::Chosen(_));
    let count = |count: &u16| {
        html! {
            <option value={count.to_string()} selected={view.units == UnitsShown::First(*count)}>{ words.units_first(*count) }</option>
        }
    };
    html! {
        <label>{ words.chart_units() }
            <select id="chart-units" onchange={choose}>
                <option value="fitting" selected={view.units == UnitsShown::Fitting}>{ words.units_fitting() }</option>
                { for COUNTS.iter().map(count) }
                if is_chosen {
                    <option value="chosen" selected=true>{ words.units_chosen() }</option>
                }
                <option value="selected">{ words.units_selected() }</option>
            </select>
        </label>
    }
}

/// The menu of the level of the table on which the units stand; nothing if there is one.
pub(super) fn level_menu(words: Words, view: &ChartView, send: &Callback<Action>) -> Html {
    if view.levels.is_empty() {
        return html! {};
    }
    let levels: Vec<_> = view.levels.iter().map(|choice| choice.level).collect();
    let choose = send_some(send, move |event: Event| {
        let index: usize = menu_value(&event).parse().ok()?;
        Some(Action::Chart(ChartAction::SetLevel(*levels.get(index)?)))
    });
    let option = |(index, choice): (usize, &LevelChoice)| {
        html! { <option value={index.to_string()} selected={choice.level == view.level}>{ &choice.name }</option> }
    };
    html! {
        <label>{ words.chart_level() }
            <select id="chart-level" onchange={choose}>{ for view.levels.iter().enumerate().map(option) }</select>
        </label>
    }
}

/// The menu of the rate that is set against the measure; nothing unless two rates are drawn.
pub(super) fn second_menu(words: Words, view: &ChartView, send: &Callback<Action>) -> Html {
    if view.second_choices.is_empty() {
        return html! {};
    }
    let measures: Vec<_> = view.second_choices.iter().map(|choice| choice.measure).collect();
    let choose = send_some(send, move |event: Event| {
        let index: usize = menu_value(&event).parse().ok()?;
        Some(Action::Chart(ChartAction::SetSecond(*measures.get(index)?)))
    });
    let option = |(index, choice): (usize, &MeasureChoice)| {
        html! {
            <option value={index.to_string()} selected={Some(choice.measure) == view.second}>{ &choice.name }</option>
        }
    };
    html! {
        <label>{ words.second_rate() }
            <select id="chart-second" onchange={choose}>{ for view.second_choices.iter().enumerate().map(option) }</select>
        </label>
    }
}
