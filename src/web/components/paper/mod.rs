//! What is printed: the table, the chart or the appendix. Open `printout.rs` first.

mod appendix;
mod printout;

pub(crate) use printout::Printout;
