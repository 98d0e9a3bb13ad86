//! Hands a file to the user as a download.

use gloo::file::{Blob, ObjectUrl};
use gloo::timers::callback::Timeout;
use gloo::utils::document;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlAnchorElement;

/// How long the download's address stays valid. The browser reads it some time after the click.
const KEPT_FOR_MS: u32 = 60_000;

/// Offers bytes as a download with this name.
pub(crate) fn offer(name: &str, mime: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let url = ObjectUrl::from(Blob::new_with_options(bytes, Some(mime)));
    let link: HtmlAnchorElement = document().create_element("a")?.dyn_into()?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    Timeout::new(KEPT_FOR_MS, move || drop(url)).forget();
    Ok(())
}
