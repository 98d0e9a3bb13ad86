//! What lasts: documents, and what is remembered of decisions.

mod document;
mod memory;
mod settings;
mod version_1;
