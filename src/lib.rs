//! Chỉ Tiêu: a spreadsheet-style calculator for Vietnamese social-insurance statistics.
//!
//! This page is the map of the code. Data walks one way, each stage a plain function from values to values:
//!
//! ```text
//! paste, file ─► ingest::clipboard ─► ingest::Grid ─► ingest::understand ─► Table ─► analysis ─► chart ─► export
//!                (html, text)         raw cells       (number reads)        typed   (indicator)  spec,svg
//!                                        ▲                                  columns     │
//!                                        └── sheet: Edit, History ◄── app: Action ◄── web components
//! ```
//!
//! | room | owns |
//! | --- | --- |
//! | [`number`] | reading and printing numbers: notation, units, evidence; the one rounding authority |
//! | [`ingest`] | clipboard and files → [`ingest::Grid`] of raw cells → [`ingest::Table`]: header, roles, row kinds, warnings |
//! | [`indicator`] | typed rates, totals, targets, ranks, pace, breakdown; names of units and which became which; takes slices, knows no table |
//! | [`analysis`] | which figures a table admits, computed for it; the public JSON |
//! | [`sheet`] | the workbook: sheets of grids, the user's decisions, edits, the one history; a plan's time and shape, targets row by row; tables put together and what that left open, a prior period re-added on today's units, names repaired |
//! | [`words`] | every text of the interface, in Vietnamese and English |
//! | [`chart`] | [`chart::ChartSpec`] (what is drawn, as plain data) and its drawing to SVG |
//! | [`export`] | bytes of each format that leaves the page |
//! | [`store`] | the versioned document, its slots in the browser, what is remembered of headers |
//! | [`app`] | state, actions, effects, view models; no browser types |
//!
//! The page itself (`web`) is the binary's: the library names no browser crate, and `cargo xtask test` checks that.
//!
//! Where this differs from a textbook layout, and why:
//! - The header rows stay cells of the sheet: the [`ingest::Grid`] is the truth, a [`ingest::Table`] is only how it is
//!   understood. So an address on the screen is an address in the grid, a header can be edited like any cell,
//!   and any understanding can be overridden, redone and undone without pasting again.
//! - [`analysis`] is a room of its own, because `indicator` takes slices and knows no table.
//! - The page takes each action within the event that brings it (`web::dispatch`), not as a message of its framework, which
//!   may be put off until after further keys: whoever reads an event asks the state, never the screen.
//! - Domain types derive serde, though only [`store`] and the public JSON write what lasts: what is large is read in a
//!   worker, another instance of this very build, and comes over as bytes ([`app::reading`]).

pub mod analysis;
pub mod app;
pub mod chart;
mod derived;
pub mod export;
pub mod indicator;
pub mod ingest;
pub mod intake;
pub mod language;
pub mod number;
pub mod sheet;
pub mod store;
pub mod view;
pub mod words;
