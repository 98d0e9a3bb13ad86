//! What a row is: a unit, a total, a part, a note; by its label, its numbering and its figures.

mod kinds;
mod label;
mod labels;
mod measures;
mod of_which;
mod outline;
mod periods;
mod summary;

pub use kinds::row_kinds;
pub use labels::{RowLabels, label_columns};
pub use measures::rows_differ;
pub use periods::row_periods;
pub use summary::{RowSummary, asks_figures};
