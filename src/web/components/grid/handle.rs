//! The handle at the lower right of the selection, by which its cells are filled into others, and the frame around these
//! while it is dragged.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use crate::web::components::field::send_some;
use chi_tieu::app::{Action, FillAction};
use chi_tieu::grid::CellAddress;
use chi_tieu::words::Words;

#[derive(Properties, PartialEq)]
pub(crate) struct FillHandleProps {
    pub(crate) words: Words,
    /// Where the handle is, as CSS; `None` if its cell is out of sight.
    pub(crate) place: Option<String>,
    /// Where the frame is, and whether the cells in it are cleared.
    pub(crate) frame: Option<(String, bool)>,
    /// The cell that the handle was over last, or the last of the selection.
    pub(crate) last: CellAddress,
    pub(crate) send: Callback<Action>,
}

#[component]
pub(crate) fn FillHandle(FillHandleProps { words, place, frame, last, send }: &FillHandleProps) -> Html {
    let last = *last;
    let take = send_some(send, |event: PointerEvent| {
        if event.button() != 0 {
            return None;
        }
        // Without this the mouse would select cells at the same time.
        event.prevent_default();
        let handle = event.target_dyn_into::<Element>()?;
        handle.set_pointer_capture(event.pointer_id()).ok()?;
        Some(Action::Fill(FillAction::Begin))
    });
    let drag = send_some(send, move |event: PointerEvent| {
        let toward = if event.buttons() == 1 { under(&event, last) } else { None };
        toward.map(|at| Action::Fill(FillAction::Toward(at)))
    });
    let drop = send.reform(|event: PointerEvent| {
        Action::Fill(FillAction::Drop { inverted: event.ctrl_key() || event.meta_key() })
    });
    let leave = send.reform(|_: PointerEvent| Action::CloseOverlay);
    let to_end = send.reform(|event: MouseEvent| {
        event.stop_propagation();
        Action::Fill(FillAction::ToEnd { inverted: event.ctrl_key() || event.meta_key() })
    });
    let stay = Callback::from(|event: MouseEvent| event.stop_propagation());
    html! {
        <>
            if let Some((place, clears)) = frame {
                <div class={classes!("fill-frame", clears.then_some("fill-clears"))} style={place.clone()} aria-hidden="true"></div>
            }
            if let Some(place) = place {
                <div class="fill-handle" style={place.clone()} title={words.fill_handle()} aria-hidden="true"
                    onpointerdown={take} onpointermove={drag} onpointerup={drop} onpointercancel={leave}
                    onmousedown={stay} ondblclick={to_end}></div>
            }
        </>
    }
}

/// The cell under the pointer, whatever lies over it; at the numbers of rows one of the first column, in the head one of the row
/// that was pointed at last. Below the rows in sight the one after the last, so that they scroll.
pub(super) fn under(event: &PointerEvent, last: CellAddress) -> Option<CellAddress> {
    let (x, y) = (event.client_x() as f32, event.client_y() as f32);
    let elements = document().elements_from_point(x, y);
    let cell = elements.iter().find_map(|element| place_of(&element.dyn_into().ok()?, last));
    cell.or_else(|| {
        let handle = event.target_dyn_into::<HtmlElement>()?;
        let pane = handle.closest(".grid").ok()??.dyn_into::<HtmlElement>().ok()?.get_bounding_client_rect();
        // The last line is the computed total or the edge of the box.
        let is_below = f64::from(y) > pane.bottom() - 30.0;
        is_below.then(|| CellAddress { row: last.row.saturating_add(1), ..last })
    })
}

/// The cell that an element is part of, or stands for.
fn place_of(element: &Element, last: CellAddress) -> Option<CellAddress> {
    let closest = |selector: &str| element.closest(selector).ok().flatten();
    if let Some(head) = closest("[role='columnheader']") {
        let column = head.get_attribute("aria-colindex")?.parse::<u32>().ok()?.checked_sub(2)?;
        return Some(CellAddress { column, ..last });
    }
    let row: u32 = closest("[data-row]")?.get_attribute("data-row")?.parse().ok()?;
    let column = match closest("[data-column]") {
        Some(cell) => cell.get_attribute("data-column")?.parse().ok()?,
        None => closest("[role='rowheader']").map(|_| 0)?,
    };
    (row != u32::MAX).then_some(CellAddress::new(row, column))
}
