//! User Timing measures, for benches and for anyone who opens the browser's profiler.

use chi_tieu::app::Action;
use gloo::timers::callback::Timeout;
use gloo::utils::window;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// `performance.measure(name, { start, end })`, which web-sys does not have.
    #[wasm_bindgen(catch, js_namespace = performance, js_name = measure)]
    fn measure_span(name: &str, span: &js_sys::Object) -> Result<JsValue, JsValue>;
}

/// Milliseconds since the page began to load.
pub(crate) fn now() -> f64 {
    window().performance().map_or(0.0, |p| p.now())
}

/// Records a measure from `begin` to now.
pub(crate) fn measure(name: &str, begin: f64) {
    let span = js_sys::Object::new();
    let set = |key: &str, value: f64| js_sys::Reflect::set(&span, &key.into(), &value.into());
    if set("start", begin).is_ok() && set("end", now()).is_ok() {
        let _ = measure_span(name, &span);
    }
}

/// An action being measured.
pub(crate) struct Measured {
    begin: f64,
    names: Option<(&'static str, &'static str)>,
}

/// Begins to measure an action that changes figures.
pub(crate) fn begin(action: &Action) -> Measured {
    let names = match action {
        Action::Paste { .. } => Some(("paste-compute", "paste-to-paint")),
        Action::Commit { .. } => Some(("edit-compute", "edit-to-paint")),
        _ => None,
    };
    Measured { begin: now(), names }
}

impl Measured {
    /// The state is computed.
    pub(crate) fn computed(&self) {
        if let Some((name, _)) = self.names {
            measure(name, self.begin);
        }
    }

    /// Measures to the frame after the next render: what the user sees.
    pub(crate) fn painted_next(self) {
        let Some((_, name)) = self.names else { return };
        let begin = self.begin;
        // The frame that shows the change is painted after this callback: a task after it is behind the paint.
        let frame = Closure::once_into_js(move || Timeout::new(0, move || measure(name, begin)).forget());
        let _ = window().request_animation_frame(frame.unchecked_ref());
    }
}
