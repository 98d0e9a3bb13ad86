//! The last stage: what is doubtful or wrong in an understood table. `doubts.rs` (open it first) collects the warnings;
//! the other files each check one thing: sums, scales, names, lost letters.

pub(crate) mod doubts;
mod listed;
pub(crate) mod lost_letters;
mod names;
pub(crate) mod scales;
pub(crate) mod sums;

pub use scales::MOST_NAMES;
