//! Excel files: the sheets of a report with formulas that go on computing. Open `workbook.rs` first.

mod cells;
mod charts;
mod error;
mod formats;
mod heights;
mod limits;
mod long_text;
mod names;
mod print;
mod remarks;
mod workbook;

pub use error::XlsxError;
pub use workbook::xlsx_from_report;
