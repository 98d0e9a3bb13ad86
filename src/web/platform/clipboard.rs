//! The clipboard, reached through its events because these need no permission on `file://`.

use gloo::utils::{document, window};
use js_sys::JsString;
use std::cell::{Cell, RefCell};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, ClipboardEvent, ClipboardEventInit, ClipboardItem, DataTransfer, HtmlDocument};

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

    /// Whether it is more than a word: several cells, several lines, or what a spreadsheet copied.
    pub(crate) fn is_cells(&self) -> bool {
        let of_text = |text: &JsString| text.includes("\t", 0) || text.includes("\n", 0);
        let of_html = |html: &JsString| html.includes("<table", 0);
        self.text.as_ref().is_some_and(of_text) || self.html.as_ref().is_some_and(of_html)
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

thread_local! {
    /// A text that the next `copy` event puts on the clipboard, in place of the selected cells.
    static TEXT: RefCell<Option<String>> = const { RefCell::new(None) };
    /// Whether the page waits for the browser to let it read the clipboard.
    static WAITS: Cell<bool> = const { Cell::new(false) };
}

/// Pastes what is on the clipboard without the keys for it, if the browser or its user allows it: the page then gets the
/// same event as from the keys. Until then these can be pressed too.
pub(crate) fn read() {
    WAITS.set(true);
    spawn_local(async {
        let Ok(event) = paste_event().await else { return };
        if let Some(body) = document().body().filter(|_| WAITS.get()) {
            let _ = body.dispatch_event(&event);
        }
    });
}

/// A paste has come.
pub(crate) fn is_pasted() {
    WAITS.set(false);
}

async fn paste_event() -> Result<ClipboardEvent, JsValue> {
    let clipboard = js_sys::Reflect::get(&window().navigator(), &"clipboard".into())?;
    // Where the page is not trusted there is none.
    let clipboard = clipboard.dyn_into::<web_sys::Clipboard>()?;
    let items = js_sys::Array::from(&JsFuture::from(clipboard.read()).await?);
    let data = DataTransfer::new()?;
    for item in items.iter() {
        let item: ClipboardItem = item.dyn_into()?;
        let kinds: Vec<String> = item.types().iter().filter_map(|kind| kind.as_string()).collect();
        for kind in ["text/html", "text/plain"].into_iter().filter(|kind| kinds.iter().any(|k| k == kind)) {
            let blob: Blob = JsFuture::from(item.get_type(kind)).await?.dyn_into()?;
            let text = JsFuture::from(blob.text()).await?;
            data.set_data(kind, &text.as_string().unwrap_or_default())?;
        }
    }
    let init = ClipboardEventInit::new();
    init.set_bubbles(true);
    init.set_cancelable(true);
    init.set_clipboard_data(Some(&data));
    ClipboardEvent::new_with_event_init_dict("paste", &init)
}

/// Puts a text on the clipboard.
pub(crate) fn copy_text(text: String) {
    TEXT.replace(Some(text));
    start("copy");
    TEXT.take();
}

/// Puts the waiting text on the clipboard, if there is one; true if there was.
pub(crate) fn put_text(event: &ClipboardEvent) -> bool {
    let Some(text) = TEXT.take() else { return false };
    if let Some(data) = event.clipboard_data() {
        let _ = data.set_data("text/plain", &text);
    }
    true
}

/// Copies or cuts as the keys would: the browser then sends its `copy` or `cut` event.
pub(crate) fn start(command: &str) {
    if let Ok(document) = document().dyn_into::<HtmlDocument>() {
        let _ = document.exec_command(command);
    }
}
