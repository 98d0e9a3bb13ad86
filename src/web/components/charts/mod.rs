//! The page of all charts of a sheet, in place of table and panel. Open `page.rs` first.

mod page;
mod sight;

pub(crate) use page::ChartsPage;
