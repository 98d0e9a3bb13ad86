//! The parts of the browser that the page uses: clipboard, files, downloads, images, clock, storage, timing, loader.

pub(crate) mod clipboard;
pub(crate) mod clock;
pub(crate) mod download;
pub(crate) mod file;
pub(crate) mod identity;
pub(crate) mod image;
pub(crate) mod indexed_db;
pub(crate) mod loader;
pub(crate) mod preferences;
pub(crate) mod printing;
pub(crate) mod recovery;
pub(crate) mod regions;
pub(crate) mod timing;
pub(crate) mod typeface;
