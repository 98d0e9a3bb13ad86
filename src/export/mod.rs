//! Writes the formats in which results leave the page.

pub mod png;
pub(crate) mod warning_text;
