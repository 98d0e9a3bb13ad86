//! The browser's print dialog.

use gloo::timers::callback::Timeout;
use gloo::utils::window;

/// Opens the dialog after the page is drawn. The dialog stops everything on the page, drawing too.
pub(crate) fn soon() {
    Timeout::new(0, || {
        // Without a dialog in this browser, nothing can be done.
        let _ = window().print();
    })
    .forget();
}
