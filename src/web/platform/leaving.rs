//! Asks before a page with unsaved work is left.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::window;

/// Asks before the page is left with work in no file.
pub(crate) fn warn_on_leaving(unsaved: bool) -> Option<EventListener> {
    unsaved.then(|| {
        EventListener::new_with_options(
            &window(),
            "beforeunload",
            EventListenerOptions::enable_prevent_default(),
            |event| event.prevent_default(),
        )
    })
}
