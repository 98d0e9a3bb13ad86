//! The head of the grid: groups, titles, column letters, and a chip with the role of each column.

use std::rc::Rc;
use yew::prelude::*;

use crate::web::components::field::menu_value;
use chi_tieu::app::{Action, Cure};
use chi_tieu::number::Notation;
use chi_tieu::table::Role;
use chi_tieu::view::{ColumnKind, ColumnView, HeadCell};
use chi_tieu::words::Words;

#[derive(Properties, PartialEq)]
pub(crate) struct HeadProps {
    pub(crate) words: Words,
    pub(crate) columns: Rc<Vec<ColumnView>>,
    pub(crate) lines: Rc<Vec<Vec<HeadCell>>>,
    /// Left edges of the frozen columns, in pixels; `None` for the others.
    pub(crate) lefts: Rc<Vec<Option<f64>>>,
    pub(crate) send: Callback<Action>,
}

fn place(column: u32, columns: u32, line: usize, lines: u32, left: Option<f64>) -> String {
    let left = left.map(|l| format!("left:{l}px")).unwrap_or_default();
    format!("grid-column:{}/span {columns};grid-row:{}/span {lines};{left}", column + 2, line + 1)
}

#[component]
pub(crate) fn Head(HeadProps { words, columns, lines, lefts, send }: &HeadProps) -> Html {
    let words = *words;
    let left = |column: u32| lefts.get(column as usize).copied().flatten();
    let head_lines = lines.iter().enumerate().map(|(line, cells)| {
        let cells = cells.iter().map(|cell| {
            let column = cell.column;
            let frozen = left(column).filter(|_| cell.columns == 1);
            let class = classes!(
                "head-cell",
                cell.computed.then_some("computed"),
                (cell.columns > 1).then_some("head-group"),
                frozen.map(|_| "frozen")
            );
            let select = send.reform(move |_: MouseEvent| Action::SelectColumn(column));
            let edit = send.reform(move |_: MouseEvent| Action::EditHeader(column));
            let title = columns.get(column as usize).and_then(|c| c.reading.clone());
            html! {
                <div key={column} role="columnheader" {class} style={place(column, cell.columns, line, cell.lines, frozen)}
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
    let chips = columns.iter().map(|column| {
        let frozen = left(column.index);
        html! {
            // With a key, an open menu keeps the keyboard when columns are added or removed.
            <div key={column.index} role="columnheader" class={classes!("chip-cell", (column.kind == ColumnKind::Computed).then_some("computed"), frozen.map(|_| "frozen"))}
                style={place(column.index, 1, lines.len(), 1, frozen)} aria-colindex={(column.index + 2).to_string()}>
                <span class="letters">{ &column.letters }</span>
                { chip(words, column, send) }
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

/// The notations that a column's menu offers, with the value of each.
const READINGS: [(&str, Notation); 2] =
    [("comma", Notation::CommaDecimal), ("point", Notation::PointDecimal)];

fn chip(words: Words, column: &ColumnView, send: &Callback<Action>) -> Html {
    let Some(text) = &column.chip else { return Html::default() };
    let index = column.index;
    if column.kind == ColumnKind::Computed {
        return computed_chip(words, index, text, send);
    }
    let set_role = send.reform(move |event: Event| {
        let chosen = menu_value(&event);
        match READINGS.iter().find(|(value, _)| *value == chosen) {
            Some((_, notation)) => Action::SetNotation { column: index, notation: *notation },
            None => Action::SetRole { column: index, role: Role::from_name(&chosen) },
        }
    });
    let label = format!("{}: {}", words.role_menu(), column.letters);
    let class = classes!(
        "chip",
        column.role.is_none().then_some("chip-none"),
        column.unsure.then_some("chip-unsure")
    );
    let title = column.unsure.then(|| words.role_guessed());
    html! {
        <>
            <select {class} {title} aria-label={label} data-menu-of={index.to_string()} onchange={set_role} onkeydown={to_grid(send)}>
                <option value="" selected={column.role.is_none()}>{ words.no_role() }</option>
                { Role::ALL.iter().map(|role| html! {
                    <option value={role.name()} selected={column.role == Some(*role)}>{ words.role(*role) }</option>
                }).collect::<Html>() }
                // The notation of the column's numbers can always be changed.
                <optgroup label={words.reading_menu()}>
                    { for READINGS.iter().map(|(value, notation)| html! { <option value={*value}>{ words.notation(*notation) }</option> }) }
                </optgroup>
            </select>
            if column.ambiguous { { reading(words, index, send) } }
            if column.asks_for_period { { period(words, index, send) } }
        </>
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

/// Enter and Esc in a column's menu give the keyboard back to the grid.
fn to_grid(send: &Callback<Action>) -> Callback<KeyboardEvent> {
    crate::web::components::field::send_some(send, |event: KeyboardEvent| {
        matches!(event.key().as_str(), "Enter" | "Escape").then(|| {
            event.prevent_default();
            Action::CloseOverlay
        })
    })
}

/// The chip of a computed column: its menu hides or moves the column.
fn computed_chip(words: Words, column: u32, text: &str, send: &Callback<Action>) -> Html {
    let choose = crate::web::components::field::send_some(send, move |event: Event| {
        match menu_value(&event).as_str() {
            "hide" => Some(Action::HideColumn(column)),
            "left" => Some(Action::MoveColumn { column, right: false }),
            "right" => Some(Action::MoveColumn { column, right: true }),
            _ => None,
        }
    });
    html! {
        <select class="chip chip-computed" aria-label={words.computed_menu()} data-menu-of={column.to_string()} onchange={choose} onkeydown={to_grid(send)}>
            <option value="" selected=true>{ text }</option>
            <option value="hide">{ words.hide_column() }</option>
            <option value="left">{ words.move_left() }</option>
            <option value="right">{ words.move_right() }</option>
        </select>
    }
}

/// Asks which notation an ambiguous column is written in.
fn reading(words: Words, column: u32, send: &Callback<Action>) -> Html {
    let choose = crate::web::components::field::send_some(send, move |event: Event| {
        let notation = match menu_value(&event).as_str() {
            "comma" => Notation::CommaDecimal,
            "point" => Notation::PointDecimal,
            _ => return None,
        };
        Some(Action::SetNotation { column, notation })
    });
    html! {
        <select class="chip chip-ask" aria-label={words.reading_menu()} onchange={choose}>
            <option value="" selected=true>{ "⚑ " }{ words.ask_reading() }</option>
            <option value="comma">{ words.notation(Notation::CommaDecimal) }</option>
            <option value="point">{ words.notation(Notation::PointDecimal) }</option>
        </select>
    }
}
