//! What the pointer does on the grid: selects cells and rows, takes the edge of a column, opens a cell by double click.

use web_sys::Element;
use yew::prelude::*;

use super::editor::text_in;
use crate::web::components::field::send_some;
use chi_tieu::app::{Action, EditMode, Move};
use chi_tieu::grid::CellAddress;

/// A press selects the cell or the row under the pointer; a move with the button down extends the selection, which
/// reaches to `reach`. A press while a cell is edited first commits the text in `editor`.
pub(super) fn select(
    send: &Callback<Action>,
    editor: &NodeRef,
    edit_mode: &Callback<(), Option<EditMode>>,
    reach: CellAddress,
    moving: bool,
) -> Callback<MouseEvent> {
    let (send, editor, edit_mode) = (send.clone(), editor.clone(), edit_mode.clone());
    Callback::from(move |event: MouseEvent| {
        if moving && event.buttons() != 1 || !moving && event.button() != 0 {
            return;
        }
        let Some(hit) = hit(&event) else { return };
        let is_editing = edit_mode.emit(()).is_some();
        if moving && is_editing {
            // The pointer selects text and has left its field.
            return;
        }
        if !moving {
            event.prevent_default();
            if let Some(text) = text_in(&editor).filter(|_| is_editing) {
                send.emit(Action::Commit { text, then: Move::Nowhere });
            }
        }
        let extend = moving || event.shift_key();
        match hit {
            Hit::Cell(at) if moving && at == reach => {}
            Hit::Cell(at) => send.emit(Action::Select { at, extend }),
            Hit::RowHead(row) if moving && row == reach.row => {}
            Hit::RowHead(row) => send.emit(Action::SelectRow { row, extend }),
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
