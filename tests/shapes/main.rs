//! The room `shapes`: generated tables with their truth known, and kept real ones, are read right or asked about.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test fails by panicking, and reports"
)]

#[path = "../common/mod.rs"]
mod common;
mod real;
mod sentences;
#[path = "mod.rs"]
mod shapes;

use shapes::{KNOWN, Report};

/// Tables of the short run.
const TABLES: u64 = 3_000;

/// Of these so many show faults that are known and switched off; they must become none.
const MOST_KNOWN: usize = 25;

#[test]
fn generated_tables_are_right_or_asked() {
    let report = Report::of(0..TABLES);
    println!("generated tables:\n{}", report.shares());
    for (name, reason) in KNOWN {
        println!("switched off: {name}: {reason}");
    }
    assert_eq!(report.silent, 0, "{}", report.kinds(true, ""));
    assert!(report.known <= MOST_KNOWN, "{}", report.kinds(false, ""));
    assert!(report.needless_questions * 50 < report.cells, "{}", report.kinds(true, ""));
}
