//! The grid and the strip over it.

pub(crate) mod body;
pub(crate) mod columns;
pub(crate) mod offered;
pub(crate) mod strip;

pub use body::{EditorView, GridView, RowView, TableView, grid_view, table_view};
pub use columns::{ColumnKind, ColumnView, HeadCell};
pub use offered::OfferedColumn;
pub use strip::StripView;
