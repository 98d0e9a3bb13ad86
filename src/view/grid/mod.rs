//! The grid, and the strip above it. Open `body.rs` first: the rows in sight. `columns.rs` has the heads and widths,
//! `typing.rs` what is said of a formula while it is typed.

mod body;
mod columns;
mod hidden;
mod marks;
mod offered;
mod outline;
mod strip;
mod tall;
mod thresholds;
mod typing;

pub(crate) use body::row_view;
pub use body::{EditorView, GridView, RowMark, RowView, TableView, grid_view, table_view};
pub use columns::{ColumnKind, ColumnView, HeadCell};
pub use hidden::HiddenLines;
pub(crate) use marks::{Marks, may_have_bars};
pub use offered::OfferedColumn;
pub use outline::{OutlineMarks, OutlineSign};
pub use strip::StripView;
pub use tall::TallLines;
pub(crate) use thresholds::Thresholds;
pub use typing::{CallHint, CompletionHint, NamedCells, TypingView};
