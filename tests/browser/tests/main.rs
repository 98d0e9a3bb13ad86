//! The packed page in a real browser, over `file://`. Run by `cargo xtask test`.
// A test fails by panicking, and so does what it is made of.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod harness_itself;
mod job;
mod policy;
mod startup;
mod tables;
mod traps;
