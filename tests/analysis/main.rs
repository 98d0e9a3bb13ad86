//! The room `analysis`: which figures a table admits, their values, and pasted figures that cannot come from their
//! inputs.

mod admitted;
mod blank_totals;
mod collection;
mod compute;
mod covered;
mod made_of;
mod not_compared;
mod pasted_comparisons;
mod pasted_differences;
mod pasted_figures;
mod period_sums;
mod proved_nothing;
mod quotients;
mod written;
