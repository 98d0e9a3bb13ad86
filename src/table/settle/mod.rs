//! Decides by figures what words leave open: the notation of a column in doubt (`notation.rs`), and what a vague rate
//! means (`rate.rs`).

pub(crate) mod notation;
pub(crate) mod rate;

pub use rate::RatesSummary;
