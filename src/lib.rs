//! Chỉ Tiêu: a spreadsheet-style calculator for Vietnamese social-insurance statistics, in one HTML file.
//!
//! This page is the map of the code. Data goes one way; each stage is a plain function from values to values:
//!
//! ```text
//! paste, file ─► source ─► grid ─► table ─► analysis ─► chart ─► export, view ─► web components
//!                bytes     raw     read &   figures     spec →
//!                → cells   cells   understood           marks → svg
//!                           ▲
//!                           └── sheet: Edit, History ◄── app: Action ◄── events
//! ```
//!
//! # Where to start
//!
//! | to change or add | start at |
//! | --- | --- |
//! | how a number, date or unit of measure is read | [`number`]: `scan.rs`, `decide.rs`, `unit/vocabulary.rs` |
//! | a role of a column, or the titles that mean it | `table/model/role.rs`, `table/title/rules.rs` |
//! | what a row is: total, subtotal, part, note | `table/row/kinds.rs`, `table/row/label.rs` |
//! | where title, header and body are | `table/header/` |
//! | a warning | `table/model/warning.rs`, `table/check/`, then its text in `words/warnings.rs` |
//! | a computed column | `analysis/indicator.rs`, `analysis/admitted.rs`, `analysis/compute.rs`; its formula in [`indicator`] |
//! | a check of pasted figures | `analysis/check/` |
//! | a file format | `source/file/kind.rs`, `source/file/detect.rs`, a file or folder beside them |
//! | what a clipboard gives | `source/clipboard.rs`, `source/html/`, `source/text.rs` |
//! | a chart kind | a folder beside `chart/ranking/`: spec, then marks |
//! | something the user can do | `app/actions/`, a file of `app/update/`, its key and name in `app/actions/command.rs` |
//! | a setting that the document keeps | `sheet/settings/`, `store/schema/`, `sheet/edit.rs` |
//! | what a panel or the grid shows | [`view`], then its component in `web/components/` |
//! | a text | `words/`, one file a subject; both languages at once |
//! | a format that leaves the page | [`export`] |
//! | where the page meets the browser | `web/platform/` |
//!
//! # Rooms, from the ground up
//!
//! | room | owns |
//! | --- | --- |
//! | [`number`] | numerals, notation and its evidence, units of measure, exact sums, rounding and printing |
//! | [`language`] | Vietnamese or English |
//! | [`grid`] | raw cells and their addresses; nothing understood |
//! | [`period`] | months, quarters, years in words and in the calendar |
//! | [`indicator`] | rates, totals, targets, pace, breakdown: slices in, figures out; knows no table |
//! | [`place`] | names of units: spelling, likeness, joining, former and present provinces |
//! | [`source`] | clipboard, HTML, text and files → [`grid::Grid`] |
//! | [`table`] | grid → [`table::Table`]: header, columns with roles, kinds of rows, warnings; a folder a stage, `understand.rs` the pipeline, `follow.rs` one edit followed |
//! | [`analysis`] | which figures a table admits, computed, and compared with the pasted ones |
//! | [`chart`] | what is drawn and why, as plain data; marks; SVG |
//! | [`sheet`] | the workbook: grids, decisions, settings by owner, edits and the one history; tables put together |
//! | [`store`] | the versioned document, its copies in the browser, what is remembered of headers |
//! | [`intake`] | a paste or a file → sheets, on the page or in a worker |
//! | [`export`] | what leaves the page as bytes; the public JSON |
//! | [`words`] | every text, in both languages |
//! | [`derived`] | sheets made from sheets: series, breakdown, points, tally |
//! | [`app`] | state, actions, updates, effects; no browser types |
//! | [`view`] | what components show, as plain data: free functions of the state |
//!
//! A room uses only rooms above it in this table, and not all of them: `cargo xtask seam` holds the list of who may use whom,
//! and fails on a circle between rooms, folders or files. Inside a room, siblings use siblings; the outside uses the room's
//! face (its `mod.rs`), which declares, re-exports and explains. The page itself (`web`) is a
//! package of its own, compiled for size while the library is compiled for speed: the library names no browser crate.
//!
//! # Invariants
//!
//! - The header rows stay cells of the sheet: the [`grid::Grid`] is the truth, a [`table::Table`] is only how it is
//!   understood. So an address on the screen is an address in the grid, a header can be edited like any cell,
//!   and any understanding can be overridden, redone and undone without pasting again.
//! - Reading never fails: what could not be read stays as text, with a [`table::Warning`].
//! - What cannot be computed is an [`indicator::Undefined`], never NaN and never a silent 0.
//! - Every change of a document is an [`sheet::Edit`] that can be undone, a paste of 100 000 rows too.
//! - Only [`store`] and the public JSON write what lasts; domain types derive serde because what is large is read in a
//!   worker, another instance of this very build, and comes over as bytes ([`intake`]).
//! - The page takes each action within the event that brings it (`web::dispatch`), not as a message of its framework, which
//!   may be put off until after further keys: whoever reads an event asks the state, never the screen.

pub mod analysis;
pub mod app;
pub mod chart;
pub mod derived;
pub mod export;
pub mod grid;
pub mod indicator;
pub mod intake;
pub mod language;
pub mod number;
pub mod period;
pub mod place;
pub mod sheet;
pub mod source;
pub mod store;
pub mod table;
pub mod view;
pub mod words;
