//! The page's thin shell over `chi_tieu::app`: components, browser events, effects. It holds no figures.

mod caret;
mod components;
mod dispatch;
mod effects;
mod events;
mod keeping;
mod platform;
mod reading;
mod root;
mod views;

/// Starts the page; or, where this instance was made in a worker to read something, reads it.
pub(crate) fn start() {
    platform::install_panic_hook();
    match platform::take_source() {
        Some(source) => reading::serve(&source),
        None => root::mount(),
    }
}
