//! The calculator of figures implied by a rate.

use yew::prelude::*;

use crate::web::components::field::{input_value, menu_value};
use chi_tieu::app::{ImpliedForm, PlanAction};
use chi_tieu::indicator::Sought;
use chi_tieu::view::ImpliedView;
use chi_tieu::words::Words;

/// The calculator's form and its result.
pub(super) fn implied(words: Words, view: &ImpliedView, send: &Callback<PlanAction>) -> Html {
    let form = &view.form;
    let choose = {
        let form = form.clone();
        crate::web::components::field::send_some(send, move |event: Event| {
            let index: usize = menu_value(&event).parse().ok()?;
            Some(PlanAction::SetImplied(ImpliedForm { sought: *Sought::ALL.get(index)?, ..form.clone() }))
        })
    };
    let typed = |set: fn(&mut ImpliedForm, String)| {
        let form = form.clone();
        send.reform(move |event: InputEvent| {
            let mut form = form.clone();
            set(&mut form, input_value(&event));
            PlanAction::SetImplied(form)
        })
    };
    let [first, second] = words.implied_inputs(form.sought);
    html! {
        <section>
            <h2>{ words.implied() }</h2>
            <label class="field"><span>{ words.sought() }</span>
                <select id="sought" onchange={choose}>
                    { for Sought::ALL.iter().enumerate().map(|(i, s)| html! {
                        <option value={i.to_string()} selected={*s == form.sought}>{ words.sought_name(*s) }</option>
                    }) }
                </select>
            </label>
            <div class="picture-size">
                <label class="field"><span>{first}</span><input id="implied-first" inputmode="decimal" autocomplete="off" value={form.first.clone()} oninput={typed(|f, v| f.first = v)} /></label>
                <label class="field"><span>{second}</span><input id="implied-second" inputmode="decimal" autocomplete="off" value={form.second.clone()} oninput={typed(|f, v| f.second = v)} /></label>
            </div>
            <p class="implied" id="implied" role="status">
                if !view.result.is_empty() { <>{ words.implied_result() }{": "}<strong>{ &view.result }</strong></> }
                if !view.interval.is_empty() { <span class="plan-of">{" ("}{ &view.interval }{")"}</span> }
            </p>
        </section>
    }
}
