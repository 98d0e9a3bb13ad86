//! The menu that is open over the grid.

/// A menu over the grid. Nothing changes until one of its entries is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenMenu {
    /// What a column means and how its numbers are read; of a computed column, its place.
    Column(u32),
    /// How the numbers of a column in doubt are read.
    Reading(u32),
    /// What a grid row is.
    Row(u32),
}
