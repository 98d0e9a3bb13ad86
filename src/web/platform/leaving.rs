//! The browser's question before a page with unsaved work is closed.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::window;

/// While the listener that is returned exists, the browser asks before the page is closed; `None` if all is saved.
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
