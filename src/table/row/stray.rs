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
    let below_total = leave_out_below_total(columns, kinds);
    let is_named = |row: &usize| {
        let grid_row = first + place(*row);
        let is_named = has_letter(labels.text(*row)) || labels.columns.names(grid, grid_row);
        is_named || !labels.number(*row).trim().is_empty()
    };
    let Some(last) = (0..kinds.len()).rev().find(is_named) else { return below_total };
    let Some(blank) = (last + 1..kinds.len()).find(|row| kinds[*row] == RowKind::Blank) else {
        return below_total;
    };
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
    let mut found = below_total;
    for row in (blank + 1..kinds.len()).filter(|_| units.len() >= 2) {
        if kinds[row] == RowKind::Data && !is_sum_of_units(row) {
            kinds[row] = RowKind::Note;
            found = true;
        }
    }
    found
}

/// Leaves out rows that stand well below the total of the units above it and fill few of the table's columns: a calculation on
/// the side, whose lines have names. A further part of the table would fill its columns.
fn leave_out_below_total(columns: &[Column], kinds: &mut [RowKind]) -> bool {
    /// So many blank rows set something apart; one stands between the parts of a table.
    const GAP: usize = 2;
    let totals: Vec<usize> = (0..kinds.len()).filter(|row| kinds[*row] == RowKind::Total).collect();
    let [total] = totals[..] else { return false };
    let units: Vec<usize> = (0..total).filter(|row| kinds[*row] == RowKind::Data).collect();
    let is_blank = |row: usize| kinds.get(row) == Some(&RowKind::Blank);
    let apart = (total + 1..kinds.len()).find(|row| (*row..*row + GAP).all(is_blank));
    let Some(apart) = apart.filter(|_| units.len() >= 2) else { return false };
    let figures: Vec<&Column> = columns.iter().filter(|column| amount(column, total).is_some()).collect();
    let filled = |row: usize| figures.iter().filter(|column| amount(column, row).is_some()).count();
    let below: Vec<usize> = (apart..kinds.len()).filter(|row| kinds[*row] == RowKind::Data).collect();
    let holds = figures.iter().any(|column| {
        let sum = exact_sum(units.iter().filter_map(|unit| amount(column, *unit)));
        amount(column, total).is_some_and(|figure| (figure - sum).abs() <= slack(column, units.len()))
    });
    let are_few = below.iter().all(|row| filled(*row) * 2 <= figures.len());
    if !holds || !are_few {
        return false;
    }
    below.iter().for_each(|row| kinds[*row] = RowKind::Note);
    !below.is_empty()
}

/// Whether any cell of a row has a letter.
pub fn has_words(grid: &Grid, row: u32) -> bool {
    (0..grid.columns()).any(|column| has_letter(grid.text(CellAddress { row, column })))
}
