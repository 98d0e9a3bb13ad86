//! What a row is: a unit, a total, a part, a note; by its label, its numbering and its figures.

mod kinds;
mod label;
mod labels;
mod measures;
mod of_which;
mod outline;
mod periods;

pub use kinds::row_kinds;
pub use label::{LabelMeaning, label_meaning};
pub use labels::{RowLabels, label_columns};
pub use measures::rows_differ;
pub use periods::row_periods;
