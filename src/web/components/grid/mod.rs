//! The grid: only the rows in sight are mounted.
//!
//! Open `table.rs` first: it puts the head (`head.rs`), the rows (`row.rs`) and the input (`editor.rs`) in place;
//! `scroll.rs` and `pointer.rs` have its sizes and what the pointer does.

mod editor;
mod head;
mod pointer;
mod reveal;
mod row;
mod scroll;
mod table;

pub(crate) use table::Grid;
