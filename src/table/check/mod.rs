//! The last stage: what is doubtful or wrong in a table that is understood.

pub(crate) mod doubts;
mod listed;
pub(crate) mod lost_letters;
mod names;
pub(crate) mod scales;
pub(crate) mod sums;

pub use scales::MOST_NAMES;
