//! A report as HTML: a page of its own (`page.rs`), and a piece to paste (`paste.rs`).

mod drawing;
mod page;
mod paste;
mod pieces;

pub use page::{html_inside, html_page};
pub use paste::{html_to_paste, table_to_paste};
