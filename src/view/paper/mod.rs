//! The table and the appendix on paper. Open `printout.rs` first; `appendix.rs` explains every computed figure.

mod appendix;
mod printout;

pub(crate) use appendix::appendix_total;
pub use appendix::{AppendixColumn, AppendixLine, AppendixView, appendix_view};
pub use printout::PrintedTable;
pub(crate) use printout::printed_table;
