//! The grid: heads, rows, the editor.

mod editor;
mod head;
mod reveal;
mod row;
mod table;

pub(crate) use table::Grid;
