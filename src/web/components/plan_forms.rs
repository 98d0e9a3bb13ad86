//! The forms of the plan panel: rewards of the best, figures implied by two others.

use chi_tieu::app::view::{ImpliedView, PlanView};
use chi_tieu::app::{ImpliedForm, PlanAction, Sought};
use chi_tieu::number::{Scanned, scan};
use chi_tieu::sheet::Reward;
use chi_tieu::words::Words;
use yew::prelude::*;

use super::{input_value, menu_value};

/// How the best are chosen, and what they get.
pub(super) fn rewards(words: Words, view: &PlanView, send: &Callback<PlanAction>) -> Html {
    if view.rewarded.is_empty() {
        return Html::default();
    }
    let now = view.reward;
    let field = |id: &'static str, label: &'static str, value: f64, change: fn(&mut Reward, f64)| {
        let notation = words.0.notation();
        let set = super::send_some(send, move |event: Event| {
            let Scanned::Number(number) = scan(input_value(&event).trim()) else { return None };
            let mut reward = now;
            change(&mut reward, number.value(notation).filter(|v| *v >= 0.0)?);
            Some(PlanAction::SetReward(reward))
        });
        html! { <label class="field"><span>{label}</span><input {id} inputmode="decimal" autocomplete="off" value={words.figure(value)} onchange={set} /></label> }
    };
    html! {
        <section>
            <h2>{ words.rewards() }</h2>
            <p class="plan-of">{ &view.reward_order }</p>
            <div class="picture-size">
                { field("reward-places", words.reward_places(), f64::from(now.places), |r, v| r.places = v as u16) }
                { field("reward-per-head", words.reward_per_head(), now.rates.per_head, |r, v| r.rates.per_head = v) }
                { field("reward-sums", words.reward_sums(), now.rates.sums, |r, v| r.rates.sums = v) }
                { field("reward-sum", words.reward_sum(), now.rates.sum, |r, v| r.rates.sum = v) }
            </div>
            <table class="plan-table" id="rewards"><tbody>
                { for view.rewarded.iter().map(|row| html! {
                    <tr><th scope="row">{ &row.unit }if row.tied { <span class="plan-behind">{ words.tied() }</span> }</th><td>{ &row.reward }</td></tr>
                }) }
                if let Some((figures, spelled)) = &view.reward_total {
                    <tr class="plan-total"><th scope="row">{ words.reward_total() }</th><td>{ figures }</td></tr>
                    <tr><td colspan="2" class="plan-spelled">{ spelled }</td></tr>
                }
            </tbody></table>
        </section>
    }
}

/// The calculator of implied figures.
pub(super) fn implied(words: Words, view: &ImpliedView, send: &Callback<PlanAction>) -> Html {
    let form = &view.form;
    let choose = {
        let form = form.clone();
        super::send_some(send, move |event: Event| {
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
