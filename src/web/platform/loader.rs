//! The contract with the loader's plain JavaScript (`src/web/loader/`), which outlives the app when that fails.
//!
//! How the app uses it, in this order: [`install_panic_hook`]; [`document_block`] and mounting into [`app_root`];
//! attaching its own paste listener; [`take_queued_paste`]; [`started`]. After every edit: [`hold_document`].
//! Everything the app draws lies inside [`app_root`], because a restart after a trap replaces that element.

use js_sys::{Array, Function, JsString, Uint8Array};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

#[wasm_bindgen]
extern "C" {
    /// What was pasted before the app was ready.
    pub(crate) type QueuedPaste;

    /// The clipboard's `text/html`; empty if it had none.
    #[wasm_bindgen(method, getter, js_name = html)]
    pub(crate) fn queued_html(this: &QueuedPaste) -> JsString;

    /// The clipboard's `text/plain`; empty if it had none.
    #[wasm_bindgen(method, getter, js_name = text)]
    pub(crate) fn queued_text(this: &QueuedPaste) -> JsString;

    /// The app's first content is in the page: ends the shell's time, and the `startup` measure of User Timing.
    #[wasm_bindgen(js_namespace = chiTieu)]
    pub(crate) fn started();

    /// Takes what was pasted before the app was ready, and ends the queueing: attach the app's own listener first.
    #[wasm_bindgen(js_namespace = chiTieu, js_name = takeQueuedPaste)]
    pub(crate) fn take_queued_paste() -> Option<QueuedPaste>;

    /// The document to open with (JSON): the one in a saved copy of the page or, after a restart, the rescued one.
    #[wasm_bindgen(js_namespace = chiTieu, js_name = documentBlock)]
    pub(crate) fn document_block() -> Option<String>;

    /// Whether that document was rescued from a trap.
    #[wasm_bindgen(js_namespace = chiTieu, js_name = isRescued)]
    pub(crate) fn is_rescued() -> bool;

    /// Keeps the serialised document outside WebAssembly's memory, to be offered under `file_name` after a trap.
    #[wasm_bindgen(js_namespace = chiTieu, js_name = holdDocument)]
    pub(crate) fn hold_document(document: &Uint8Array, file_name: &str);

    /// The HTML of this page with a document in it: a copy that opens with that document.
    #[wasm_bindgen(js_namespace = chiTieu, js_name = pageWithDocument)]
    pub(crate) fn page_with_document(text: &str) -> String;

    /// The name of the build: the first digits of the hash of its WebAssembly.
    #[wasm_bindgen(js_namespace = chiTieu, js_name = buildId)]
    pub(crate) fn build_id() -> String;

    /// Starts a worker that reads `{ html, text }` or `{ file }`, and ends the one before it. `tell` gets its messages.
    #[wasm_bindgen(catch, js_namespace = chiTieu, js_name = startReading)]
    pub(crate) fn start_reading(source: &JsValue, tell: &Function) -> Result<(), JsValue>;

    /// Ends the worker that is reading, if there is one.
    #[wasm_bindgen(js_namespace = chiTieu, js_name = endReading)]
    pub(crate) fn end_reading();

    /// In a worker, what it must read; `None` on the page.
    #[wasm_bindgen(js_namespace = chiTieu, js_name = takeSource)]
    pub(crate) fn take_source() -> Option<WorkerSource>;

    /// In a worker, tells the page how far it is, from 0 to 1. A negative `done` means that it is not known.
    #[wasm_bindgen(js_namespace = chiTieu, js_name = toldReading)]
    pub(crate) fn told_reading(is_computing: bool, done: f32);

    /// In a worker, hands the result over to the page.
    #[wasm_bindgen(js_namespace = chiTieu, js_name = answerReading)]
    pub(crate) fn answer_reading(outcome: Uint8Array);

    /// What a worker must read.
    pub(crate) type WorkerSource;
    /// Parts of UTF-8.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn html(this: &WorkerSource) -> Array;
    /// Parts of UTF-8.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn text(this: &WorkerSource) -> Array;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn file(this: &WorkerSource) -> Option<web_sys::File>;
    /// The file's.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn bytes(this: &WorkerSource) -> Option<Vec<u8>>;

    /// A message of a worker. Each message has only some of these fields.
    pub(crate) type WorkerMessage;
    #[wasm_bindgen(method, getter, js_name = isComputing)]
    pub(crate) fn is_computing(this: &WorkerMessage) -> bool;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn done(this: &WorkerMessage) -> Option<f32>;
    /// When, in milliseconds since 1970.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn at(this: &WorkerMessage) -> f64;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn outcome(this: &WorkerMessage) -> Option<Vec<u8>>;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn failed(this: &WorkerMessage) -> Option<String>;
    /// Whether the browser does not run workers here.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn blocked(this: &WorkerMessage) -> Option<bool>;

    #[wasm_bindgen(js_namespace = chiTieu)]
    fn panicked(message: &str);
}

/// The element that the app lives in; it holds the static shell until the app mounts.
pub(crate) fn app_root() -> Option<Element> {
    gloo::utils::document().get_element_by_id("app")
}

/// Sends panic messages to the loader, which shows them with the rescued document. Must be called before yew starts,
/// because yew would install a hook of its own.
pub(crate) fn install_panic_hook() {
    yew::set_custom_panic_hook(Box::new(|info| panicked(&info.to_string())));
}
