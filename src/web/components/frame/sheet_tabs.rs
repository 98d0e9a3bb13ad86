//! The tabs of the sheets, at the foot of the page.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::web::components::field::{input_value, menu_value};
use chi_tieu::app::{Action, SheetAction};
use chi_tieu::sheet::CombineMode;
use chi_tieu::words::Words;

#[derive(Properties, PartialEq)]
pub(crate) struct SheetTabsProps {
    pub(crate) words: Words,
    pub(crate) tabs: Vec<String>,
    pub(crate) shown: usize,
    /// Whether the formula that is typed says nothing yet.
    pub(crate) says_nothing: bool,
    /// Whether a formula is typed, which may name cells of another sheet: its field then keeps the keyboard.
    pub(crate) types_formula: bool,
    pub(crate) send: Callback<Action>,
}

/// The tabs, a menu for the shown sheet, and a button that adds a blank sheet.
#[component]
pub(crate) fn SheetTabs(
    SheetTabsProps { words, tabs, shown, says_nothing, types_formula, send }: &SheetTabsProps,
) -> Html {
    let renaming = use_state(|| None::<usize>);
    let field = use_node_ref();
    {
        let field = field.clone();
        use_effect_with(*renaming, move |_| {
            if let Some(input) = field.cast::<HtmlInputElement>() {
                let _ = input.focus();
                input.select();
            }
        });
    }
    if tabs.is_empty() {
        return Html::default();
    }
    let (shown, types_formula, says_nothing) = (*shown, *types_formula, *says_nothing);
    let keep = Callback::from(move |event: MouseEvent| {
        if types_formula {
            event.prevent_default();
        }
    });
    let tab = |(index, name): (usize, &String)| {
        if *renaming == Some(index) {
            return name_field(*words, index, name, &renaming, &field, send);
        }
        let show = send.reform(move |_: MouseEvent| Action::Sheets(SheetAction::Show(index)));
        let renaming = renaming.clone();
        let free = send.clone();
        let rename = Callback::from(move |_: MouseEvent| {
            // A formula that is typed keeps the keyboard, and the name would be lost: the page says so, or leaves one that
            // says nothing yet.
            if types_formula {
                free.emit(Action::Sheets(SheetAction::Renaming(index)));
            }
            if !types_formula || says_nothing {
                renaming.set(Some(index));
            }
        });
        html! {
            <button key={index} type="button" class="sheet-tab" aria-pressed={(index == shown).to_string()} onmousedown={keep.clone()} onclick={show} ondblclick={rename}>{ name }</button>
        }
    };
    let choose = {
        let (renaming, send) = (renaming.clone(), send.clone());
        Callback::from(move |event: Event| {
            let chosen = menu_value(&event);
            if let Some(menu) = event.target_dyn_into::<HtmlSelectElement>() {
                menu.set_value("");
            }
            let action = match chosen.as_str() {
                "rename" if types_formula => {
                    send.emit(Action::Sheets(SheetAction::Renaming(shown)));
                    if says_nothing {
                        renaming.set(Some(shown));
                    }
                    return;
                }
                "rename" => return renaming.set(Some(shown)),
                "remove" => SheetAction::Remove(shown),
                "left" => SheetAction::Move { sheet: shown, right: false },
                "right" => SheetAction::Move { sheet: shown, right: true },
                other => match combining(other) {
                    Some(action) => action,
                    None => return,
                },
            };
            send.emit(Action::Sheets(action));
        })
    };
    let add = send.reform(|_: MouseEvent| Action::Sheets(SheetAction::Add));
    html! {
        <nav class="sheet-tabs" aria-label={words.sheets()} data-region="">
            { for tabs.iter().enumerate().map(tab) }
            <select class="sheet-menu" aria-label={words.sheet_menu()} title={words.sheet_menu()} onchange={choose}>
                <option value="" selected=true>{"▾"}</option>
                <option value="rename">{ words.rename_sheet() }</option>
                if tabs.len() > 1 {
                    <option value="left" disabled={shown == 0}>{ words.sheet_left() }</option>
                    <option value="right" disabled={shown + 1 == tabs.len()}>{ words.sheet_right() }</option>
                    <option value="remove">{ words.remove_sheet() }</option>
                    { others(words.join_from(), "join", tabs, shown) }
                    { others(words.append_from(), "append", tabs, shown) }
                }
            </select>
            <button type="button" class="sheet-add" aria-label={words.add_sheet()} title={words.add_sheet()} onclick={add}>{"+"}</button>
        </nav>
    }
}

/// The options that combine one of the other sheets with the shown one.
fn others(label: &'static str, value: &str, tabs: &[String], shown: usize) -> Html {
    let other = |(index, name): (usize, &String)| html! { <option value={format!("{value}-{index}")}>{ name }</option> };
    html! { <optgroup {label}>{ for tabs.iter().enumerate().filter(|(index, _)| *index != shown).map(other) }</optgroup> }
}

fn combining(value: &str) -> Option<SheetAction> {
    let (how, sheet) = value.split_once('-')?;
    let taking = if how == "join" { CombineMode::ByUnit } else { CombineMode::Below };
    Some(SheetAction::Combine { sheet: sheet.parse().ok()?, taking })
}

/// The field that replaces the tab while the sheet is renamed.
fn name_field(
    words: Words,
    index: usize,
    name: &str,
    renaming: &UseStateHandle<Option<usize>>,
    field: &NodeRef,
    send: &Callback<Action>,
) -> Html {
    let rename = move |name: String| Action::Sheets(SheetAction::Rename(index, name));
    let leave = {
        let (renaming, send) = (renaming.clone(), send.clone());
        Callback::from(move |event: FocusEvent| {
            if renaming.is_some() {
                send.emit(rename(input_value(&event)));
            }
            renaming.set(None);
        })
    };
    let keys = {
        let (renaming, send, name) = (renaming.clone(), send.clone(), name.to_owned());
        Callback::from(move |event: KeyboardEvent| {
            match event.key().as_str() {
                "Enter" => {
                    event.prevent_default();
                    send.emit(rename(input_value(&event)));
                }
                // When the field loses the keyboard, its text is taken. Esc therefore puts the old name back first.
                "Escape" => {
                    if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                        input.set_value(&name);
                    }
                }
                _ => return,
            }
            renaming.set(None);
            // Gives the keyboard back to the grid.
            send.emit(Action::CloseOverlay);
        })
    };
    html! {
        <input key={format!("name-{index}")} ref={field.clone()} class="sheet-name" aria-label={words.rename_sheet()}
            value={name.to_owned()} onblur={leave} onkeydown={keys} />
    }
}
