//! One pass over a column: what its cells are, what they prove about its notation, and which must be read again.

use std::ops::Range;

use super::brackets::BracketCells;
use super::read_cells::ReadCells;
use super::role::{RoleCells, counts_up};
use super::unit::UnitCells;
use crate::grid::{CellAddress, Grid};
use crate::number::{CellKind, Evidence};
use crate::table::cell::{CellFacts, ColumnEvidence, Context, Counts, OtherColumns};
use crate::table::header::TableParts;
use crate::table::model::{Column, ColumnReading, Role};

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
    /// How the cells were read before, if `kinds` and `values` are what was read of them then.
    pub read: Option<CellsRead>,
}

/// How a column's cells were read before. If they would be read in the same way again, they need not be.
#[derive(Clone, Debug)]
pub struct CellsRead {
    /// How.
    pub context: Context,
    /// Whether as names.
    pub as_names: bool,
    /// Rows that can be read both ways.
    pub doubts: Vec<u32>,
    /// See [`ColumnReading::source_decimals`](crate::table::ColumnReading).
    pub source_decimals: u8,
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
        // Once all are found, no further cell is read: a column of words has none.
        let values = values.take(counts.all_values as usize);
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

/// The profile of a column whose cells were read before. `rounded` is the first row that shows fewer digits than the
/// source holds.
pub fn profile_of_read(
    grid: &Grid,
    index: u32,
    parts: &TableParts,
    column: Column,
    rounded: Option<u32>,
) -> Profile {
    let Column { kinds, values, doubts, reading, .. } = column;
    let facts = |row: u32| {
        let facts = cell_facts(grid, parts, CellAddress { row: parts.body.start + row, column: index });
        (facts.kind, facts.value)
    };
    let ColumnReading { context, evidence, source_decimals, counts, open, role, .. } = reading;
    let cells = CellsSummary::of(grid, parts.body.clone(), index, &counts, &evidence, facts);
    let as_names = role == Some(Role::UnitName);
    let read = Some(CellsRead { context, as_names, doubts, source_decimals });
    // What is known beside the cells was known under other decisions.
    let evidence =
        ColumnEvidence { known: Evidence::default(), other_columns: OtherColumns::default(), ..evidence };
    Profile { kinds, values, open, evidence, counts, cells, rounded, read }
}

/// What a cell of the body says.
pub fn cell_facts(grid: &Grid, parts: &TableParts, at: CellAddress) -> CellFacts {
    let cell = grid.cell(at);
    match parts.is_titles(at.row) {
        true => CellFacts::of_title(cell),
        false => CellFacts::of(cell, grid.declared.is_some()),
    }
}
