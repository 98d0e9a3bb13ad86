//! One pass over a column: what its cells are, what they prove about its notation, and which must be read again.

use std::ops::Range;

use super::brackets::BracketCells;
use super::read_cells::ReadCells;
use super::role::{RoleCells, counts_up};
use super::unit::UnitCells;
use crate::grid::{CellAddress, Grid};
use crate::number::CellKind;
use crate::table::cell::{CellFacts, ColumnEvidence, Counts};
use crate::table::header::TableParts;

/// What one pass finds.
#[derive(Clone, Debug, Default)]
pub struct Profile {
    /// What each cell is.
    pub kinds: Vec<CellKind>,
    /// Values, final for all rows except those in `open`.
    pub values: Vec<f64>,
    /// Rows whose reading depends on the column: ambiguous numbers, own units, brackets, typed numbers.
    pub open: Vec<u32>,
    /// What the cells prove about the notation.
    pub evidence: ColumnEvidence,
    /// Counts by kind of cell.
    pub counts: Counts,
    /// What the later steps may know of the cells.
    pub cells: CellsSummary,
    /// First row that shows fewer digits than the source holds.
    pub rounded: Option<u32>,
}

/// All that the steps between the pass over the cells and their final reading look at. Each step declares what it reads;
/// while that stays the same, so do the column's role, its unit and the way it is read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CellsSummary {
    /// For its role.
    pub role: RoleCells,
    /// For its unit.
    pub unit: UnitCells,
    /// For what brackets mean.
    pub brackets: BracketCells,
    /// For how its cells are read.
    pub read: ReadCells,
}

impl CellsSummary {
    /// Of a column with these counts. `facts` gives what a cell of a body row says.
    pub fn of(
        grid: &Grid,
        body: Range<u32>,
        column: u32,
        counts: &Counts,
        evidence: &ColumnEvidence,
        facts: impl Fn(u32) -> (CellKind, f64),
    ) -> CellsSummary {
        let rows = || 0..u32::try_from(body.len()).unwrap_or(0);
        let values = rows().map(&facts).filter(|(kind, _)| kind.has_value()).map(|(_, value)| value);
        let numbers = || rows().map(&facts).filter(|(kind, _)| *kind == CellKind::Number).map(|(_, v)| v);
        CellsSummary {
            role: RoleCells::of(grid, body.clone(), column, counts, counts_up(column, values)),
            unit: UnitCells::of(counts),
            brackets: BracketCells::of(counts, numbers),
            read: ReadCells::of(counts, evidence),
        }
    }
}

/// Profiles a column over the rows of the body. Title rows in the body have no figures.
pub fn profile(grid: &Grid, column: u32, parts: &TableParts) -> Profile {
    let body = parts.body.clone();
    let rows = body.len();
    let mut found =
        Profile { kinds: Vec::with_capacity(rows), values: Vec::with_capacity(rows), ..Profile::default() };
    for (row, grid_row) in (0..).zip(body) {
        let facts = cell_facts(grid, parts, CellAddress { row: grid_row, column });
        found.kinds.push(facts.kind);
        found.values.push(facts.value);
        found.counts.add(&facts);
        found.evidence.push(facts.vote);
        if facts.rounded {
            found.rounded.get_or_insert(row);
        }
        if facts.open {
            found.open.push(row);
        }
    }
    let Profile { kinds, values, counts, evidence, .. } = &found;
    let facts = |row: u32| {
        let row = row as usize;
        (kinds.get(row).copied().unwrap_or_default(), values.get(row).copied().unwrap_or_default())
    };
    found.cells = CellsSummary::of(grid, parts.body.clone(), column, counts, evidence, facts);
    found
}

/// What a cell of the body says.
fn cell_facts(grid: &Grid, parts: &TableParts, at: CellAddress) -> CellFacts {
    let cell = grid.cell(at);
    match parts.is_titles(at.row) {
        true => CellFacts::of_title(cell),
        false => CellFacts::of(cell, grid.declared.is_some()),
    }
}
