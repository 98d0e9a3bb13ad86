//! Tells which charts of the page have come into sight, so that only these are drawn.

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry};
use yew::Callback;

/// The attribute of a chart that is not drawn yet, see `page.rs`: its place.
const UNSEEN: &str = "data-unseen";

/// Watches charts that are not drawn yet.
pub(super) struct Sight {
    observer: IntersectionObserver,
    _heard: Closure<dyn FnMut(Array)>,
}

impl Sight {
    /// `seen` is told the places of those that came into sight. `None` if the browser cannot watch.
    pub(super) fn new(seen: Callback<Vec<usize>>) -> Option<Sight> {
        let heard = Closure::new(move |entries: Array| {
            let place = |entry: wasm_bindgen::JsValue| {
                let entry: IntersectionObserverEntry = entry.unchecked_into();
                let place = entry.target().get_attribute(UNSEEN)?;
                if entry.is_intersecting() { place.parse().ok() } else { None }
            };
            let places: Vec<usize> = entries.iter().filter_map(place).collect();
            if !places.is_empty() {
                seen.emit(places);
            }
        });
        let observer = IntersectionObserver::new(heard.as_ref().unchecked_ref()).ok()?;
        Some(Sight { observer, _heard: heard })
    }

    /// Watches all charts of the page that are not drawn yet.
    pub(super) fn watch(&self, page: &Element) {
        let Ok(unseen) = page.query_selector_all(&format!("[{UNSEEN}]")) else { return };
        for element in (0..unseen.length()).filter_map(|i| unseen.get(i)?.dyn_into::<Element>().ok()) {
            self.observer.observe(&element);
        }
    }
}

impl Drop for Sight {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
