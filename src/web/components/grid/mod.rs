//! The grid: heads, rows, the editor.

mod editor;
mod head;
mod pointer;
mod reveal;
mod row;
mod scroll;
mod table;

pub(crate) use table::Grid;
