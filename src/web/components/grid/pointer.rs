//! What the pointer does on the grid: selects cells and rows, takes the edge of a column, opens a cell by double click and a
//! menu by the other button.

use web_sys::Element;
use yew::prelude::*;

use super::editor::text_in;
use crate::web::caret::CARET;
use crate::web::components::field::send_some;
use chi_tieu::app::{Action, Clicked, EditMode, Pressed, TypingAction};
use chi_tieu::grid::CellAddress;

/// A press selects the cell or the row under the pointer; a move with the button down extends the selection, which
/// reaches to `reach`. A press while a cell is edited points at cells, where a formula takes them, or ends the edit.
pub(super) fn select(
    send: &Callback<Action>,
    editor: &NodeRef,
    edit_mode: &Callback<(), Option<EditMode>>,
    (reach, is_formula): (CellAddress, bool),
    moving: bool,
) -> Callback<MouseEvent> {
    let (send, editor, edit_mode) = (send.clone(), editor.clone(), edit_mode.clone());
    Callback::from(move |event: MouseEvent| {
        if moving && event.buttons() != 1 || !moving && event.button() != 0 {
            return;
        }
        let is_editing = edit_mode.emit(()).is_some();
        let hit = match hit(&event) {
            Some(hit) => hit,
            // A head is selected when it is clicked; a formula points at it when it is pressed.
            None if is_editing && is_formula => match column_of_head(&event) {
                Some(column) => Hit::Head(column),
                None => return,
            },
            None => return,
        };
        if moving && is_editing {
            // Else the pointer selects text and has left its field.
            if is_formula && hit != Hit::Cell(reach) {
                send.emit(Action::Type(TypingAction::Drag(hit.pressed())));
            }
            return;
        }
        let extend = moving || event.shift_key();
        if !moving {
            event.prevent_default();
            if let Some(text) = text_in(&editor).filter(|_| is_editing) {
                let at = hit.pressed();
                if (event.meta_key() || event.ctrl_key()) && !extend {
                    return send.emit(Action::Type(TypingAction::PressAlso { text, at }));
                }
                return send.emit(Action::Type(TypingAction::Press { text, at, extend }));
            }
        }
        // On a Mac, Control asks for the menu, and Command adds.
        let adds = event.meta_key() || event.ctrl_key();
        if adds && !extend && !moving {
            return send.emit(Action::SelectAlso(hit.pressed()));
        }
        match hit {
            Hit::Cell(at) if moving && at == reach => {}
            Hit::Cell(at) => send.emit(Action::Select { at, extend }),
            Hit::RowHead(row) if moving && row == reach.row => {}
            Hit::RowHead(row) => send.emit(Action::SelectRow { row, extend }),
            Hit::Head(_) => {}
        }
    })
}

/// The other button opens the menu of what is under the pointer.
pub(super) fn menu(
    send: &Callback<Action>,
    edit_mode: &Callback<(), Option<EditMode>>,
) -> Callback<MouseEvent> {
    let edit_mode = edit_mode.clone();
    send_some(send, move |event: MouseEvent| {
        // In a cell that is edited, the browser's own menu can paste.
        if edit_mode.emit(()).is_some() {
            return None;
        }
        let clicked = match (hit(&event), column_of_head(&event)) {
            (Some(Hit::Cell(at)), _) => Clicked::Cell(at),
            (Some(Hit::RowHead(row)), _) => Clicked::Row(row),
            (Some(Hit::Head(column)), _) | (None, Some(column)) => Clicked::Column(column),
            (None, None) if is_on_active_cell(&event) => Clicked::ActiveCell,
            _ => return None,
        };
        event.prevent_default();
        Some(Action::OpenMenuOf(clicked))
    })
}

/// Whether the pointer is on the field over the active cell.
fn is_on_active_cell(event: &MouseEvent) -> bool {
    event.target_dyn_into::<Element>().is_some_and(|target| target.id() == CARET)
}

/// The column whose head is under the pointer.
fn column_of_head(event: &MouseEvent) -> Option<u32> {
    let target = event.target_dyn_into::<Element>()?;
    let head = target.closest("[role='columnheader']").ok()??;
    // The first column of the grid numbers the rows, and places begin with 1.
    head.get_attribute("aria-colindex")?.parse::<u32>().ok()?.checked_sub(2)
}

#[derive(Clone, Copy, PartialEq)]
enum Hit {
    Cell(CellAddress),
    RowHead(u32),
    Head(u32),
}

impl Hit {
    fn pressed(self) -> Pressed {
        match self {
            Hit::Cell(at) => Pressed::Cell(at),
            Hit::RowHead(row) => Pressed::Row(row),
            Hit::Head(column) => Pressed::Column(column),
        }
    }
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
