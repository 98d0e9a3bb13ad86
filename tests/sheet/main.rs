//! The room `sheet`: edits and their history, tables combined, targets.

mod append;
mod combine;
mod history;
mod like;
mod readd;
mod targets;
