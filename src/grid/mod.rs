//! Raw cells: their texts and stored values, addresses, merged areas and hidden rows. Nothing is understood here.
//!
//! A [`GridBuilder`] makes a [`Grid`] from the cells of a source, row by row; `tcvn3.rs` converts a grid written in an
//! old Vietnamese font. Open `cells.rs` first.

mod address;
mod builder;
mod cells;
mod merges;
pub(crate) mod tcvn3;

pub use address::{CellAddress, CellRange, column_letters};
pub use builder::GridBuilder;
pub(crate) use builder::MOST_COLUMNS;
pub use cells::{Cell, CellEdit, Grid, StoredValue};
pub use merges::{Merge, Merges};
pub use tcvn3::{grid_from_tcvn3, text_from_tcvn3};
