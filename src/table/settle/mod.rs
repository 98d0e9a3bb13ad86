//! What the figures decide where words leave it open: notation, the meaning of a rate.

pub(crate) mod notation;
pub(crate) mod rate;

pub use rate::RatesSummary;
