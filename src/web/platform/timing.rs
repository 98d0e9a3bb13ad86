//! User Timing measures, for the benches and for the browser's profiler:
//!
//! | measure | from | to |
//! | --- | --- | --- |
//! | `startup` | navigation | the app's first content (measured by the loader) |
//! | `paste-parse` | the paste event | its text or HTML is in cells |
//! | `paste-compute` | the paste event | the table is understood, all figures computed |
//! | `paste-to-paint` | the paste event | the frame that shows them |
//! | `edit-compute`, `edit-to-paint` | the edit is committed | as above |
//! | `chart-render` | the chart is out of date | its SVG is drawn |
//! | `export-png` | the picture is asked for | its bytes are there |

use gloo::timers::callback::Timeout;
use gloo::utils::window;
use std::cell::Cell;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

use chi_tieu::app::{Action, ReadingEvent};

#[wasm_bindgen]
extern "C" {
    /// `performance.measure(name, { start, end })`, which web-sys lacks.
    #[wasm_bindgen(catch, js_namespace = performance, js_name = measure)]
    fn measure_span(name: &str, span: &js_sys::Object) -> Result<JsValue, JsValue>;
}

/// Milliseconds since the page began to load.
pub(crate) fn now() -> f64 {
    window().performance().map_or(0.0, |p| p.now())
}

pub(crate) fn measure(name: &str, begin: f64) {
    measure_between(name, begin, now());
}

fn measure_between(name: &str, begin: f64, end: f64) {
    let span = js_sys::Object::new();
    let set = |key: &str, value: f64| js_sys::Reflect::set(&span, &key.into(), &value.into());
    if set("start", begin).is_ok() && set("end", end).is_ok() {
        let _ = measure_span(name, &span);
    }
}

thread_local! {
    /// When the current paste began, before its content was taken from the browser.
    static PASTED: Cell<Option<f64>> = const { Cell::new(None) };
}

/// Starts the clock of a paste.
pub(crate) fn paste_begins() {
    PASTED.set(Some(now()));
}

/// Forgets the clock: the paste gives no figures.
pub(crate) fn paste_ends() {
    PASTED.set(None);
}

/// Notes when a worker had the paste in cells, in milliseconds since 1970.
pub(crate) fn paste_parsed(at: f64) {
    let origin = window().performance().map_or(0.0, |p| p.time_origin());
    if let Some(begin) = PASTED.get() {
        measure_between("paste-parse", begin, at - origin);
    }
}

/// The measures of one action.
pub(crate) struct Stopwatch {
    begin: f64,
    names: Option<(&'static str, &'static str)>,
    /// Whether a paste is still being turned into cells.
    is_parsing: Cell<bool>,
}

/// Starts the measures of an action. Actions that change no figures have none.
pub(crate) fn begin(action: &Action) -> Stopwatch {
    let (names, began) = match action {
        Action::Paste { .. } => (Some(("paste-compute", "paste-to-paint")), PASTED.take()),
        Action::Reading(ReadingEvent::Done(_)) => {
            let began = PASTED.take();
            (began.map(|_| ("paste-compute", "paste-to-paint")), began)
        }
        Action::Commit { .. } => (Some(("edit-compute", "edit-to-paint")), None),
        _ => (None, None),
    };
    let is_parsing = Cell::new(matches!(action, Action::Paste { .. }));
    Stopwatch { begin: began.unwrap_or_else(now), names, is_parsing }
}

impl Stopwatch {
    /// Notes that the paste is in cells.
    pub(crate) fn parsed(&self) {
        if self.is_parsing.take() {
            measure("paste-parse", self.begin);
        }
    }

    /// Notes that the figures are computed.
    pub(crate) fn computed(&self) {
        if let Some((name, _)) = self.names {
            measure(name, self.begin);
        }
    }

    /// Measures until the next frame is painted, which is what the user sees.
    pub(crate) fn painted_next(self) {
        let Some((_, name)) = self.names else { return };
        let begin = self.begin;
        after_paint(move || measure(name, begin));
    }
}

/// Runs a task once the next frame is painted.
pub(crate) fn after_paint(task: impl FnOnce() + 'static) {
    // The frame is painted after this callback, so a task queued here runs after the paint.
    let frame = Closure::once_into_js(move || Timeout::new(0, task).forget());
    // Without frames nothing is painted.
    let _ = window().request_animation_frame(frame.unchecked_ref());
}
