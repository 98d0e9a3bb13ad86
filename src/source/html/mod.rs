//! Tables in HTML, as Excel, LibreOffice, Google Sheets, Word and web pages copy them.
//!
//! `events.rs` reduces the tokenizer's output to events, `reader.rs` (open it first) follows them from table to table,
//! `table.rs` fills one grid, and `style.rs` tells stored values from styles and attributes.

mod events;
mod reader;
mod style;
mod table;

pub use reader::{grid_from_html, grids_from_html, grids_from_html_telling, largest};
