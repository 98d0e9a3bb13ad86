//! Two tables become one: the rows of one below the other, or its columns beside, row by row or by the names of the
//! units; or a column of an earlier period beside today's, re-added on today's units. Nothing is guessed: what finds no
//! place is told.

mod append;
mod cells;
mod combined;
mod join;
mod mapping;
mod meeting;
mod readd;

pub use append::append_rows;
pub use combined::{CombineMode, CombineReport, Combined};
pub use join::join_columns;
pub use mapping::{Mapping, crosswalk_from_sheet};
pub use readd::{FormerColumn, NotReadded, readd};
