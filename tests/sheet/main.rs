//! The document: edits and their history, tables put together, targets.

mod append;
mod combine;
mod history;
mod readd;
mod targets;
