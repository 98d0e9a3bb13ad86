//! The forms about time: how much of the plan's time has passed, how the plan is spread over it, which days are worked.

use yew::prelude::*;

use crate::web::components::field::{input_value, is_checked, menu_value};
use chi_tieu::app::PlanAction;
use chi_tieu::sheet::{Calendar, Course, Months, Spread};
use chi_tieu::view::PlanView;
use chi_tieu::words::Words;

/// The callback that changes one of the settings about the time that has passed.
fn change(send: &Callback<PlanAction>, course: Course, change: fn(&mut Course, &str)) -> Callback<Event> {
    send.reform(move |event: Event| {
        let mut course = course;
        let value = match menu_value(&event).as_str() {
            "" => input_value(&event),
            chosen => chosen.to_owned(),
        };
        change(&mut course, &value);
        PlanAction::SetCourse(course)
    })
}

/// The form for how much of the plan's time has passed.
pub(super) fn course(words: Words, view: &PlanView, send: &Callback<PlanAction>) -> Html {
    let now = view.course;
    let past = change(send, now, |c, v| c.past_months = v.parse().ok().filter(|m| (1..=12).contains(m)));
    let months = change(send, now, |c, v| {
        c.months = v.parse().ok().and_then(|i: usize| Months::USUAL.get(i).copied()).unwrap_or_default();
    });
    let spread = change(send, now, |c, v| {
        c.spread = match (v, c.spread) {
            ("working", _) => Spread::WorkingDays,
            ("figures", Spread::Figures(figures)) => Spread::Figures(figures),
            ("figures", _) => Spread::Figures([1.0; 12]),
            _ => Spread::Even,
        };
    });
    let year = change(send, now, |c, v| c.year = v.trim().parse().ok().filter(|y| (1900..=2999).contains(y)));
    let spreads = [
        ("even", words.spread_even(), now.spread == Spread::Even),
        ("working", words.spread_working_days(), now.spread == Spread::WorkingDays),
        ("figures", words.spread_figures(), matches!(now.spread, Spread::Figures(_))),
    ];
    html! {
        <>
            if !view.pace.is_tracked {
                <div class="chart-tools">
                    <label>{ words.plan_is_for() }
                        <select id="plan-months" onchange={months}>
                            { for Months::USUAL.iter().enumerate().map(|(i, m)| html! {
                                <option value={i.to_string()} selected={*m == now.months}>{ words.plan_months(*m) }</option>
                            }) }
                        </select>
                    </label>
                    <label>{ words.past_months() }
                        <select id="past-months" onchange={past}>
                            <option value="0" selected={now.past_months.is_none()}>{ words.no_month() }</option>
                            { for (now.months.first..=now.months.last).map(|n| html! {
                                <option value={n.to_string()} selected={now.past_months == Some(n)}>{ words.month(u32::from(n)) }</option>
                            }) }
                        </select>
                    </label>
                    <label>{ words.spread() }
                        <select id="plan-spread" onchange={spread}>
                            { for spreads.into_iter().map(|(value, name, selected)| html! { <option {value} {selected}>{name}</option> }) }
                        </select>
                    </label>
                    <label>{ words.plan_year() }
                        <input id="plan-year" inputmode="numeric" size="5" autocomplete="off" value={now.year.map(|y| y.to_string()).unwrap_or_default()} onchange={year} />
                    </label>
                </div>
                { figures(words, view, send) }
                if view.needs_year { <p class="plan-warning">{ words.plan_needs_year() }</p> }
            }
            { calendar(words, &view.calendar, send) }
        </>
    }
}

/// The weights of the months, and the sheets that they can be taken from.
fn figures(words: Words, view: &PlanView, send: &Callback<PlanAction>) -> Html {
    let Some(figures) = &view.month_figures else { return Html::default() };
    let typed = send.reform(|event: Event| PlanAction::SetFigures(input_value(&event)));
    let take = crate::web::components::field::send_some(send, |event: Event| {
        Some(PlanAction::TakeShape(menu_value(&event).parse().ok()?))
    });
    html! {
        <div class="fields">
            <label class="field"><span>{ words.month_figures() }</span>
                <input id="plan-figures" autocomplete="off" value={figures.clone()} onchange={typed} />
            </label>
            if !view.shapes.is_empty() {
                <label class="field"><span>{ words.shape_from() }</span>
                    <select id="plan-shape" onchange={take}>
                        <option value="" selected={true}>{ words.choose_sheet() }</option>
                        { for view.shapes.iter().map(|(index, name)| html! { <option value={index.to_string()}>{name}</option> }) }
                    </select>
                </label>
            }
        </div>
    }
}

/// The form for the days that are worked.
fn calendar(words: Words, now: &Calendar, send: &Callback<PlanAction>) -> Html {
    let text = |change: fn(&mut Calendar, String)| {
        let now = now.clone();
        send.reform(move |event: Event| {
            let mut calendar = now.clone();
            change(&mut calendar, input_value(&event));
            PlanAction::SetCalendar(calendar)
        })
    };
    let saturdays = {
        let now = now.clone();
        send.reform(move |event: Event| {
            PlanAction::SetCalendar(Calendar { saturdays: is_checked(&event), ..now.clone() })
        })
    };
    let by_law = {
        let now = now.clone();
        send.reform(move |_: MouseEvent| {
            let holidays = Calendar::HOLIDAYS_BY_LAW.to_owned();
            PlanAction::SetCalendar(Calendar { holidays, ..now.clone() })
        })
    };
    html! {
        <details class="plan-calendar">
            <summary>{ words.calendar() }</summary>
            <p class="plan-of">{ words.calendar_hint() }</p>
            <div class="fields">
                <label class="field"><span>{ words.holidays() }</span>
                    <input id="holidays" autocomplete="off" placeholder="1/1; 16/2–20/2; 30/4" value={now.holidays.clone()} onchange={text(|c, v| c.holidays = v)} />
                </label>
                <label class="field"><span>{ words.worked_days() }</span>
                    <input id="worked-days" autocomplete="off" placeholder="10/1; 22/8" value={now.worked.clone()} onchange={text(|c, v| c.worked = v)} />
                </label>
            </div>
            <label class="box"><input id="saturdays" type="checkbox" checked={now.saturdays} onchange={saturdays} />{ words.saturdays() }</label>
            if now.holidays.is_empty() {
                <button type="button" class="action action-small" id="holidays-by-law" onclick={by_law}>{ words.holidays_by_law() }</button>
            }
        </details>
    }
}
