//! The grid: only the rows in sight are mounted.
//!
//! Open `table.rs` first: it puts the head (`head.rs`), the rows (`row.rs`) and the input (`editor.rs`) in place;
//! `scroll.rs` and `sight.rs` have its sizes and what of the columns is in sight, `pointer.rs` what the pointer does,
//! `handle.rs` fills, `border.rs` moves the selected cells, `typing.rs` shows what a formula names while it is typed, `frames.rs` where.

mod border;
mod editor;
mod frames;
mod handle;
mod head;
mod outline;
mod pointer;
mod reveal;
mod row;
mod scroll;
mod sight;
mod table;
mod typing;

pub(crate) use table::Grid;
