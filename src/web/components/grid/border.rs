//! The border of the selection, by which its cells are moved; with Ctrl they are copied, with Shift put between others.

use web_sys::Element;
use yew::prelude::*;

use super::handle::under;
use crate::web::components::field::send_some;
use chi_tieu::app::{Action, DropHow, Move, MovingAction};
use chi_tieu::grid::CellAddress;
use chi_tieu::words::Words;

#[derive(Properties, PartialEq)]
pub(crate) struct BorderProps {
    pub(crate) words: Words,
    /// Where the sides in sight are, as CSS, each with where a double click on it leads.
    pub(crate) sides: Vec<(String, Move)>,
    /// Where the frame around the new place is.
    pub(crate) frame: Option<String>,
    /// The cell that the pointer was over last, or the last of the selection.
    pub(crate) last: CellAddress,
    pub(crate) send: Callback<Action>,
}

#[component]
pub(crate) fn Border(BorderProps { words, sides, frame, last, send }: &BorderProps) -> Html {
    let last = *last;
    let take = send_some(send, move |event: PointerEvent| {
        if event.button() != 0 {
            return None;
        }
        // Without this the mouse would select cells at the same time.
        event.prevent_default();
        let side = event.target_dyn_into::<Element>()?;
        side.set_pointer_capture(event.pointer_id()).ok()?;
        Some(Action::Moving(MovingAction::Begin(under(&event, last).unwrap_or(last))))
    });
    let drag = send_some(send, move |event: PointerEvent| {
        let toward = if event.buttons() == 1 { under(&event, last) } else { None };
        toward.filter(|at| *at != last).map(|at| Action::Moving(MovingAction::Toward(at)))
    });
    let drop = send.reform(|event: PointerEvent| {
        let copies = event.ctrl_key() || event.meta_key();
        Action::Moving(MovingAction::Drop(match (copies, event.shift_key()) {
            (true, _) => DropHow::Copy,
            (false, true) => DropHow::Insert,
            (false, false) => DropHow::Move,
        }))
    });
    let leave = send.reform(|_: PointerEvent| Action::CloseOverlay);
    let stay = Callback::from(|event: MouseEvent| event.stop_propagation());
    let sides = sides.iter().map(|(place, step)| {
        let step = *step;
        let jump = send.reform(move |event: MouseEvent| {
            event.stop_propagation();
            Action::Move(step, event.shift_key())
        });
        html! {
            <div class="move-side" style={place.clone()} title={words.move_border()} aria-hidden="true"
                onpointerdown={take.clone()} onpointermove={drag.clone()} onpointerup={drop.clone()} onpointercancel={leave.clone()}
                onmousedown={stay.clone()} ondblclick={jump}></div>
        }
    });
    html! {
        <>
            if let Some(place) = frame { <div class="fill-frame" style={place.clone()} aria-hidden="true"></div> }
            { for sides }
        </>
    }
}
