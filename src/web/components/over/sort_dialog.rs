//! A dialog to choose several columns to sort the units by.

use yew::prelude::*;

use super::palette::Overlay;
use crate::web::components::field::menu_value;
use chi_tieu::app::{Action, SortLevel, SortedBy};
use chi_tieu::view::SortView;
use chi_tieu::words::Words;

/// So many columns are enough to tell any two units apart.
const LEVELS: usize = 3;

/// The orders, by the values of their options.
const ORDERS: [(&str, SortedBy); 4] = [
    ("up", SortedBy::Value(false)),
    ("down", SortedBy::Value(true)),
    ("flag", SortedBy::Flag),
    ("fill", SortedBy::Fill),
];

#[derive(Properties, PartialEq)]
pub(crate) struct SortDialogProps {
    pub(crate) words: Words,
    pub(crate) view: SortView,
    pub(crate) send: Callback<Action>,
}

#[component]
pub(crate) fn SortDialog(SortDialogProps { words, view, send }: &SortDialogProps) -> Html {
    let words = *words;
    let drawn = use_force_update();
    let levels = use_mut_ref(|| {
        let first = SortLevel { column: view.first, by: SortedBy::Value(false) };
        let mut levels = [None; LEVELS];
        levels[0] = Some(first);
        levels
    });
    let level = |place: usize| {
        let now = levels.borrow()[place];
        let column = {
            let (levels, drawn) = (levels.clone(), drawn.clone());
            Callback::from(move |event: Event| {
                let by = levels.borrow()[place].map_or(SortedBy::Value(false), |level| level.by);
                let column = menu_value(&event).parse().ok();
                levels.borrow_mut()[place] = column.map(|column| SortLevel { column, by });
                drawn.force_update();
            })
        };
        let order = {
            let levels = levels.clone();
            Callback::from(move |event: Event| {
                if let Some(level) = &mut levels.borrow_mut()[place] {
                    let chosen = menu_value(&event);
                    let by = ORDERS.into_iter().find(|(name, _)| *name == chosen);
                    level.by = by.map_or(level.by, |(_, by)| by);
                }
            })
        };
        let by = now.map_or(SortedBy::Value(false), |level| level.by);
        let is_now = |column: u32| now.is_some_and(|level| level.column == column);
        html! {
            <p class="sort-level">
                <label>{ if place == 0 { words.sort_first() } else { words.sort_then() } }
                    <select id={format!("sort-column-{place}")} onchange={column}>
                        if place > 0 { <option value="" selected={now.is_none()}>{ words.sort_no_more() }</option> }
                        { for view.columns.iter().map(|(column, name)| html! {
                            <option value={column.to_string()} selected={is_now(*column)}>{ name }</option>
                        }) }
                    </select>
                </label>
                <select id={format!("sort-order-{place}")} aria-label={words.sort_order()} onchange={order}>
                    // Without a chosen option the browser chooses that which was added first, and that is the last one.
                    { for ORDERS.into_iter().map(|(name, order)| html! {
                        <option value={name} selected={order == by}>{ order_name(words, order) }</option>
                    }) }
                </select>
            </p>
        }
    };
    let apply = {
        let levels = levels.clone();
        send.reform(move |_: MouseEvent| Action::SortBy(levels.borrow().iter().flatten().copied().collect()))
    };
    let close = send.reform(|_: MouseEvent| Action::CloseOverlay);
    html! {
        <Overlay label={words.sort_by()} send={send.clone()}>
            <h2>{ words.sort_by() }</h2>
            { for (0..LEVELS).map(level) }
            <p class="panel-hint">{ words.sort_hint() }</p>
            <p><button type="button" class="action" id="sort-apply" onclick={apply}>{ words.sort_apply() }</button>{ " " }
                <button type="button" class="action" onclick={close}>{ words.close() }</button></p>
        </Overlay>
    }
}

fn order_name(words: Words, order: SortedBy) -> &'static str {
    match order {
        SortedBy::Value(false) => words.sort_ascending(),
        SortedBy::Value(true) => words.sort_descending(),
        SortedBy::Flag => words.sort_by_flag(),
        SortedBy::Fill => words.sort_by_fill(),
    }
}
