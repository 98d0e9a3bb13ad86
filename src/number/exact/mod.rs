//! Exact decimal arithmetic on the digits that a number prints: comparison, differences, sums without rounding errors.

pub(crate) mod decimal;
mod held;
mod sum;

pub(crate) use decimal::POWERS;
pub use decimal::{compare, difference, fifteen_digits, scaled};
pub use held::ExactDecimal;
pub use sum::{ExactSum, exact_sum};
