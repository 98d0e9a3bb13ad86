//! Two tables become one: rows below, columns beside (row by row or by the names of units), or a column of an earlier
//! period re-added on present units. Nothing is guessed: what finds no place is reported in [`Combined`].
//!
//! Open `join.rs` first. It uses `meeting.rs`, which matches units by name; `append.rs` and `readd.rs` are the other
//! ways.

mod append;
mod cells;
mod combined;
mod join;
mod mapping;
mod meeting;
mod readd;

pub use append::append_rows;
pub use combined::{CombineMode, CombineReport, Combined};
pub use join::join_columns;
pub use mapping::{Mapping, crosswalk_from_sheet};
pub use readd::{FormerColumn, NotReadded, readd};
