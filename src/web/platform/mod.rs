//! The parts of the browser that the page uses: clipboard, files, downloads, images, clock, storage, timing, loader.

pub(crate) mod clipboard;
pub(crate) mod clock;
pub(crate) mod download;
pub(crate) mod file;
mod identity;
pub(crate) mod image;
mod indexed_db;
mod leaving;
pub(crate) mod loader;
pub(crate) mod preferences;
pub(crate) mod printing;
mod recovery;
pub(crate) mod regions;
pub(crate) mod timing;
mod typeface;
mod window;

pub(crate) use clipboard::Pasted;
pub(crate) use identity::new_id;
pub(crate) use leaving::warn_on_leaving;
pub(crate) use loader::{install_panic_hook, take_source};
pub(crate) use preferences::load;
pub(crate) use recovery::{KeepOutcome, Storage, Version, recent, trouble};
pub(crate) use timing::Measured;
pub(crate) use window::is_narrow;
