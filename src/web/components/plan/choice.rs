//! The form that chooses the best units, by ordered criteria or by points; rewards; the count of awards.

use yew::prelude::*;

use crate::web::components::field::{input_value, menu_value};
use chi_tieu::app::PlanAction;
use chi_tieu::number::{Scanned, scan};
use chi_tieu::sheet::{Points, Reward};
use chi_tieu::view::{ChoiceView, CriterionRow, PlanView, PointsRow};
use chi_tieu::words::Words;

/// How the best units are chosen, and their rewards.
pub(super) fn choice(words: Words, view: &ChoiceView, send: &Callback<PlanAction>) -> Html {
    if view.criteria.is_empty() {
        return Html::default();
    }
    let by = send.reform(|event: Event| PlanAction::SetByPoints(menu_value(&event) == "points"));
    html! {
        <section>
            <h2>{ words.rewards() }</h2>
            <div class="chart-tools">
                <label>{ words.chosen_by_menu() }
                    <select id="chosen-by" onchange={by}>
                        <option value="order" selected={!view.by_points}>{ words.by_order() }</option>
                        <option value="points" selected={view.by_points}>{ words.by_points() }</option>
                    </select>
                </label>
            </div>
            <p class="plan-of">{ &view.order }</p>
            { criteria(words, view, send) }
            if !view.points.is_empty() { { points(words, view, send) } }
            { rewards(words, view, send) }
        </section>
    }
}

/// A field for a number of at least 0.
fn number_field(
    words: Words,
    value: f64,
    send: &Callback<PlanAction>,
    make: impl Fn(f64) -> PlanAction + 'static,
) -> (String, Callback<Event>) {
    let notation = words.0.notation();
    let set = crate::web::components::field::send_some(send, move |event: Event| {
        let Scanned::Number(number) = scan(input_value(&event).trim()) else { return None };
        Some(make(number.value(notation).filter(|v| *v >= 0.0 && v.is_finite())?))
    });
    (words.figure(value), set)
}

fn criteria(words: Words, view: &ChoiceView, send: &Callback<PlanAction>) -> Html {
    let row = |(index, row): (usize, &CriterionRow)| {
        let measure = row.measure;
        let up = send.reform(move |_: MouseEvent| PlanAction::MoveCriterionUp(measure));
        let points = row.points.unwrap_or(Points { weight: 0.0, cap: 0.0 });
        let field = |label: &str, value: f64, change: fn(Points, f64) -> Points| {
            let (value, set) =
                number_field(words, value, send, move |v| PlanAction::SetPoints(measure, change(points, v)));
            html! { <td class="plan-target">if row.points.is_some() { <input inputmode="decimal" autocomplete="off" aria-label={format!("{label}: {}", row.name)} {value} onchange={set} /> }</td> }
        };
        html! {
            <tr>
                <th scope="row">{ format!("{}. {}", index + 1, row.name) }</th>
                if view.by_points {
                    // With a cap below the points for reaching the target, no unit could earn those points.
                    { field(words.points_weight(), points.weight, |p, v| Points { weight: v, cap: p.cap.max(v) }) }
                    { field(words.points_cap(), points.cap, |p, v| Points { cap: v, ..p }) }
                }
                <td>if index > 0 { <button type="button" class="action action-small" aria-label={words.move_up(&row.name)} title={words.move_up(&row.name)} onclick={up}>{"↑"}</button> }</td>
            </tr>
        }
    };
    html! {
        <table class="plan-table" id="criteria">
            <thead><tr>
                <th scope="col">{ words.indicator_column() }</th>
                if view.by_points { <th scope="col">{ words.points_weight() }</th><th scope="col">{ words.points_cap() }</th> }
                <td></td>
            </tr></thead>
            <tbody>{ for view.criteria.iter().enumerate().map(row) }</tbody>
        </table>
    }
}

fn points(words: Words, view: &ChoiceView, send: &Callback<PlanAction>) -> Html {
    let make = send.reform(|_: MouseEvent| PlanAction::MakePoints);
    let row = |row: &PointsRow| {
        html! {
            <tr><th scope="row">{ &row.unit }</th>{ for row.points.iter().map(|p| html! { <td>{p}</td> }) }<td><strong>{ &row.total }</strong></td><td>{ &row.place }</td></tr>
        }
    };
    html! {
        <>
            <div class="plan-scroll" tabindex="0" role="region" aria-label={words.points_name()}>
                <table class="plan-table" id="points">
                    <thead><tr>
                        <th scope="col">{ words.unit_column() }</th>
                        { for view.criteria.iter().filter(|c| c.points.is_some()).map(|c| html! { <th scope="col">{ &c.name }</th> }) }
                        <th scope="col">{ words.points_total() }</th><th scope="col">{ words.points_place() }</th>
                    </tr></thead>
                    <tbody>{ for view.points.iter().map(row) }</tbody>
                </table>
            </div>
            <div class="chart-actions"><button type="button" class="action action-small" id="make-points" onclick={make}>{ words.make_points() }</button></div>
        </>
    }
}

fn rewards(words: Words, view: &ChoiceView, send: &Callback<PlanAction>) -> Html {
    let now = view.reward;
    let field = |id: &'static str, label: &'static str, value: f64, change: fn(&mut Reward, f64)| {
        let (value, set) = number_field(words, value, send, move |v| {
            let mut reward = now;
            change(&mut reward, v);
            PlanAction::SetReward(reward)
        });
        html! { <label class="field"><span>{label}</span><input {id} inputmode="decimal" autocomplete="off" {value} onchange={set} /></label> }
    };
    html! {
        <>
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
                if let Some((figures, spelled)) = &view.total {
                    <tr class="plan-total"><th scope="row">{ words.reward_total() }</th><td>{ figures }</td></tr>
                    <tr><td colspan="2" class="plan-spelled">{ spelled }</td></tr>
                }
            </tbody></table>
        </>
    }
}

/// The number of awards of each kind, by who receives them.
pub(super) fn awards(words: Words, view: &PlanView, send: &Callback<PlanAction>) -> Html {
    if !view.has_awards {
        return Html::default();
    }
    let make = send.reform(|_: MouseEvent| PlanAction::MakeTally);
    html! {
        <section>
            <h2>{ words.awards() }</h2>
            <div class="chart-actions"><button type="button" class="action action-small" id="make-tally" onclick={make}>{ words.make_tally() }</button></div>
            <p class="plan-of">{ words.awards_hint() }</p>
        </section>
    }
}
