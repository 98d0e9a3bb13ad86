//! The edge between table and panel. It is dragged, or moved with the arrow keys.

use gloo::utils::{document, window};
use web_sys::Element;
use yew::prelude::*;

use chi_tieu::app::Action;
use chi_tieu::words::Words;

/// How far one press of an arrow key moves the edge, in pixels.
const STEP: f64 = 24.0;

#[derive(Properties, PartialEq)]
pub(crate) struct DividerProps {
    pub(crate) words: Words,
    pub(crate) width: Option<u16>,
    pub(crate) send: Callback<Action>,
}

/// The edge at the left of the panel. The panel fills the window from there to the right.
#[component]
pub(crate) fn Divider(DividerProps { words, width, send }: &DividerProps) -> Html {
    // The conversion is safe: the state limits the width, and a cast from float saturates.
    let set = |width: f64| Action::SetPanelWidth(width.round() as u16);
    let take = Callback::from(|event: PointerEvent| {
        event.prevent_default();
        if let Some(edge) = event.target_dyn_into::<Element>() {
            let _ = edge.set_pointer_capture(event.pointer_id());
        }
    });
    let drag = crate::web::components::field::send_some(send, move |event: PointerEvent| {
        let whole = window().inner_width().ok()?.as_f64()?;
        (event.buttons() == 1).then(|| set(whole - f64::from(event.client_x())))
    });
    let keys = crate::web::components::field::send_some(send, move |event: KeyboardEvent| {
        let step = match event.key().as_str() {
            "ArrowLeft" => STEP,
            "ArrowRight" => -STEP,
            _ => return None,
        };
        event.prevent_default();
        let now = document().get_element_by_id("panel")?.get_bounding_client_rect().width();
        Some(set(now + step))
    });
    let edge = use_node_ref();
    {
        let edge = edge.clone();
        use_effect_with(*width, move |_| {
            let panel = document().get_element_by_id("panel");
            if let (Some(edge), Some(panel)) = (edge.cast::<Element>(), panel) {
                let width = panel.get_bounding_client_rect().width().round();
                let _ = edge.set_attribute("aria-valuenow", &width.to_string());
            }
        });
    }
    html! {
        <div ref={edge} class="divider" role="separator" tabindex="0" aria-orientation="vertical" aria-label={words.divider()} aria-controls="panel"
            onpointerdown={take} onpointermove={drag} onkeydown={keys}></div>
    }
}
