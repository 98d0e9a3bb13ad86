//! Decides by figures what words leave open: the notation of a column in doubt (`notation.rs`), what a vague rate means
//! (`rate.rs`, `quotient.rs`), and whether a comparison is an index, a growth or a difference (`compared.rs`).

mod compared;
pub(crate) mod notation;
mod quotient;
pub(crate) mod rate;
mod tried;

pub use rate::RatesSummary;
