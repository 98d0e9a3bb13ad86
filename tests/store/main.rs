//! What lasts: documents, and what is remembered of decisions.

mod document;
mod memory;
mod version_1;
