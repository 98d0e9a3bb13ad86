//! What a column of a table is: what it is about, what it counts and in which unit, whether its figures add up, and
//! which columns hold pasted rates. [`facts`] finds all of it out once for a table.

pub(super) mod amount;
pub(super) mod facts;
mod nature;
pub(super) mod pasted;
pub(super) mod subject;

pub use nature::{adds_up_over_units, is_amount, is_cumulative, measured};
pub use pasted::{PastedRate, pasted_rates, target_columns};
