//! Decides by figures what words leave open: the notation of a column in doubt (`notation.rs`), what a vague rate means
//! (`rate.rs`, `quotient.rs`), which roles figures show (`shown.rs`), which persons are in thousands (`thousands.rs`), and
//! whether a comparison is an index, a growth or a difference (`compared.rs`).

mod compared;
pub(crate) mod notation;
mod quotient;
pub(crate) mod rate;
mod shown;
mod thousands;
mod tried;

pub use quotient::{change_fits, quotient_fits};
pub use rate::RatesSummary;
pub use shown::ACHIEVED;
