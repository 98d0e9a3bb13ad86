//! Columns and rows against each other: units that do not go together, scales that cannot be meant, names said twice.

use super::{CellAddress, Column, Doubt, Grid, Role, RowKind, Table, Warning};
use crate::number::{CellKind, fold};
use std::collections::HashMap;

/// Rows a scale is judged by.
const ROWS_JUDGED: usize = 500;
/// Rows of a table in which names are compared.
pub const MOST_NAMES: usize = 5_000;

/// Columns that are held against each other though one counts in another unit, or seems to.
pub fn check_scales(table: &Table) -> Vec<Warning> {
    let mut found = Vec::new();
    for (index, column) in table.columns.iter().enumerate() {
        if !matches!(column.role, Some(Role::Actual | Role::ActualCumulative | Role::ActualEstimate)) {
            continue;
        }
        for base in [Role::Plan, Role::Prior] {
            let mate = |c: &&Column| c.role == Some(base) && c.group == column.group;
            let Some(other) = table.columns.iter().position(|c| mate(&c)) else { continue };
            let Ok(with) = u32::try_from(other) else { continue };
            let doubt = match (column.unit, table.columns[other].unit) {
                (Some(a), Some(b)) if a.kind == b.kind && a.scale != b.scale => {
                    Some(Doubt::UnitsConverted { with })
                }
                (Some(a), Some(b)) if a != b => None,
                _ => thousandfold(table, index, other).map(|factor| Doubt::SuspectedScale { with, factor }),
            };
            found.extend(doubt.map(|doubt| Warning { doubt, row: None, column: u32::try_from(index).ok() }));
        }
    }
    found
}

/// A power of a thousand between two columns that name no unit, or claim to count in the same one.
fn thousandfold(table: &Table, column: usize, other: usize) -> Option<f64> {
    let (a, b) = (&table.columns[column], &table.columns[other]);
    let amount = |c: &Column, row: usize| c.value(row).filter(|_| c.kinds[row] == CellKind::Number);
    let rows = (0..table.rows.len()).filter(|&r| table.rows[r] == RowKind::Data).take(ROWS_JUDGED);
    let mut ratios: Vec<f64> = rows
        .filter_map(|row| Some(amount(a, row)? / amount(b, row)?))
        .filter(|r| r.is_finite() && *r > 0.0)
        .collect();
    if ratios.len() < 2 {
        return None;
    }
    ratios.sort_by(f64::total_cmp);
    let median = ratios[ratios.len() / 2];
    let all_far = if median > 1.0 { ratios[0] > 50.0 } else { ratios[ratios.len() - 1] < 0.02 };
    let factor = [1e-6, 1e-3, 1e3, 1e6].into_iter().find(|f| (0.2..5.0).contains(&(median / f)))?;
    all_far.then_some(factor)
}

/// Numbers merged over several rows of the body: they stand for more than the row they are read in.
pub fn check_merged(grid: &Grid, table: &Table) -> Vec<Warning> {
    let over_rows = grid.merges.iter().filter(|m| m.rows > 1 && table.body.contains(&m.origin.row));
    let warning = |m: &super::Merge| {
        let row = m.origin.row - table.body.start;
        let column = table.columns.get(m.origin.column as usize).filter(|c| super::rows::is_measure(c))?;
        column.value(row as usize)?;
        Some(Warning { doubt: Doubt::MergedValue, row: Some(row), column: Some(m.origin.column) })
    };
    over_rows.filter_map(warning).collect()
}

/// Units that are named twice in a table without subtotals. "BHXH tỉnh Hà Tĩnh" is Hà Tĩnh.
pub fn check_names(grid: &Grid, table: &Table) -> Vec<Warning> {
    let Some(column) = table.column_of(Role::UnitName).and_then(|c| u32::try_from(c).ok()) else {
        return Vec::new();
    };
    let grouped = table.rows.iter().any(|k| matches!(k, RowKind::Subtotal | RowKind::Part));
    if grouped || table.rows.len() > MOST_NAMES {
        return Vec::new();
    }
    let mut first: HashMap<String, u32> = HashMap::new();
    let mut found = Vec::new();
    for (row, grid_row) in (0..).zip(table.body.clone()) {
        if table.rows.get(row as usize) != Some(&RowKind::Data) {
            continue;
        }
        let name = bare_name(grid.text(CellAddress { row: grid_row, column }));
        if name.is_empty() {
            continue;
        }
        match first.get(&name) {
            Some(&first) => {
                found.push(Warning {
                    doubt: Doubt::DuplicateUnit { first },
                    row: Some(row),
                    column: Some(column),
                });
            }
            None => drop(first.insert(name, row)),
        }
    }
    found
}

/// A unit's name without the office in front of it.
fn bare_name(text: &str) -> String {
    let folded = fold(text);
    let bare = folded.strip_prefix("bhxh ").unwrap_or(&folded);
    let bare = bare.strip_prefix("tinh ").unwrap_or(bare);
    bare.trim_matches(|c: char| !c.is_alphanumeric()).to_owned()
}
