//! Moves the keyboard between the regions of the page, the elements with `data-region`.

use gloo::timers::callback::Timeout;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

use crate::web::caret::NAME_BOX;

/// What can take the keyboard in a region. In the grid that is always its input.
const FOCUSABLE: &str = "button:enabled, input:enabled, select:enabled, summary, [tabindex='0']";

/// Gives the keyboard to the next visible region or to the previous one, around in a circle.
pub(crate) fn focus_next(forward: bool) {
    let regions = regions();
    let active = document().active_element();
    let holds = |region: &Element| region.contains(active.as_deref());
    let count = regions.len();
    // A region may contain another: the innermost counts.
    let now = regions.iter().rposition(holds);
    let steps = 1..=count;
    let order = steps.map(|step| match (now, forward) {
        (Some(now), true) => (now + step) % count,
        (Some(now), false) => (now + count - step) % count,
        (None, true) => step - 1,
        (None, false) => count - step,
    });
    for region in order.filter_map(|index| regions.get(index)) {
        let caret = region.query_selector("#caret").ok().flatten();
        let first = caret.map_or_else(|| shown_in(region), Some);
        if let Some(element) = first.and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
            let _ = element.focus();
            return;
        }
    }
}

/// Gives the keyboard to the first of these selectors that names an element of the page; to none of no selectors.
pub(crate) fn focus_first(selectors: &[&str]) {
    let find = |selector: &&str| document().query_selector(selector).ok().flatten();
    if let Some(element) = selectors.iter().find_map(find).and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
        // Without the focus the keyboard only stays where it was.
        let _ = element.focus();
        // A text that is there is written over.
        if let Some(field) = element.dyn_ref::<HtmlInputElement>() {
            field.select();
        }
    }
}

/// Gives the keyboard to the field with the address of the active cell, and selects its text to be written over.
pub(crate) fn focus_name_box() {
    let take = || {
        let element = document().get_element_by_id(NAME_BOX);
        if let Some(field) = element.and_then(|e| e.dyn_into::<HtmlInputElement>().ok()) {
            let _ = field.focus();
            field.select();
        }
    };
    take();
    if document().active_element().is_none_or(|active| active.id() != NAME_BOX) {
        // The list of commands, in which this was chosen, holds the keyboard until it is gone.
        Timeout::new(0, take).forget();
    }
}

fn regions() -> Vec<Element> {
    elements(&document().query_selector_all("[data-region]"))
}

/// The first element of a region that can take the keyboard, if the region is visible.
fn shown_in(region: &Element) -> Option<Element> {
    elements(&region.query_selector_all(FOCUSABLE))
        .into_iter()
        .find(|e| e.dyn_ref::<HtmlElement>().is_some_and(|e| e.offset_width() > 0))
}

fn elements(found: &Result<web_sys::NodeList, wasm_bindgen::JsValue>) -> Vec<Element> {
    let Ok(list) = found else { return Vec::new() };
    (0..list.length()).filter_map(|i| list.get(i)?.dyn_into().ok()).collect()
}
