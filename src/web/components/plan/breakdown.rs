//! The form that breaks a plan down: into months, quarters or weeks, by officer, with empty columns for the results.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::web::components::field::{is_checked, menu_value};
use chi_tieu::app::PlanAction;
use chi_tieu::sheet::PlanStep;
use chi_tieu::view::{OfficersView, PlanView};
use chi_tieu::words::Words;

/// The section of the panel that makes a breakdown.
pub(super) fn break_down(words: Words, view: &PlanView, send: &Callback<PlanAction>) -> Html {
    let button = |step: PlanStep| {
        let run = send.reform(move |_: MouseEvent| PlanAction::BreakDown(step));
        let id = match step {
            PlanStep::Month => "by-month",
            PlanStep::Quarter => "by-quarter",
            PlanStep::Week => "by-week",
        };
        html! { <button type="button" class="action action-small" {id} onclick={run}>{ words.break_down_by(step) }</button> }
    };
    let with_actuals = send.reform(|event: Event| PlanAction::SetWithActuals(is_checked(&event)));
    html! {
        <section>
            <h2>{ words.break_down() }</h2>
            { officers(words, &view.officers, send) }
            <label class="box"><input id="with-actuals" type="checkbox" checked={view.with_actuals} onchange={with_actuals} />{ words.with_actuals() }</label>
            <div class="chart-actions">{ for [PlanStep::Month, PlanStep::Quarter, PlanStep::Week].map(button) }</div>
            <p class="plan-of">{ words.break_down_hint() }</p>
        </section>
    }
}

/// The form for the officers who share the plan of one unit.
fn officers(words: Words, view: &OfficersView, send: &Callback<PlanAction>) -> Html {
    let choose = send.reform(|event: Event| PlanAction::ChooseUnit(menu_value(&event)));
    let typed = {
        let unit = view.unit.clone();
        crate::web::components::field::send_some(send, move |event: Event| {
            let area: HtmlTextAreaElement = event.target_dyn_into()?;
            Some(PlanAction::SetOfficers(unit.clone(), area.value()))
        })
    };
    html! {
        <details class="plan-officers">
            <summary>{ words.officers() }</summary>
            <div class="fields">
                <label class="field"><span>{ words.officers_unit() }</span>
                    <select id="officers-unit" onchange={choose}>
                        { for view.units.iter().map(|unit| html! { <option value={unit.clone()} selected={*unit == view.unit}>{unit}</option> }) }
                    </select>
                </label>
                <label class="field"><span>{ words.officers_names() }</span>
                    <textarea id="officers" rows="4" placeholder={words.officers_example()} key={view.unit.clone()} value={view.text.clone()} onchange={typed} />
                </label>
            </div>
        </details>
    }
}
