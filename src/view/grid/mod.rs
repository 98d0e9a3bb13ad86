//! The grid and the strip over it.

mod body;
mod columns;
mod offered;
mod strip;

pub(crate) use body::row_view;
pub use body::{EditorView, GridView, RowView, TableView, grid_view, table_view};
pub use columns::{ColumnKind, ColumnView, HeadCell};
pub use offered::OfferedColumn;
pub use strip::StripView;
