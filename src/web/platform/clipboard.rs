//! The clipboard, through its events: they work on `file://` without permission.

use chi_tieu::app::Copied;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, HtmlDocument};

/// What a paste carries: HTML and plain text.
pub(crate) fn pasted(event: &ClipboardEvent) -> (Option<String>, Option<String>) {
    let read = |kind| event.clipboard_data().and_then(|d| d.get_data(kind).ok()).filter(|t| !t.is_empty());
    (read("text/html"), read("text/plain"))
}

/// Puts cells on the clipboard. `setData` in the event is verbatim in every browser.
pub(crate) fn put(event: &ClipboardEvent, copied: &Copied) {
    if let Some(data) = event.clipboard_data() {
        let _ = data.set_data("text/plain", &copied.text);
        let _ = data.set_data("text/html", &copied.html);
    }
}

/// Starts a copy or a cut as its keys would: the `copy` or `cut` event follows.
pub(crate) fn start(command: &str) {
    if let Ok(document) = document().dyn_into::<HtmlDocument>() {
        let _ = document.exec_command(command);
    }
}
