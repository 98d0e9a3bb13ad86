//! Names of units: how they are spelt, which two are one, and which became which.
//!
//! [`UnitName`] (`name.rs`) takes a name apart; [`join()`] matches the rows of two tables by such names, and
//! `likeness.rs` finds names that may be misspelt; [`Crosswalk`] adds figures of former provinces up to today's. Open
//! `name.rs` first.

mod crosswalk;
mod join;
mod likeness;
mod name;
mod order;
mod provinces;

pub use crosswalk::{Crosswalk, Link, Recast, RecastUnit, unit_key};
pub use join::{AmbiguousMatch, Joined, Likeness, Matched, is_whole_of_provinces, join, repaired};
pub use likeness::{SpeltName, name_likeness};
pub use name::{Tier, UnitName};
pub use order::NameOrder;
