//! Filling: cells that continue others, as the handle of a selection does in spreadsheet programs.
//!
//! `text.rs` takes a text for a member of a series ("Tháng 3" is a month, "Đơn vị 7" counts), `figure.rs` does so with
//! numbers; `line.rs` continues one row or column; `filled.rs` fills a rectangle of a sheet. `operation.rs` adds a figure to
//! another that is there, for which it must know as much of both.

mod figure;
mod filled;
mod line;
mod operation;
mod paste_how;
mod text;

pub use filled::{FillHow, Filling, copied_from, filled};
pub use operation::{Operated, Operation, operated};
pub use paste_how::PasteHow;
