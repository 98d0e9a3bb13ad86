//! Names of units: how they are spelt, which two are one, which became which.
//!
//! Used to join tables by unit and to add figures of former provinces up to today's.

mod crosswalk;
mod join;
mod likeness;
mod name;
mod provinces;

pub use crosswalk::{Crosswalk, Link, Recast, RecastUnit, unit_key};
pub use join::{AmbiguousMatch, Joined, Likeness, Matched, is_whole_of_provinces, join, repaired};
pub use likeness::{SpeltName, name_likeness};
pub use name::UnitName;
