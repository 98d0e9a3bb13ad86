//! What is printed.

mod appendix;
mod printout;

pub(crate) use printout::Printout;
