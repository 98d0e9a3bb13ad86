//! Raw cells: their texts and stored values, addresses, merged areas and hidden rows. Nothing is understood here.
//!
//! A [`GridBuilder`] makes a [`Grid`] from the cells of a source, row by row; `legacy.rs` converts a grid whose letters
//! stand for others (old Vietnamese fonts). Open `cells.rs` first.

mod address;
mod broken;
mod builder;
mod cells;
mod legacy;
mod line_set;
mod merges;
mod rearranged;
mod syllable;
mod tcvn3;
mod windows_1252;

pub use address::{CellAddress, CellRange, column_letters};
pub(crate) use builder::MOST_COLUMNS;
pub use builder::{GridBuilder, LONGEST_TEXT};
pub use cells::{Cell, CellEdit, Grid, Margins, StoredValue};
pub use legacy::{grid_as_shown, grid_from_legacy, legacy_encoding};
pub use line_set::LineSet;
pub use merges::{Merge, Merges};
pub use rearranged::LineSources;
pub use tcvn3::text_from_tcvn3;
pub(crate) use windows_1252::WINDOWS_1252_SIGNS;
