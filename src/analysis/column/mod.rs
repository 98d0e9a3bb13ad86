//! What a column of a table is: its subject (fund, group, span of time), what it counts and in which unit, whether its
//! figures add up, and which columns hold pasted rates. [`facts`] finds out all of it once for a table; begin there.

mod amount;
mod difference;
mod facts;
mod nature;
pub(crate) mod pasted;
mod subject;

pub(crate) use amount::{amount, holds_amounts, series, unit_factor};
pub(crate) use difference::difference_of;
pub use difference::is_difference_of_rates;
pub(crate) use facts::{ColumnFacts, TableFacts};
pub(crate) use nature::is_quotient;
pub use nature::{adds_up_over_units, is_amount, is_cumulative, measured};
pub use pasted::{PastedRate, pasted_rates, ranked_rates, target_columns};
pub(crate) use subject::{CoveredTime, Subject, plan_span_fits, span_equals};
