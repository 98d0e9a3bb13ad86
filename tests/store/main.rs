//! The room `store`: documents, and the decisions that are remembered.

mod document;
mod memory;
mod settings;
mod version_1;
