//! What the browser gives and takes: the loader's contract.

pub(crate) mod loader;
