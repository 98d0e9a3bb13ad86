//! The page in the browser: components, events, effects. It shows what `chi_tieu::view` makes of the state
//! (`chi_tieu::app`) and computes no figure.
//!
//! Open `root.rs` first: it mounts the page and puts the components together. An event becomes an action in `events.rs`
//! or in a component, `dispatch.rs` takes it, `effects.rs` runs what it asks for. `platform` wraps the browser's
//! interfaces.

mod caret;
mod components;
mod dispatch;
mod effects;
mod engine;
mod events;
mod keeping;
mod platform;
mod reading;
mod root;
mod views;
mod warm;

/// Starts the page. In a worker, where the same program runs, reads what the page passed instead.
pub(crate) fn start() {
    platform::install_panic_hook();
    match platform::take_source() {
        Some(source) => reading::serve(&source),
        None => root::mount(),
    }
}
