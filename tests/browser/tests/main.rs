//! The packed page in a real browser, over `file://`. Run by `cargo xtask test`.
// A test reports failure by panicking.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod accessibility;
#[path = "../../../benches/table.rs"]
mod bench_table;
mod by_hand;
mod carried;
mod cases;
mod charts;
mod clipboards;
mod columns;
mod fields;
mod files;
mod find;
mod firefox;
mod forgotten;
mod formed;
mod forms;
mod formulas;
mod hands;
mod harness_itself;
mod help;
mod hidden_lines;
mod job;
mod joined;
mod keys;
#[path = "../../common/keys_table.rs"]
mod keys_table;
mod kills;
mod large;
mod lines;
mod names_and_groups;
mod native_figures;
mod over_time;
mod plan;
mod policy;
mod printing;
mod recovery;
mod report_panel;
mod reports;
mod returning;
mod saved_pages;
mod seen;
mod sentences;
mod sheets;
mod startup;
mod tables;
mod traps;
mod typing;
mod verified;
mod versions;
