//! Tables made from a seed with their truth known, and a judge that holds what is understood of them against it.
//!
//! `shape.rs` draws what a table looks like, `simpler.rs` takes that back; `columns.rs` (with `headings.rs`), `rows.rs` and `figures.rs` make its truth,
//! `cells.rs` (with `hands.rs`) and `table.rs` write it on a `page.rs` (`scripts.rs`: in which letters), `english.rs` has the words for it in English; `judge*.rs` compare; `report.rs` counts. Open `shape.rs` first.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    dead_code,
    reason = "a test fails by panicking; not every user of this room uses all of it"
)]

mod cells;
mod choices;
mod columns;
mod english;
mod exact;
mod figures;
mod hands;
mod headings;
mod judge;
mod judge_page;
mod judge_questions;
mod judge_rates;
mod known;
mod page;
mod report;
mod rows;
mod scripts;
pub mod shape;
mod simpler;
pub mod table;
mod words;

pub use known::KNOWN;
pub use report::Report;
