//! The signs at heads that close groups of lines and open them.

use yew::prelude::*;

use chi_tieu::app::Action;
use chi_tieu::view::{OutlineMarks, OutlineSign};

/// The signs of a head, and stripes for the groups that the line is in.
pub(super) fn outline_signs(marks: &OutlineMarks, send: &Callback<Action>) -> Html {
    let sign = |(place, OutlineSign { is_closed, turn, said }): (usize, &OutlineSign)| {
        let action = *turn;
        let turn = send.reform(move |event: MouseEvent| {
            event.stop_propagation();
            Action::Lines(action)
        });
        // A press on the sign selects nothing, and the grid keeps the keyboard.
        let stay = Callback::from(|event: MouseEvent| {
            event.prevent_default();
            event.stop_propagation();
        });
        html! {
            <button type="button" tabindex="-1" class="group-sign" style={format!("--place:{place}")} title={said.clone()} aria-label={said.clone()}
                aria-expanded={(!is_closed).to_string()} onmousedown={stay} onclick={turn}>{ if *is_closed { "+" } else { "−" } }</button>
        }
    };
    html! {
        <>
            if marks.depth > 0 { <span class="group-depth" data-depth={marks.depth.to_string()} aria-hidden="true"></span> }
            { for marks.signs.iter().enumerate().map(sign) }
        </>
    }
}
