//! Two rates against each other: each unit a point with its name; who is behind in both is seen at once.
//!
//! [`two_rates`] makes the [`TwoRatesSpec`]; [`layout_two_rates`] places its marks.

mod draw;
mod labels;
mod layout;
mod said;
mod spec;

pub(super) use layout::layout_two_rates;
pub use spec::{Quadrant, RateAxis, TwoRatesPoint, TwoRatesSpec, TwoRatesWords, two_rates};
