//! The clipboard, reached through its events because these need no permission on `file://`.

use gloo::utils::document;
use js_sys::JsString;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{ClipboardEvent, HtmlDocument};

use chi_tieu::app::Action;
use chi_tieu::view::Copied;

#[wasm_bindgen]
extern "C" {
    /// `DataTransfer`, with a `getData` that returns the browser's own string: a text of a hundred megabytes must not
    /// be copied into WebAssembly here.
    type PastedData;
    #[wasm_bindgen(method, catch, js_name = getData)]
    fn text_of(this: &PastedData, kind: &str) -> Result<JsString, JsValue>;
}

/// The content of a paste.
#[derive(Clone, Debug)]
pub(crate) struct Pasted {
    /// `text/html`.
    pub(crate) html: Option<JsString>,
    /// `text/plain`.
    pub(crate) text: Option<JsString>,
}

impl Pasted {
    /// An empty text counts as missing.
    pub(crate) fn of(html: JsString, text: JsString) -> Pasted {
        let some = |text: JsString| (text.length() > 0).then_some(text);
        Pasted { html: some(html), text: some(text) }
    }
}

impl From<Pasted> for Action {
    fn from(pasted: Pasted) -> Action {
        Action::Paste { html: pasted.html.map(String::from), text: pasted.text.map(String::from) }
    }
}

/// The content of a paste event: HTML and plain text.
pub(crate) fn pasted(event: &ClipboardEvent) -> Pasted {
    let data = event.clipboard_data().map(JsCast::unchecked_into::<PastedData>);
    let read = |kind| data.as_ref().and_then(|d| d.text_of(kind).ok()).unwrap_or_else(|| "".into());
    Pasted::of(read("text/html"), read("text/plain"))
}

/// Puts cells on the clipboard, as HTML and as text. Browsers keep both unchanged when `setData` is called in the
/// event.
pub(crate) fn put(event: &ClipboardEvent, copied: &Copied) {
    if let Some(data) = event.clipboard_data() {
        let _ = data.set_data("text/plain", &copied.text);
        let _ = data.set_data("text/html", &copied.html);
    }
}

/// Copies or cuts as the keys would: the browser then sends its `copy` or `cut` event.
pub(crate) fn start(command: &str) {
    if let Ok(document) = document().dyn_into::<HtmlDocument>() {
        let _ = document.exec_command(command);
    }
}
