//! The head of the grid: groups, titles, column letters, and a chip with the role of each column.

use std::rc::Rc;
use yew::prelude::*;

use super::outline::outline_signs;
use super::row::shows_hidden;
use chi_tieu::app::{Action, Cure, FilterAction, OpenMenu, Pressed};
use chi_tieu::sheet::Lines;
use chi_tieu::view::{ColumnKind, ColumnView, HeadCell};
use chi_tieu::words::Words;

#[derive(Properties, PartialEq)]
pub(crate) struct HeadProps {
    pub(crate) words: Words,
    pub(crate) columns: Rc<Vec<ColumnView>>,
    pub(crate) lines: Rc<Vec<Vec<HeadCell>>>,
    /// Left edges of the frozen columns, in pixels; `None` for the others.
    pub(crate) lefts: Rc<Vec<Option<f64>>>,
    pub(crate) last_frozen: Option<usize>,
    pub(crate) send: Callback<Action>,
}

fn place(column: u32, columns: u32, line: u32, lines: u32, left: Option<f64>) -> String {
    let left = left.map(|l| format!("left:{l}px")).unwrap_or_default();
    format!("grid-column:{}/span {columns};grid-row:{}/span {lines};{left}", column + 2, line + 1)
}

#[component]
pub(crate) fn Head(HeadProps { words, columns, lines, lefts, last_frozen, send }: &HeadProps) -> Html {
    let words = *words;
    let left = |column: u32| lefts.get(column as usize).copied().flatten();
    let is_edge = |column: u32| *last_frozen == Some(column as usize);
    let chip_line = u32::try_from(lines.len()).unwrap_or(u32::MAX);
    let head_lines = lines.iter().enumerate().map(|(line, cells)| {
        let is_shown = |cell: &&HeadCell| {
            let under = columns.iter().skip(cell.column as usize).take(cell.columns as usize);
            under.into_iter().any(|column| !column.hidden)
        };
        let cells = cells.iter().filter(is_shown).map(|cell| {
            let column = cell.column;
            let frozen = left(column).filter(|_| cell.columns == 1);
            let class = classes!(
                "head-cell",
                cell.computed.then_some("computed"),
                (cell.columns > 1).then_some("head-group"),
                frozen.map(|_| "frozen"),
                frozen.filter(|_| is_edge(column)).map(|_| "frozen-edge")
            );
            let (columns_under, line) = (cell.columns, u32::try_from(line).unwrap_or(u32::MAX));
            let select = {
                let send = send.clone();
                Callback::from(move |event: MouseEvent| {
                    let extend = event.shift_key();
                    if extend || !(event.ctrl_key() || event.meta_key()) {
                        return send.emit(Action::SelectColumns { column, columns: columns_under, extend });
                    }
                    send.emit(Action::SelectAlso(Pressed::Column(column)));
                    if columns_under > 1 {
                        let column = column + columns_under - 1;
                        send.emit(Action::SelectColumns { column, columns: 1, extend: true });
                    }
                })
            };
            let edit = send.reform(move |_: MouseEvent| Action::EditHeader { column, line });
            let title = columns.get(column as usize).and_then(|c| c.reading.clone());
            let room = columns.get(column as usize).filter(|_| cell.columns == 1).map_or(0.0, |c| c.flag_room);
            let style = format!("{};--flag-room:{room}px", place(column, cell.columns, line, cell.lines, frozen));
            html! {
                <div key={column} role="columnheader" {class} {style} data-head={format!("{column}:{line}")}
                    aria-colindex={(column + 2).to_string()} aria-colspan={cell.columns.to_string()} {title}
                    onclick={select} ondblclick={edit}>
                    if cell.text.is_empty() {
                        <span class="for-readers">{ columns.get(column as usize).map(|c| words.place_column(&c.letters)) }</span>
                    }
                    <span class="head-text">{ &cell.text }</span>
                </div>
            }
        });
        html! { <div role="row" class="head-line" aria-rowindex={(line + 1).to_string()}>
            if line == 0 {
                <div role="columnheader" class="corner frozen" style={format!("grid-column:1;grid-row:1/span {}", lines.len() + 1)} aria-colindex="1">
                    <span class="for-readers">{ words.row_head() }</span>
                </div>
            }
            { for cells }
        </div> }
    });
    let chips = columns.iter().filter(|column| !column.hidden).map(|column| {
        let frozen = left(column.index);
        html! {
            // With a key, an open menu keeps the keyboard when columns are added or removed.
            <div key={column.index} role="columnheader" class={classes!("chip-cell", (column.kind == ColumnKind::Computed).then_some("computed"), frozen.map(|_| "frozen"), is_edge(column.index).then_some("frozen-edge"))}
                style={place(column.index, 1, chip_line, 1, frozen)} aria-colindex={(column.index + 2).to_string()}>
                if let Some(hidden) = &column.hidden_before { { shows_hidden(Lines::Columns, hidden, send) } }
                { outline_signs(&column.outline, send) }
                <span class="letters">{ &column.letters }</span>
                { chip(words, column, send) }
                if let Some(name) = &column.filter { { filter_button(column.index, name, column.filters, send) } }
                <span class="edge" data-edge={column.index.to_string()} title={words.resize()}></span>
            </div>
        }
    });
    html! {
        <div class="head" role="rowgroup">
            { for head_lines }
            <div role="row" class="head-line" aria-rowindex={(lines.len() + 1).to_string()}>{ for chips }</div>
        </div>
    }
}

fn chip(words: Words, column: &ColumnView, send: &Callback<Action>) -> Html {
    let Some(text) = &column.chip else { return Html::default() };
    let index = column.index;
    let is_computed = column.kind == ColumnKind::Computed;
    let class = classes!(
        "chip",
        is_computed.then_some("chip-computed"),
        (!is_computed && column.role.is_none()).then_some("chip-none"),
        column.guessed.then_some("chip-unsure")
    );
    let asked = if is_computed { words.computed_menu() } else { words.role_menu() };
    let guess = if column.guessed { format!(", {}", words.role_guessed()) } else { String::new() };
    let label = format!("{asked}: {}, {text}{guess}", column.letters);
    let title = if column.guessed { words.role_guessed() } else { asked };
    html! {
        <>
            { menu_button(class, OpenMenu::Column(index), text.clone(), label, title, send) }
            if column.guessed { { confirm(words, index, send) } }
            if column.ambiguous {
                { menu_button(classes!("chip", "chip-ask"), OpenMenu::Reading(index), format!("⚑ {}", words.ask_reading()),
                    format!("⚑ {}, {}: {}", words.ask_reading(), words.reading_menu(), column.letters), words.reading_menu(), send) }
            }
            if column.asks_for_period { { period(words, index, send) } }
        </>
    }
}

/// A button that opens a menu by a click, Enter, Space or Alt+Down. The other arrows leave it alone.
fn menu_button(
    class: Classes,
    menu: OpenMenu,
    text: String,
    label: String,
    title: &'static str,
    send: &Callback<Action>,
) -> Html {
    let open = send.reform(move |_: MouseEvent| Action::OpenMenu(menu));
    let keys = crate::web::components::field::send_some(send, move |event: KeyboardEvent| {
        let action = match event.key().as_str() {
            "ArrowDown" if event.alt_key() => Action::OpenMenu(menu),
            "Escape" => Action::CloseOverlay,
            _ => return None,
        };
        event.prevent_default();
        Some(action)
    });
    let (of_column, of_reading) = match menu {
        OpenMenu::Column(column) => (Some(column.to_string()), None),
        OpenMenu::Reading(column) => (None, Some(column.to_string())),
        OpenMenu::Row(_)
        | OpenMenu::Cells(_)
        | OpenMenu::Steps
        | OpenMenu::TakeAway
        | OpenMenu::PasteSpecial(_) => (None, None),
    };
    html! {
        <button type="button" {class} {title} aria-label={label} aria-haspopup="menu" data-menu-of={of_column} data-reading-of={of_reading}
            onclick={open} onkeydown={keys}>{ text }</button>
    }
}

/// Opens the filter of a column.
fn filter_button(column: u32, name: &str, filters: bool, send: &Callback<Action>) -> Html {
    let open = send.reform(move |_: MouseEvent| Action::Filter(FilterAction::Open(column)));
    let class = classes!("filter-button", filters.then_some("filter-on"));
    html! {
        <button type="button" {class} title={name.to_owned()} aria-label={name.to_owned()} aria-haspopup="dialog" data-filter-of={column.to_string()} onclick={open}>
            { if filters { "▼" } else { "▽" } }
        </button>
    }
}

/// Confirms a role that was guessed.
fn confirm(words: Words, column: u32, send: &Callback<Action>) -> Html {
    let right = send.reform(move |_: MouseEvent| Action::Cure(Cure::ConfirmRole { column }));
    html! {
        <button type="button" class="chip chip-ask chip-whole" data-confirm={column.to_string()} title={words.role_guessed()} onclick={right}>
            { "✓ " }{ words.role_right() }
        </button>
    }
}

/// Asks whether a column that came by a join holds the same period of the year before.
fn period(words: Words, column: u32, send: &Callback<Action>) -> Html {
    let cure = |cure: Cure| send.reform(move |_: MouseEvent| Action::Cure(cure));
    let no = format!("{} {}", words.ask_prior(), words.is_no_prior());
    html! {
        <>
            <button type="button" class="chip chip-ask chip-whole" onclick={cure(Cure::IsPrior { column })}>{ "⚑ " }{ words.ask_prior() }</button>
            <button type="button" class="chip chip-ask chip-whole" aria-label={no} title={words.is_no_prior()} onclick={cure(Cure::NotPrior { column })}>{"✕"}</button>
        </>
    }
}
