//! The browser's interfaces, one file each: clipboard, files, downloads, images, clock, storage, timing, printing,
//! focus, and the page's loader.
//!
//! Only this folder knows how the browser does these things. Open `loader.rs` first for how the page starts,
//! `recovery.rs` for how documents are kept.

pub(crate) mod busy;
pub(crate) mod clipboard;
pub(crate) mod clock;
pub(crate) mod download;
mod encryption;
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
pub(super) mod report;
pub(crate) mod saved_page;
mod stored;
pub(crate) mod tab;
pub(crate) mod timing;
mod typeface;
mod window;
mod writers;

pub(crate) use clipboard::Pasted;
pub(crate) use identity::new_id;
pub(crate) use leaving::warn_on_leaving;
pub(crate) use loader::{install_panic_hook, take_source};
pub(crate) use preferences::load;
pub(crate) use recovery::{KeepOutcome, Storage, Version, recent, trouble};
pub(crate) use timing::Stopwatch;
pub(crate) use window::is_narrow;
