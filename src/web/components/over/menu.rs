//! The menu over the grid: of a column's head, of a row's number, or of the selected cells. Nothing changes until an entry is chosen, by Enter,
//! Space or a click; Esc, Tab and a click elsewhere close it.

use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use chi_tieu::app::{Action, OpenMenu};
use chi_tieu::number::fold;
use chi_tieu::view::MenuView;

/// Letters typed within this time search for one entry.
const TYPING_MS: f64 = 900.0;

#[derive(Properties, PartialEq)]
pub(crate) struct MenuProps {
    pub(crate) view: MenuView,
    pub(crate) send: Callback<Action>,
}

/// Where the keyboard is in the menu, and what was typed to get there.
struct At {
    item: usize,
    typed: String,
    when: f64,
}

/// The menu, at the element that it is about.
#[component]
pub(crate) fn Menu(MenuProps { view, send }: &MenuProps) -> Html {
    let node = use_node_ref();
    let drawn = use_force_update();
    let at = use_mut_ref(|| At {
        item: view.items.iter().position(|item| item.chosen == Some(true)).unwrap_or(0),
        typed: String::new(),
        when: 0.0,
    });
    {
        let (node, of) = (node.clone(), view.of);
        use_effect_with((), move |()| {
            if let Some(menu) = node.cast::<HtmlElement>() {
                place(&menu, anchor(of));
                let _ = menu.focus();
                show_chosen(&menu);
            }
        });
    }
    let choose = {
        let (send, items) = (send.clone(), view.items.clone());
        move |item: usize| {
            send.emit(Action::CloseOverlay);
            if let Some(item) = items.get(item) {
                send.emit(item.action.clone());
            }
        }
    };
    let keys = {
        let (node, at, drawn, send, choose) =
            (node.clone(), at.clone(), drawn.clone(), send.clone(), choose.clone());
        let texts: Vec<String> = view.items.iter().map(|item| fold(&item.text)).collect();
        Callback::from(move |event: KeyboardEvent| {
            let last = texts.len().saturating_sub(1);
            let now = at.borrow().item;
            let next = match event.key().as_str() {
                "ArrowDown" => {
                    if now >= last {
                        0
                    } else {
                        now + 1
                    }
                }
                "ArrowUp" => now.checked_sub(1).unwrap_or(last),
                "Home" | "PageUp" => 0,
                "End" | "PageDown" => last,
                "Enter" | " " => {
                    event.prevent_default();
                    return choose(now);
                }
                "Escape" | "Tab" => {
                    event.prevent_default();
                    return send.emit(Action::CloseOverlay);
                }
                letter if letter.chars().count() == 1 && !event.ctrl_key() && !event.meta_key() => {
                    sought(&mut at.borrow_mut(), letter, event.time_stamp(), &texts)
                }
                _ => return,
            };
            event.prevent_default();
            event.stop_propagation();
            at.borrow_mut().item = next;
            drawn.force_update();
            if let Some(menu) = node.cast::<HtmlElement>() {
                show(&menu, next);
            }
        })
    };
    let close = send.reform(|event: MouseEvent| {
        event.prevent_default();
        Action::CloseOverlay
    });
    let active = at.borrow().item;
    let items = view.items.iter().enumerate().map(|(index, item)| {
        let choose = choose.clone();
        let choose = Callback::from(move |_: MouseEvent| choose(index));
        html! {
            <>
                if let Some(heading) = &item.heading { <li role="presentation" class="menu-heading">{ heading }</li> }
                <li id={format!("menu-{index}")} role={if item.chosen.is_some() { "menuitemradio" } else { "menuitem" }}
                    aria-checked={item.chosen.map(|chosen| chosen.to_string())}
                    class={classes!("menu-item", (index == active).then_some("menu-active"))} onclick={choose}>
                    <span class="menu-check" aria-hidden="true">{ if item.chosen == Some(true) { "✓" } else { "" } }</span>{ &item.text }
                    if !item.key.is_empty() { <span class="menu-key">{ &item.key }</span> }
                </li>
            </>
        }
    });
    html! {
        <div class="menu-behind" onmousedown={close}>
            <ul ref={node} class="menu" role="menu" tabindex="0" aria-label={view.label.clone()} aria-activedescendant={format!("menu-{active}")}
                onkeydown={keys} onmousedown={Callback::from(|event: MouseEvent| { event.prevent_default(); event.stop_propagation(); })}>
                <li role="presentation" class="menu-label">{ &view.label }</li>
                { for items }
            </ul>
        </div>
    }
}

/// The entry that begins with what was typed; from the present one on, so that one letter typed again goes on.
fn sought(at: &mut At, letter: &str, when: f64, texts: &[String]) -> usize {
    let goes_on = when - at.when < TYPING_MS && !at.typed.is_empty();
    if !goes_on {
        at.typed.clear();
    }
    at.typed.push_str(letter);
    at.when = when;
    let wanted = fold(&at.typed);
    let from = if goes_on { at.item } else { at.item + 1 };
    let order = (0..texts.len()).map(|step| (from + step) % texts.len());
    order.into_iter().find(|index| texts[*index].starts_with(&wanted)).unwrap_or(at.item)
}

/// The element that the menu stands at.
fn anchor(of: OpenMenu) -> Option<Element> {
    let selector = match of {
        OpenMenu::Column(column) => format!("[data-menu-of='{column}']"),
        OpenMenu::Reading(column) => format!("[data-reading-of='{column}']"),
        OpenMenu::Row(row) => format!("[data-row='{row}'] .row-head"),
        OpenMenu::Steps => ".undo-list".to_owned(),
        OpenMenu::TakeAway => ".take-away".to_owned(),
        OpenMenu::Cells(at) | OpenMenu::PasteSpecial(at) => {
            format!("[data-row='{}'] [data-column='{}']", at.row, at.column)
        }
    };
    let find = |selector: &str| document().query_selector(selector).ok().flatten();
    find(&selector).or_else(|| find("#caret"))
}

/// Puts the menu below its anchor, or above it where there is more room.
pub(super) fn place(menu: &HtmlElement, anchor: Option<Element>) {
    const GAP: f64 = 4.0;
    let size = |side: Result<wasm_bindgen::JsValue, _>| side.ok().and_then(|v| v.as_f64()).unwrap_or(0.0);
    let (width, height) = (size(window().inner_width()), size(window().inner_height()));
    let Some(beside) = anchor.map(|a| a.get_bounding_client_rect()) else { return };
    let own = menu.get_bounding_client_rect();
    let (below, above) = (height - beside.bottom() - GAP, beside.top() - GAP);
    let room = if below >= own.height() { below } else { below.max(above) };
    let shown = own.height().min(room - GAP);
    let top = if room == below { beside.bottom() } else { beside.top() - shown };
    let left = beside.left().min(width - own.width() - GAP).max(GAP);
    let style = menu.style();
    for (name, value) in [("left", left), ("top", top), ("max-height", shown)] {
        let _ = style.set_property(name, &format!("{value}px"));
    }
}

fn show_chosen(menu: &HtmlElement) {
    let active = menu.query_selector(".menu-active").ok().flatten();
    if let Some(item) = active.and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
        scroll_to(menu, &item);
    }
}

fn show(menu: &HtmlElement, index: usize) {
    let item = document().get_element_by_id(&format!("menu-{index}"));
    if let Some(item) = item.and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
        scroll_to(menu, &item);
    }
}

/// Scrolls the menu, and nothing else, by the least distance that shows an entry.
fn scroll_to(menu: &HtmlElement, item: &HtmlElement) {
    let (top, bottom) = (item.offset_top(), item.offset_top() + item.offset_height());
    let now = menu.scroll_top();
    let wanted = now.min(top).max(bottom - menu.client_height());
    if wanted != now {
        menu.set_scroll_top(wanted);
    }
}
