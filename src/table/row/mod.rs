//! What each row under the header is: a unit, a total, a part of the row above, a note.
//!
//! `label.rs` says what the words of a row mean, `labels.rs` collects that for all rows, `outline.rs` finds rows made of
//! other rows by numbering, lists and sums (`fit.rs` counts the digits in which they come out), `flat.rs` whether lists
//! are of units, `of_which.rs` what follows "Trong đó", `heads.rs` rows over or under groups that nothing marks,
//! `loose.rs` rows without a number under numbered ones, `splits.rs` one whole split twice, `stray.rs`
//! figures under the table that belong to nothing. `measures.rs` and `flows.rs`
//! find rows that have no sum: of different measures, of what comes in and goes out. `name_pair.rs` finds two columns that
//! name rows together, `unit_sums.rs` what sums add up there. `kinds.rs` decides from all of it: open it first.
//! `summary.rs` holds what these steps read, so that an edit that changes none of it needs no second look.

mod closing;
mod fit;
mod flat;
mod flows;
mod heads;
mod kinds;
mod label;
mod labels;
mod loose;
mod measured;
mod measures;
mod name_pair;
mod numbering;
mod of_which;
mod outline;
mod periods;
mod possible;
mod splits;
mod stray;
mod summary;
mod unit_sums;
mod whole;

pub use kinds::row_kinds;
pub use labels::{RowLabels, label_columns};
pub use periods::row_periods;
pub use stray::has_words;
pub use summary::{RowSummary, asks_figures, before_rates};
