//! Compares columns with each other: units that do not match, and scales that cannot be meant. Also finds merged
//! numbers.

use std::collections::HashMap;

use crate::grid::Grid;
use crate::number::{CellKind, UnitKind};
use crate::table::model::{Column, Doubt, Role, RowKind, Table, Warning};

/// Rows used to judge a scale.
const ROWS_JUDGED: usize = 500;

/// Rows of a table in which names are compared.
pub const MOST_NAMES: usize = 5_000;

/// Warnings for columns that are compared with each other although one has another unit, or seems to.
pub fn check_scales(table: &Table) -> Vec<Warning> {
    let mut found = Vec::new();
    let mut bases: HashMap<(Role, &[String]), usize> = HashMap::new();
    for (index, column) in table.columns.iter().enumerate() {
        if let Some(role @ (Role::Plan | Role::Prior)) = column.role {
            bases.entry((role, &column.group)).or_insert(index);
        }
    }
    for (index, column) in table.columns.iter().enumerate() {
        if !matches!(column.role, Some(Role::Actual | Role::ActualCumulative | Role::ActualEstimate)) {
            continue;
        }
        for base in [Role::Plan, Role::Prior] {
            let Some(&other) = bases.get(&(base, &column.group[..])) else { continue };
            let Ok(with) = u32::try_from(other) else { continue };
            let doubt = match (column.unit, table.columns[other].unit) {
                (Some(a), Some(b)) if a.kind == b.kind && a.scale != b.scale => {
                    Some(Doubt::UnitsConverted { with })
                }
                (Some(a), Some(b)) if a != b => None,
                _ => thousandfold(table, index, other).map(|factor| Doubt::SuspectedScale { with, factor }),
            };
            let cells = if doubt.is_none() { thousandfold_cells(table, index, other) } else { Vec::new() };
            let warning = |(row, doubt)| Warning { doubt, row, column: u32::try_from(index).ok() };
            found.extend(doubt.map(|doubt| warning((None, doubt))));
            found.extend(cells.into_iter().map(|(row, factor)| {
                warning((u32::try_from(row).ok(), Doubt::SuspectedScale { with, factor }))
            }));
        }
    }
    found.extend(
        (0..).zip(&table.columns).filter(|(_, c)| may_be_ratios(table, c)).map(|(index, _)| Warning {
            doubt: Doubt::MayBeRatios,
            row: None,
            column: Some(index),
        }),
    );
    found
}

/// Whether a rate of most of a whole, with "%" in its header, holds 0,95 where others write 95.
fn may_be_ratios(table: &Table, column: &Column) -> bool {
    const LARGEST: f64 = 1.5;
    let is_rate = matches!(column.role, Some(Role::PlanCompletion | Role::Coverage | Role::IndexToPrior));
    let in_percent = column.unit.is_some_and(|u| u.kind == UnitKind::Percent);
    let rows = (0..table.rows.len()).filter(|&r| table.rows[r] == RowKind::Data).take(ROWS_JUDGED);
    let values = rows.filter(|&r| column.kinds[r] == CellKind::Number).filter_map(|r| column.value(r));
    let (mut few, mut parts) = (0, 0);
    is_rate
        && in_percent
        && values.filter(|v| *v != 0.0).all(|v| {
            few += 1;
            parts += usize::from(v.fract() != 0.0);
            v.abs() <= LARGEST
        })
        && few >= 2
        && parts > 0
}

/// The power of a thousand between two columns that name no unit, or name the same one.
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

/// Rows in which the ratio of two columns is about a thousand times larger or smaller than in the other rows.
fn thousandfold_cells(table: &Table, column: usize, other: usize) -> Vec<(usize, f64)> {
    let (a, b) = (&table.columns[column], &table.columns[other]);
    let amount = |c: &Column, row: usize| c.value(row).filter(|_| c.kinds[row] == CellKind::Number);
    let is_judged = |row: &usize| matches!(table.rows[*row], RowKind::Data | RowKind::Part);
    let ratios: Vec<(usize, f64)> = (0..table.rows.len())
        .filter(is_judged)
        .take(ROWS_JUDGED)
        .filter_map(|row| Some((row, amount(a, row)? / amount(b, row)?)))
        .filter(|(_, r)| r.is_finite() && *r > 0.0)
        .collect();
    let mut sorted: Vec<f64> = ratios.iter().map(|(_, r)| *r).collect();
    sorted.sort_by(f64::total_cmp);
    let Some(&median) = sorted.get(sorted.len() / 2).filter(|_| sorted.len() >= 3) else {
        return Vec::new();
    };
    let slip = |r: f64| [1e-6, 1e-3, 1e3, 1e6].into_iter().find(|f| (0.3..3.0).contains(&(r / median / f)));
    let (slips, others): (Vec<_>, Vec<_>) = ratios.into_iter().partition(|(_, r)| slip(*r).is_some());
    // If the rows differ anyway, one more that differs proves nothing.
    let alike = others.iter().all(|(_, r)| (0.1..10.0).contains(&(r / median)));
    if !alike || slips.len() >= others.len() {
        return Vec::new();
    }
    slips.into_iter().filter_map(|(row, r)| Some((row, slip(r)?))).collect()
}

/// Warnings for numbers merged over several body rows: they belong to more than the row in which they are read.
pub fn check_merged(grid: &Grid, table: &Table) -> Vec<Warning> {
    let over_rows = grid.merges.iter().filter(|m| m.rows > 1 && table.body.contains(&m.origin.row));
    let warning = |m: &crate::grid::Merge| {
        let row = m.origin.row - table.body.start;
        let column =
            table.columns.get(m.origin.column as usize).filter(|c| crate::table::figures::is_measure(c))?;
        column.value(row as usize)?;
        Some(Warning { doubt: Doubt::MergedValue, row: Some(row), column: Some(m.origin.column) })
    };
    over_rows.filter_map(warning).collect()
}
