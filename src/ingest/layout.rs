//! Finds title, unit line, header, row kinds and columns in a grid, and reads its numbers.

use super::{Decisions, Grid, Table};

/// Understands a grid, with the user's decisions over what is found.
pub fn understand(grid: &Grid, decisions: &Decisions) -> Table {
    let _ = (grid, decisions);
    Table::default()
}
