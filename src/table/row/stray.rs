//! Figures under the table that no words name: a calculation on the side, no unit.

use super::labels::RowLabels;
use super::outline::place;
use crate::grid::{CellAddress, Grid};
use crate::number::{exact_sum, has_letter};
use crate::table::figures::{amount, is_additive, slack};
use crate::table::model::{Column, RowKind};

/// Leaves out the rows of figures without a name that stand under the last named row, apart from it by a blank one. Words
/// beside their figures, as a formula gives them ("Đạt"), name no unit. What the units add up to is their total and stays,
/// if the table has no other. Returns whether there are any.
pub(super) fn leave_out_stray(
    grid: &Grid,
    first: u32,
    labels: &RowLabels,
    columns: &[Column],
    kinds: &mut [RowKind],
) -> bool {
    if labels.columns.name.is_none() {
        return false;
    }
    let is_named = |row: &usize| {
        let grid_row = first + place(*row);
        let is_named = has_letter(labels.text(*row)) || labels.columns.names(grid, grid_row);
        is_named || !labels.number(*row).trim().is_empty()
    };
    let Some(last) = (0..kinds.len()).rev().find(is_named) else { return false };
    let Some(blank) = (last + 1..kinds.len()).find(|row| kinds[*row] == RowKind::Blank) else { return false };
    let units: Vec<usize> = (0..=last).filter(|row| kinds[*row] == RowKind::Data).collect();
    let additive: Vec<&Column> = columns.iter().filter(|c| is_additive(c)).collect();
    let has_total = kinds.contains(&RowKind::Total);
    let is_sum_of_units = |row: usize| {
        !has_total
            && additive.iter().any(|column| {
                let sum = exact_sum(units.iter().filter_map(|unit| amount(column, *unit)));
                amount(column, row).is_some_and(|figure| (figure - sum).abs() <= slack(column, units.len()))
            })
    };
    let mut found = false;
    for row in (blank + 1..kinds.len()).filter(|_| units.len() >= 2) {
        if kinds[row] == RowKind::Data && !is_sum_of_units(row) {
            kinds[row] = RowKind::Note;
            found = true;
        }
    }
    found
}

/// Whether any cell of a row has a letter.
pub fn has_words(grid: &Grid, row: u32) -> bool {
    (0..grid.columns()).any(|column| has_letter(grid.text(CellAddress { row, column })))
}
