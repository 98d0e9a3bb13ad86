//! The sign that the page works on a long step, painted before it begins: drawing waits until the step is done.

use gloo::timers::callback::Timeout;
use gloo::utils::document;

/// The attribute of the page's root by which `styles/frame.css` shows the sign.
const SIGN: &str = "data-busy";

/// Longer than a frame, so that the sign is on the screen.
const PAINTED_MS: u32 = 34;

/// Shows the sign, and calls `then` once it is painted. False in a page out of sight, where timers are late.
pub(crate) fn show_then(text: &str, then: impl FnOnce() + 'static) -> bool {
    let Some(root) = document().document_element().filter(|_| !document().hidden()) else { return false };
    let _ = root.set_attribute(SIGN, text);
    Timeout::new(PAINTED_MS, then).forget();
    true
}

/// Takes the sign away.
pub(crate) fn hide() {
    if let Some(root) = document().document_element() {
        let _ = root.remove_attribute(SIGN);
    }
}
