//! Texts looked for in cells, and what replaces them.
//!
//! Open `needle.rs` first: it says where in a text something is; `cells.rs` says in which cells of a sheet.

mod cells;
mod letters;
mod needle;

pub use cells::{Replaced, cells_with, replaced_in};
pub use needle::{Exactness, Needle};
