//! The border of the selection, by which its cells are moved; with Ctrl they are copied, with Shift put between others.

use web_sys::Element;
use yew::prelude::*;

use super::handle::under;
use super::scroll::ROW;
use super::sight::Sight;
use super::table::Grid;
use crate::web::components::field::send_some;
use chi_tieu::app::{Action, DropHow, Move, MovingAction};
use chi_tieu::grid::CellAddress;
use chi_tieu::view::GridView;
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

/// How far a side reaches to both sides of the line between cells, in pixels.
const REACH: f64 = 3.0;

impl Grid {
    /// Positions of the sides of the selection that are in sight.
    pub(super) fn sides(&self, view: &GridView, lefts: &[Option<f64>]) -> Vec<(String, Move)> {
        let Some(range) = view.movable else { return Vec::new() };
        let sight = Sight::of(view, self.width);
        let frozen_end = sight.frozen_end_at(self.scroll_left) + self.scroll_left;
        let is_frozen = |column: u32| lefts.get(column as usize).copied().flatten().is_some();
        let (left, _) = self.across(view, lefts, range.start.column);
        let (right, width) = self.across(view, lefts, range.end.column);
        let right = right + width;
        let (top_of, _) = self.tops(view);
        let top = top_of(view.first_line_from(range.start.row));
        let bottom = top_of(view.last_line_to(range.end.row)) + ROW;
        let head = self.pane() - self.height;
        let (from_y, to_y) = (top.clamp(0.0, self.height), bottom.clamp(0.0, self.height));
        let least = if is_frozen(range.start.column) { self.scroll_left } else { frozen_end };
        let (from_x, to_x) = (left.max(least), right.min(self.scroll_left + self.width));
        if from_y >= to_y || from_x >= to_x {
            return Vec::new();
        }
        let place = |left: f64, top: f64, width: f64, height: f64| {
            format!("left:{left}px;top:{}px;width:{width}px;height:{height}px", top + head)
        };
        // Of the first row the head hides a half.
        let lying = |y: f64| place(from_x, (y - REACH).max(0.0), to_x - from_x, 2.0 * REACH);
        let standing = |x: f64| place((x - REACH).max(from_x - REACH), from_y, 2.0 * REACH, to_y - from_y);
        let is_in_sight = |y: f64| (0.0..=self.height).contains(&y);
        let is_beside = |x: f64, column: u32| x <= self.scroll_left + self.width && (is_frozen(column) || x >= frozen_end);
        [
            (is_in_sight(top), lying(top), Move::EdgeUp),
            (is_in_sight(bottom), lying(bottom), Move::EdgeDown),
            (is_beside(left, range.start.column), standing(left), Move::EdgeLeft),
            (is_beside(right, range.end.column), standing(right), Move::EdgeRight),
        ]
        .into_iter()
        .filter_map(|(is_shown, place, step)| is_shown.then_some((place, step)))
        .collect()
    }
}
