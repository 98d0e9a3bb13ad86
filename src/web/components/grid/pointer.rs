//! What the pointer does on the grid: selects cells and rows, takes the edge of a column, opens a cell by double click.

use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use crate::web::components::field::send_some;
use chi_tieu::app::{Action, Move};
use chi_tieu::grid::{CellAddress, CellRange};

/// A press selects the cell under the pointer; a move with the button down extends the selection, `selected`. A press
/// while a cell is edited first commits the text in `editor`.
pub(super) fn select(
    send: &Callback<Action>,
    editor: &NodeRef,
    is_editing: &Callback<(), bool>,
    selected: CellRange,
    moving: bool,
) -> Callback<MouseEvent> {
    let (send, editor, is_editing) = (send.clone(), editor.clone(), is_editing.clone());
    Callback::from(move |event: MouseEvent| {
        if moving && event.buttons() != 1 || !moving && event.button() != 0 {
            return;
        }
        let Some(hit) = hit(&event) else { return };
        if !moving {
            event.prevent_default();
            if let Some(input) = editor.cast::<HtmlInputElement>().filter(|_| is_editing.emit(())) {
                send.emit(Action::Commit { text: input.value(), then: Move::Nowhere });
            }
        }
        match hit {
            Hit::Cell(at)
                if moving
                    && (at == selected.start || at == selected.end)
                    && selected.start == selected.end => {}
            Hit::Cell(at) => send.emit(Action::Select { at, extend: moving || event.shift_key() }),
            Hit::RowHead(row) if !moving => send.emit(Action::SelectRow(row)),
            Hit::RowHead(_) => {}
        }
    })
}

enum Hit {
    Cell(CellAddress),
    RowHead(u32),
}

/// What is under the pointer, from the attributes of cells and rows.
fn hit(event: &MouseEvent) -> Option<Hit> {
    let target = event.target_dyn_into::<Element>()?;
    let row = target.closest("[data-row]").ok()??.get_attribute("data-row")?.parse().ok()?;
    if row == u32::MAX {
        return None;
    }
    match target.closest("[data-column]").ok()? {
        Some(cell) => {
            Some(Hit::Cell(CellAddress::new(row, cell.get_attribute("data-column")?.parse().ok()?)))
        }
        None => Some(Hit::RowHead(row)),
    }
}

/// The column whose edge was pressed.
fn edge(event: &MouseEvent) -> Option<u32> {
    event.target_dyn_into::<Element>()?.get_attribute("data-edge")?.parse().ok()
}

/// Captures the pointer on a column's edge until it is released, wherever it moves. Returns the column, and where the
/// edge was pressed, in pixels.
pub(super) fn taken_edge(event: &PointerEvent) -> Option<(u32, f64)> {
    let column = edge(event)?;
    event.prevent_default();
    if let Some(target) = event.target_dyn_into::<Element>() {
        let _ = target.set_pointer_capture(event.pointer_id());
    }
    Some((column, f64::from(event.client_x())))
}

/// On the edge of a column, a double click fits the column to its text; on a cell, it opens the cell for editing.
pub(super) fn double_click(send: &Callback<Action>) -> Callback<MouseEvent> {
    send_some(send, |event: MouseEvent| match (edge(&event), hit(&event)) {
        (Some(column), _) => Some(Action::SetWidth { column, width: None }),
        (None, Some(Hit::Cell(_))) => Some(Action::Edit { typed: None }),
        _ => None,
    })
}
