//! Evidence by arithmetic: the one reading of a column under which pasted totals or ratios come out.

use super::rows::is_additive;
use super::{Column, Role, RowKind, Table};
use crate::number::{CellKind, Notation};

/// Rows a ratio is tried on.
pub const ROWS_TRIED: usize = 500;

/// The reading of a column in doubt that totals or pasted ratios bear out, if the other one does not.
pub fn notation_by_arithmetic(table: &Table, index: usize) -> Option<Notation> {
    let column = table.columns.get(index)?;
    let current = column.notation?.notation;
    let other = read_otherwise(column);
    let fits = |values: &[f64], mates_otherwise: bool| {
        let found = [total_fits(table, column, values), ratios_fit(table, index, values, mates_otherwise)];
        found.iter().any(Option::is_some) && found.into_iter().flatten().all(|fits| fits)
    };
    // The columns of a ratio may be in doubt together: where no reading of this one alone fits, both are turned.
    [false, true].into_iter().find_map(|mates_otherwise| {
        match (fits(&column.values, mates_otherwise), fits(&other, mates_otherwise)) {
            (true, false) => Some(Some(current)),
            (false, true) => Some(Some(current.other())),
            (true, true) => Some(None),
            (false, false) => None,
        }
    })?
}

/// A column's values with its cells in doubt read the other way: a thousand times more or less.
fn read_otherwise(column: &Column) -> Vec<f64> {
    let is_doubtful =
        |row: usize| u32::try_from(row).is_ok_and(|row| column.doubts.binary_search(&row).is_ok());
    let evidence = &column.reading.evidence;
    let tally = evidence.displayed.and(evidence.typed);
    let by_point = tally.either - tally.either_by_comma;
    let grouped = match column.notation.map(|n| n.notation) {
        Some(Notation::PointDecimal) => tally.either_by_comma > by_point,
        _ => by_point >= tally.either_by_comma,
    };
    let factor = if grouped { 0.001 } else { 1000.0 };
    let value = |(row, value): (usize, &f64)| if is_doubtful(row) { value * factor } else { *value };
    column.values.iter().enumerate().map(value).collect()
}

/// Whether the total row is the sum of the data rows; `None` if there is none to test.
fn total_fits(table: &Table, column: &Column, values: &[f64]) -> Option<bool> {
    if !is_additive(column) {
        return None;
    }
    let total_row = table.rows.iter().position(|k| *k == RowKind::Total)?;
    let total = values.get(total_row).filter(|_| column.kinds[total_row] == CellKind::Number)?;
    let parts = (0..values.len())
        .filter(|&r| table.rows.get(r) == Some(&RowKind::Data) && column.kinds[r] == CellKind::Number);
    let (sum, count) = parts.fold((0.0, 0.0), |(sum, count), r| (sum + values[r], count + 1.0));
    (count >= 2.0).then(|| (sum - total).abs() <= 1e-4 * total.abs() + 0.5)
}

/// Whether pasted ratios come out of the column's values in most rows, its mates' cells in doubt read as they are or the other way;
/// `None` if none can be tested.
fn ratios_fit(table: &Table, index: usize, values: &[f64], mates_otherwise: bool) -> Option<bool> {
    let column = table.columns.get(index)?;
    let mates: Vec<usize> =
        (0..table.columns.len()).filter(|&i| i != index && table.columns[i].group == column.group).collect();
    let anywhere: Vec<usize> = (0..table.columns.len()).filter(|&i| i != index).collect();
    let find = |roles: &[Role]| {
        let has = |&&i: &&usize| table.columns[i].role.is_some_and(|r| roles.contains(&r));
        mates.iter().find(has).or_else(|| anywhere.iter().find(has)).copied()
    };
    let actual_roles = [Role::Actual, Role::ActualCumulative, Role::Participants, Role::ActualEstimate];
    let (ratio, top, below, growth) = match column.role? {
        Role::Plan => (find(&[Role::PlanCompletion])?, find(&actual_roles)?, index, false),
        Role::Prior | Role::OtherBase => {
            (find(&[Role::GrowthRate, Role::IndexToPrior])?, find(&actual_roles)?, index, true)
        }
        role if actual_roles.contains(&role) => match (find(&[Role::PlanCompletion]), find(&[Role::Plan])) {
            (Some(ratio), Some(plan)) => (ratio, index, plan, false),
            _ => (
                find(&[Role::GrowthRate, Role::IndexToPrior])?,
                index,
                find(&[Role::Prior, Role::OtherBase])?,
                true,
            ),
        },
        Role::PlanCompletion => (index, find(&actual_roles)?, find(&[Role::Plan])?, false),
        Role::GrowthRate | Role::IndexToPrior => {
            (index, find(&actual_roles)?, find(&[Role::Prior, Role::OtherBase])?, true)
        }
        _ => return None,
    };
    let is_index = table.columns[ratio].role == Some(Role::IndexToPrior);
    let scale = |i: usize| table.columns[i].scale();
    // "0,9" without a sign, under "Tỷ lệ", is a ratio where all are so small and some have decimals.
    let pasted = &table.columns[ratio];
    let numbers = || {
        let cells = pasted.values.iter().zip(&pasted.kinds).take(ROWS_TRIED);
        cells.filter(|(_, kind)| **kind == CellKind::Number).map(|(value, _)| *value)
    };
    let is_quotient = ratio != index
        && !growth
        && pasted.unit.is_none()
        && numbers().all(|v| v.abs() <= 3.0)
        && numbers().any(|v| v.fract() != 0.0);
    let mates = [top, below].into_iter().filter(|&i| i != index && mates_otherwise);
    let otherwise: Vec<(usize, Vec<f64>)> = mates.map(|i| (i, read_otherwise(&table.columns[i]))).collect();
    let value = |i: usize, row: usize| {
        let kind = table.columns[i].kinds.get(row).filter(|k| k.has_value())?;
        let printed = if i == index {
            values[row]
        } else if let Some(mate) = otherwise.iter().find(|(mate, _)| *mate == i) {
            mate.1[row]
        } else {
            table.columns[i].values[row]
        };
        let per_cent = i == ratio && *kind == CellKind::Number && !is_quotient;
        Some(if per_cent { printed / 100.0 } else { printed })
    };
    let (mut tested, mut fitting) = (0, 0);
    for row in 0..values.len().min(ROWS_TRIED) {
        let (Some(r), Some(a), Some(b)) = (value(ratio, row), value(top, row), value(below, row)) else {
            continue;
        };
        if b == 0.0 {
            continue;
        }
        let quotient = a * scale(top) / (b * scale(below));
        let expected = if growth && !is_index { quotient - 1.0 } else { quotient };
        tested += 1;
        if (expected - r).abs() <= 0.0006 + 0.002 * r.abs() {
            fitting += 1;
        }
    }
    (tested >= 2).then_some(fitting * 10 >= tested * 8)
}
