//! Bytes of each format that leaves the page.

pub mod png;
