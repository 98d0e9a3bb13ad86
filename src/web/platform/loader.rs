//! The interface of the loader (`src/web/loader/`), plain JavaScript that goes on when the app traps.
//!
//! The app calls it in this order: [`install_panic_hook`]; [`document_block`]; mounting into [`app_root`] and listening
//! for pastes; [`take_queued_paste`] and [`started`]; [`hold_document`] after every edit. Everything that the app draws
//! is inside [`app_root`], because a restart after a trap replaces that element.

use js_sys::{Array, Function, JsString, Uint8Array};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

#[wasm_bindgen]
extern "C" {
    /// A paste from before the app was ready.
    pub(crate) type QueuedPaste;

    /// The clipboard's `text/html`, or an empty text.
    #[wasm_bindgen(method, getter, js_name = html)]
    pub(crate) fn queued_html(this: &QueuedPaste) -> JsString;

    /// The clipboard's `text/plain`, or an empty text.
    #[wasm_bindgen(method, getter, js_name = text)]
    pub(crate) fn queued_text(this: &QueuedPaste) -> JsString;

    /// Says that the app has drawn its first content. Removes the static shell, and ends the `startup` measure.
    #[wasm_bindgen(js_namespace = chiTieu)]
    pub(crate) fn started();

    /// Takes the paste from before the app was ready, and ends queueing. The app must listen for pastes before it calls
    /// this.
    #[wasm_bindgen(js_namespace = chiTieu, js_name = takeQueuedPaste)]
    pub(crate) fn take_queued_paste() -> Option<QueuedPaste>;

    /// The document to open with, as JSON: from a saved copy of the page, or rescued after a trap.
    #[wasm_bindgen(js_namespace = chiTieu, js_name = documentBlock)]
    pub(crate) fn document_block() -> Option<String>;

    /// Whether [`document_block`] was rescued after a trap.
    #[wasm_bindgen(js_namespace = chiTieu, js_name = isRescued)]
    pub(crate) fn is_rescued() -> bool;

    /// Whether the app was started again after a trap, with or without a document.
    #[wasm_bindgen(js_namespace = chiTieu, js_name = isRestarted)]
    pub(crate) fn is_restarted() -> bool;

    /// Keeps a document outside WebAssembly's memory. After a trap it is offered as `file_name`.
    #[wasm_bindgen(js_namespace = chiTieu, js_name = holdDocument)]
    pub(crate) fn hold_document(document: &Uint8Array, file_name: &str);

    /// The HTML of this page with a document in it; the copy opens with that document.
    #[wasm_bindgen(js_namespace = chiTieu, js_name = pageWithDocument)]
    pub(crate) fn page_with_document(text: &str) -> JsString;

    /// The name of this build: the first digits of the hash of its WebAssembly.
    #[wasm_bindgen(js_namespace = chiTieu, js_name = buildId)]
    pub(crate) fn build_id() -> String;

    /// Starts a worker that reads `{ html, text }` or `{ file }`, and ends the worker before it. `tell` gets its
    /// messages.
    #[wasm_bindgen(catch, js_namespace = chiTieu, js_name = startReading)]
    pub(crate) fn start_reading(source: &JsValue, tell: &Function) -> Result<(), JsValue>;

    #[wasm_bindgen(js_namespace = chiTieu, js_name = endReading)]
    pub(crate) fn end_reading();

    /// Has the engine of formulas calculate a job; `tell` gets its answer. The engine starts with the first job.
    #[wasm_bindgen(js_namespace = chiTieu, js_name = calculate)]
    pub(crate) fn calculate(number: f64, job: &Uint8Array, tell: &Function);

    /// A promise of the file that is ordered, as bytes. The writers start with it.
    #[wasm_bindgen(catch, js_namespace = chiTieu, js_name = writeFile)]
    pub(crate) async fn write_file(order: Uint8Array) -> Result<JsValue, JsValue>;

    /// An answer of the engine.
    pub(crate) type EngineAnswer;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn number(this: &EngineAnswer) -> f64;
    /// The values, as bytes; `None` if it failed.
    #[wasm_bindgen(method, getter, js_name = outcome)]
    pub(crate) fn values(this: &EngineAnswer) -> Option<Vec<u8>>;

    /// What this worker is to read; `None` on the page.
    #[wasm_bindgen(js_namespace = chiTieu, js_name = takeSource)]
    pub(crate) fn take_source() -> Option<WorkerSource>;

    /// Called in a worker: tells the page its progress, from 0 to 1, or below 0 if that is unknown.
    #[wasm_bindgen(js_namespace = chiTieu, js_name = toldReading)]
    pub(crate) fn told_reading(is_computing: bool, done: f32);

    /// Called in a worker: sends the result to the page.
    #[wasm_bindgen(js_namespace = chiTieu, js_name = answerReading)]
    pub(crate) fn answer_reading(outcome: Uint8Array);

    /// What a worker is to read: a paste or a file.
    pub(crate) type WorkerSource;
    /// The text in parts, as UTF-8.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn html(this: &WorkerSource) -> Array;
    /// The text in parts, as UTF-8.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn text(this: &WorkerSource) -> Array;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn file(this: &WorkerSource) -> Option<web_sys::File>;
    /// The content of the file.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn bytes(this: &WorkerSource) -> Option<Vec<u8>>;

    /// A message from a worker; each message has some of these fields.
    pub(crate) type WorkerMessage;
    #[wasm_bindgen(method, getter, js_name = isComputing)]
    pub(crate) fn is_computing(this: &WorkerMessage) -> bool;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn done(this: &WorkerMessage) -> Option<f32>;
    /// When it was sent, in milliseconds since 1970.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn at(this: &WorkerMessage) -> f64;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn outcome(this: &WorkerMessage) -> Option<Vec<u8>>;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn failed(this: &WorkerMessage) -> Option<String>;
    /// True if the browser does not allow workers here.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn blocked(this: &WorkerMessage) -> Option<bool>;

    #[wasm_bindgen(js_namespace = chiTieu)]
    fn panicked(message: &str);
}

/// The element that the app is mounted into. Until then it shows the static shell.
pub(crate) fn app_root() -> Option<Element> {
    gloo::utils::document().get_element_by_id("app")
}

/// Sends panic messages to the loader, which shows them and offers the rescued document. Must be called before yew
/// starts, because yew would install a hook of its own.
pub(crate) fn install_panic_hook() {
    yew::set_custom_panic_hook(Box::new(|info| panicked(&info.to_string())));
}
