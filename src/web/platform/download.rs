//! Hands a file to the user as a download.

use gloo::file::{Blob, ObjectUrl};
use gloo::timers::callback::Timeout;
use gloo::utils::document;
use js_sys::{Array, JsString};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BlobPropertyBag, HtmlAnchorElement};

/// How long the download's address stays valid. The browser reads it some time after the click.
const KEPT_FOR_MS: u32 = 60_000;

/// Offers bytes as a download with this name.
pub(crate) fn offer(name: &str, mime: &str, bytes: &[u8]) -> Result<(), JsValue> {
    offer_blob(name, Blob::new_with_options(bytes, Some(mime)))
}

/// The same for a text of the browser's, which is not copied into this program's memory.
pub(crate) fn offer_text(name: &str, mime: &str, text: &JsString) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    let blob = web_sys::Blob::new_with_str_sequence_and_options(&Array::of1(text), &options)?;
    offer_blob(name, blob.into())
}

fn offer_blob(name: &str, blob: Blob) -> Result<(), JsValue> {
    let url = ObjectUrl::from(blob);
    let link: HtmlAnchorElement = document().create_element("a")?.dyn_into()?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    Timeout::new(KEPT_FOR_MS, move || drop(url)).forget();
    Ok(())
}
