//! The size of the window.

/// Whether the window has room for the table or the panel, but not both. `styles/frame.css` has the same width.
pub(crate) fn is_narrow() -> bool {
    let width = gloo::utils::window().inner_width().ok().and_then(|w| w.as_f64());
    width.is_some_and(|w| w < 900.0)
}
