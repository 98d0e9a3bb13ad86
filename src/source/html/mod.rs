//! Tables in HTML, as Excel, LibreOffice, Google Sheets, Word and web pages copy them.

mod events;
mod reader;
mod style;
mod table;

pub use reader::{grid_from_html, grids_from_html, grids_from_html_telling, largest};
