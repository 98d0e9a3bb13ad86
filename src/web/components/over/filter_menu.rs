//! The filter of a column: a list of its values to tick, or a condition.

use std::collections::BTreeSet;

use gloo::utils::document;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::menu::place;
use crate::web::components::field::{input_value, is_checked, menu_value};
use chi_tieu::app::{Action, FilterAction, FilterAsked, FilterCondition, SortLevel, SortedBy};
use chi_tieu::number::fold;
use chi_tieu::view::{FilterMenuView, FilterValue};
use chi_tieu::words::Words;

/// More values than these are found by typing.
const MOST: usize = 300;

#[derive(Properties, PartialEq)]
pub(crate) struct FilterMenuProps {
    pub(crate) words: Words,
    pub(crate) view: FilterMenuView,
    pub(crate) send: Callback<Action>,
}

/// What is ticked and written, before it is applied.
struct Form {
    search: String,
    /// The values that are not ticked.
    off: BTreeSet<String>,
    condition: Option<FilterCondition>,
    texts: [String; 2],
}

impl Form {
    fn of(view: &FilterMenuView) -> Form {
        let off = view.values.iter().filter(|value| !value.chosen).map(|value| value.text.clone());
        let (condition, first, second) = match view.condition.clone() {
            Some((condition, first, second)) => (Some(condition), first, second),
            // A computed column has no list.
            None => {
                (view.values.is_empty().then_some(FilterCondition::AtLeast), String::new(), String::new())
            }
        };
        Form { search: String::new(), off: off.collect(), condition, texts: [first, second] }
    }

    /// The values that the search finds.
    fn found<'a>(&self, words: Words, view: &'a FilterMenuView) -> Vec<&'a FilterValue> {
        let sought = fold(&self.search);
        let shown = |value: &FilterValue| match value.text.is_empty() {
            true => fold(words.filter_blank()).contains(&sought),
            false => fold(&value.text).contains(&sought),
        };
        view.values.iter().filter(|value| sought.is_empty() || shown(value)).collect()
    }

    /// What is asked; everything asks nothing.
    fn asked(&self, words: Words, view: &FilterMenuView) -> Option<FilterAsked> {
        if let Some(condition) = self.condition {
            let [first, second] = self.texts.clone();
            return Some(FilterAsked::Condition(condition, first, second));
        }
        let found = self.found(words, view);
        let ticked: BTreeSet<String> = found
            .into_iter()
            .filter(|value| !self.off.contains(&value.text))
            .map(|value| value.text.clone())
            .collect();
        (ticked.len() < view.values.len()).then_some(FilterAsked::Values(ticked))
    }
}

/// The filter, at the head of its column.
#[component]
pub(crate) fn FilterMenu(FilterMenuProps { words, view, send }: &FilterMenuProps) -> Html {
    let words = *words;
    let node = use_node_ref();
    let drawn = use_force_update();
    let form = use_mut_ref(|| Form::of(view));
    {
        let (node, column) = (node.clone(), view.column);
        use_effect_with((), move |()| {
            if let Some(own) = node.cast::<HtmlElement>() {
                let find = |selector: &str| document().query_selector(selector).ok().flatten();
                let anchor = find(&format!("[data-filter-of='{column}']"));
                place(&own, anchor.or_else(|| find(&format!("[data-menu-of='{column}']"))));
                let first = own.query_selector("input, select").ok().flatten();
                if let Some(first) = first.and_then(|e| wasm_bindgen::JsCast::dyn_into::<HtmlElement>(e).ok())
                {
                    // A menu that it was chosen from gives the keyboard back to the grid as it closes.
                    gloo::timers::callback::Timeout::new(0, move || drop(first.focus())).forget();
                }
            }
        });
    }
    let close = send.reform(|_: MouseEvent| Action::Filter(FilterAction::Close));
    let column = view.column;
    let apply = {
        let (send, form, view) = (send.clone(), form.clone(), view.clone());
        move || {
            let asked = form.borrow().asked(words, &view);
            send.emit(Action::Filter(FilterAction::Set { column, asked }));
        }
    };
    let mark = {
        let (send, form, view) = (send.clone(), form.clone(), view.clone());
        Callback::from(move |_: MouseEvent| {
            let asked = form.borrow().asked(words, &view);
            send.emit(Action::Filter(FilterAction::Mark { column, asked }));
        })
    };
    let clear = send.reform(move |_: MouseEvent| Action::Filter(FilterAction::Set { column, asked: None }));
    let keys = {
        let (send, apply) = (send.clone(), apply.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.is_composing() {
                return;
            }
            let is_button =
                event.target_dyn_into::<HtmlElement>().is_some_and(|target| target.tag_name() == "BUTTON");
            match event.key().as_str() {
                "Escape" => send.emit(Action::Filter(FilterAction::Close)),
                "Enter" if !is_button => apply(),
                _ => return,
            }
            event.prevent_default();
            event.stop_propagation();
        })
    };
    // A handler that changes the form by what an event says.
    let change = {
        let (form, drawn) = (form.clone(), drawn.clone());
        move |change: Box<dyn Fn(&mut Form)>| {
            change(&mut form.borrow_mut());
            drawn.force_update();
        }
    };
    let search = {
        let change = change.clone();
        Callback::from(move |event: InputEvent| {
            let text = input_value(&event);
            change(Box::new(move |form| {
                form.search.clone_from(&text);
                // What is found is meant, unless it is ticked off.
                form.off.clear();
                form.condition = None;
            }));
        })
    };
    let stay = Callback::from(|event: MouseEvent| event.stop_propagation());
    let now = form.borrow();
    html! {
        <div class="menu-behind" onmousedown={close.clone()}>
            <div ref={node} class="menu filter-menu" role="dialog" aria-label={words.filter_of(&view.title, None)} onkeydown={keys} onmousedown={stay}>
                <p class="menu-label">{ words.filter_of(&view.title, None) }</p>
                <div class="filter-sorts">{ sort(words.sort_up(), column, false, send) }{ sort(words.sort_down(), column, true, send) }</div>
                if !view.values.is_empty() {
                    <input id="filter-search" class="filter-search" aria-label={words.filter_search()} placeholder={words.filter_search()} autocomplete="off" spellcheck="false" value={now.search.clone()} oninput={search} />
                    { list(words, view, &now, &change) }
                }
                { condition(words, view, &now, &change) }
                <div class="filter-buttons">
                    <button type="button" class="action action-small tool-main" id="filter-apply" onclick={Callback::from(move |_: MouseEvent| apply())}>{ words.filter_apply() }</button>
                    <button type="button" class="action action-small" id="filter-mark" onclick={mark}>{ words.mark_these() }</button>
                    if view.is_set { <button type="button" class="action action-small" id="filter-clear-this" onclick={clear}>{ words.filter_clear_this() }</button> }
                    <button type="button" class="action action-small" onclick={close}>{ words.filter_cancel() }</button>
                </div>
            </div>
        </div>
    }
}

/// A button that sorts the units by the column.
fn sort(text: &'static str, column: u32, descending: bool, send: &Callback<Action>) -> Html {
    let send = send.clone();
    let sort = Callback::from(move |_: MouseEvent| {
        send.emit(Action::Filter(FilterAction::Close));
        send.emit(Action::SortBy(vec![SortLevel { column, by: SortedBy::Value(descending) }]));
    });
    html! { <button type="button" class="action action-small" onclick={sort}>{ text }</button> }
}

/// The values, each with a box to tick, and one for all.
fn list(
    words: Words,
    view: &FilterMenuView,
    form: &Form,
    change: &(impl Fn(Box<dyn Fn(&mut Form)>) + Clone + 'static),
) -> Html {
    let found = form.found(words, view);
    let all_on = found.iter().all(|value| !form.off.contains(&value.text));
    let texts: Vec<String> = found.iter().map(|value| value.text.clone()).collect();
    let tick_all = {
        let change = change.clone();
        Callback::from(move |event: Event| {
            let (on, texts) = (is_checked(&event), texts.clone());
            change(Box::new(move |form| {
                form.condition = None;
                for text in &texts {
                    if on {
                        form.off.remove(text)
                    } else {
                        form.off.insert(text.clone())
                    };
                }
            }));
        })
    };
    let item = |value: &&FilterValue| {
        let text = value.text.clone();
        let change = change.clone();
        let tick = Callback::from(move |event: Event| {
            let (on, text) = (is_checked(&event), text.clone());
            change(Box::new(move |form| {
                form.condition = None;
                if on {
                    form.off.remove(&text)
                } else {
                    form.off.insert(text.clone())
                };
            }));
        });
        let shown = if value.text.is_empty() { words.filter_blank().to_owned() } else { value.text.clone() };
        html! {
            <li key={value.text.clone()}><label class="filter-value"><input type="checkbox" checked={!form.off.contains(&value.text)} onchange={tick} />
                <span class="filter-text">{ shown }</span><span class="filter-count">{ words.count(value.count) }</span></label></li>
        }
    };
    let more = found.len().saturating_sub(MOST);
    html! {
        <>
            <label class="filter-value filter-all"><input type="checkbox" id="filter-all" checked={all_on} onchange={tick_all} /><span class="filter-text">{ words.filter_all() }</span></label>
            <ul class="filter-list" aria-label={words.filter_values()}>{ for found.iter().take(MOST).map(item) }</ul>
            if more > 0 { <p class="filter-more">{ words.filter_more_values(more) }</p> }
        </>
    }
}

/// The condition, with the fields that it needs.
fn condition(
    words: Words,
    view: &FilterMenuView,
    form: &Form,
    change: &(impl Fn(Box<dyn Fn(&mut Form)>) + Clone + 'static),
) -> Html {
    let choose = {
        let change = change.clone();
        Callback::from(move |event: Event| {
            let chosen =
                menu_value(&event).parse().ok().and_then(|i: usize| FilterCondition::ALL.get(i).copied());
            change(Box::new(move |form| form.condition = chosen));
        })
    };
    let field = |place: usize, label: &'static str| {
        let change = change.clone();
        let typed = Callback::from(move |event: InputEvent| {
            let text = input_value(&event);
            change(Box::new(move |form| form.texts[place].clone_from(&text)));
        });
        html! { <input id={format!("filter-than-{place}")} class="filter-than" aria-label={label} autocomplete="off" value={form.texts[place].clone()} oninput={typed} /> }
    };
    let fields = form.condition.map_or(0, FilterCondition::texts);
    // Of figures alone nothing can be asked about letters.
    let is_offered =
        |condition: &FilterCondition| *condition != FilterCondition::Contains || !view.values.is_empty();
    html! {
        <div class="filter-condition">
            <label>{ words.filter_condition() }
                <select id="filter-condition" onchange={choose}>
                    if !view.values.is_empty() { <option value="" selected={form.condition.is_none()}>{ words.filter_no_condition() }</option> }
                    { for FilterCondition::ALL.iter().enumerate().filter(|(_, c)| is_offered(c)).map(|(i, c)| html! {
                        <option value={i.to_string()} selected={form.condition == Some(*c)}>{ name(words, *c) }</option>
                    }) }
                </select>
            </label>
            if fields > 0 { { field(0, words.filter_than()) } }
            if fields > 1 { <span>{ words.filter_and() }</span>{ field(1, words.filter_and()) } }
        </div>
    }
}

fn name(words: Words, condition: FilterCondition) -> &'static str {
    match condition {
        FilterCondition::Contains => words.filter_contains(),
        FilterCondition::AtLeast => words.filter_at_least(),
        FilterCondition::MoreThan => words.filter_more(),
        FilterCondition::AtMost => words.filter_at_most(),
        FilterCondition::LessThan => words.filter_less(),
        FilterCondition::Between => words.filter_between(),
        FilterCondition::Largest => words.filter_largest(),
        FilterCondition::Smallest => words.filter_smallest(),
        FilterCondition::Blank => words.filter_is_blank(),
        FilterCondition::Filled => words.filter_is_filled(),
    }
}
