//! What goes to paper.

pub(crate) mod appendix;
mod printout;

pub use appendix::{AppendixColumn, AppendixLine, AppendixView, appendix_view};
pub use printout::{PrintBody, PrintHeading, PrintView, PrintedTable, print_view};
