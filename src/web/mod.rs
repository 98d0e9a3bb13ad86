//! The page's thin shell over `chi_tieu::app`: components, browser events, effects. It holds no figures.

mod components;
mod effects;
mod events;
mod keeping;
mod platform;
mod root;

/// Starts the page.
pub(crate) fn start() {
    platform::loader::install_panic_hook();
    root::mount();
}
