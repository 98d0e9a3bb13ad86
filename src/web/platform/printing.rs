//! The browser's print dialog.

use gloo::timers::callback::Timeout;
use gloo::utils::window;

/// Opens the dialog after the page has been drawn. Not immediately, because the dialog stops everything, drawing too.
pub(crate) fn soon() {
    Timeout::new(0, || {
        // If the browser has no dialog, nothing can be done.
        let _ = window().print();
    })
    .forget();
}
