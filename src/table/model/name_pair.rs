//! Two columns that name rows together: that of units, and that of what tells the rows of one unit apart.

use crate::grid::{CellAddress, Grid};

/// Rows of one unit, at most. More under one name are no rows of a unit.
pub(crate) const MOST_OF_UNIT: u32 = 200;

/// The columns whose words name a row together: "Huyện Đông Anh", written once, and "BHXH", "BHYT", "BHTN" beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct NamePair {
    /// The column of units. A blank cell goes on with the unit above.
    pub(crate) outer: u32,
    /// The column that tells the rows of a unit apart.
    pub(crate) inner: u32,
}

impl NamePair {
    /// What tells a row apart from the others of its unit; empty if nothing does.
    pub fn inner<'a>(&self, grid: &'a Grid, row: u32) -> &'a str {
        grid.text(CellAddress { row, column: self.inner }).trim()
    }

    /// The row that names the unit of a row, which may be itself; `first` is the first row of the body.
    pub fn head(&self, grid: &Grid, first: u32, row: u32) -> Option<u32> {
        let rows = (first.max(row.saturating_sub(MOST_OF_UNIT))..=row).rev();
        let mut of_unit = rows.take_while(|&r| !self.inner(grid, r).is_empty());
        of_unit.find(|&r| !grid.text(CellAddress { row: r, column: self.outer }).trim().is_empty())
    }

    /// The name of the unit of a row.
    pub fn unit<'a>(&self, grid: &'a Grid, first: u32, row: u32) -> Option<&'a str> {
        let head = self.head(grid, first, row)?;
        Some(grid.text(CellAddress { row: head, column: self.outer }).trim())
    }

    /// The whole name of a row: "Huyện Đông Anh – BHYT".
    pub fn name(&self, grid: &Grid, first: u32, row: u32) -> Option<String> {
        let unit = self.unit(grid, first, row)?;
        Some(format!("{unit} – {}", self.inner(grid, row)))
    }
}
