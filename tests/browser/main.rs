//! The packed page in a real browser, over `file://`. Run by `cargo xtask test`.

mod harness_itself;
mod startup;
mod traps;
