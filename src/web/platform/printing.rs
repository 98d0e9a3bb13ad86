//! The browser's print dialog.

use gloo::timers::callback::Timeout;
use gloo::utils::window;

/// Opens the dialog once the page that was just drawn is all there. Not at once: the dialog holds everything up, the end
/// of the drawing too.
pub(crate) fn soon() {
    Timeout::new(0, || {
        // Where the browser has no dialog, there is nothing to be done about it.
        let _ = window().print();
    })
    .forget();
}
