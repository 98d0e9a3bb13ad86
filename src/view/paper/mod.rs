//! What is printed. Open `printout.rs` first; `appendix.rs` explains every computed figure.

mod appendix;
mod printout;

pub(crate) use appendix::appendix_total;
pub use appendix::{AppendixColumn, AppendixLine, AppendixView, appendix_view};
pub(crate) use printout::printed_table;
pub use printout::{PrintBody, PrintHeading, PrintView, PrintedTable, print_view};
