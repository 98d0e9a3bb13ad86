//! Names of units held against the list of provinces: those that lost letters, and those that are none among provinces.

use super::comparisons::MOST_NAMES;
use super::{CellAddress, Doubt, Grid, Role, RowKind, Table, Warning};
use crate::indicator::{UnitName, is_whole_of_provinces, repaired};

/// Names that must be provinces before one that is none stands out; they must be the greater part too.
const FEWEST_PROVINCES: usize = 3;

/// Names that lost letters and can only be one province, and names that are none where most are.
pub fn check_provinces(grid: &Grid, table: &Table) -> Vec<Warning> {
    let Some(column) = table.column_of(Role::UnitName).and_then(|c| u32::try_from(c).ok()) else {
        return Vec::new();
    };
    if table.rows.len() > MOST_NAMES {
        return Vec::new();
    }
    let text = |row: u32| grid.text(CellAddress { row: table.body.start + row, column });
    let is_named = |kind: &RowKind| !matches!(kind, RowKind::Note | RowKind::Blank | RowKind::Index);
    let rows = (0..).zip(&table.rows).filter(|(row, kind)| is_named(kind) && !text(*row).trim().is_empty());
    let names: Vec<(u32, RowKind, UnitName)> =
        rows.map(|(row, kind)| (row, *kind, UnitName::of(text(row)))).collect();
    let any_lost = names.iter().any(|(_, _, name)| name.is_lossy());
    let whole = |row: u32| if any_lost { repaired(text(row)) } else { None };
    let warning = |row: u32, doubt: Doubt| Warning { doubt, row: Some(row), column: Some(column) };
    let mut found: Vec<Warning> = Vec::new();
    let (mut provinces, mut others) = (0usize, Vec::new());
    for (row, kind, name) in &names {
        let whole = whole(*row);
        found.extend(whole.map(|whole| warning(*row, Doubt::LossyName { whole: whole.to_owned() })));
        match kind {
            RowKind::Data if whole.is_some() || name.province().is_some() => provinces += 1,
            RowKind::Data if !name.is_empty() && !is_whole_of_provinces(name) => others.push(*row),
            _ => {}
        }
    }
    if provinces >= FEWEST_PROVINCES && provinces > others.len() {
        found.extend(others.into_iter().map(|row| warning(row, Doubt::UnmatchedUnit)));
    }
    found
}
