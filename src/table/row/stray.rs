//! Figures under the table that no words name: a calculation on the side, no unit.

use super::labels::RowLabels;
use super::outline::place;
use crate::grid::{CellAddress, Grid};
use crate::number::{exact_sum, has_letter};
use crate::table::figures::{amount, is_additive, is_measure, slack};
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
    let below_table =
        leave_out_below(labels, columns, kinds) | leave_out_beyond_total(grid, first, labels, columns, kinds);
    let Some(last) = (0..kinds.len()).rev().find(|row| is_named(grid, first, labels, *row)) else {
        return below_table;
    };
    let Some(blank) = (last + 1..kinds.len()).find(|row| kinds[*row] == RowKind::Blank) else {
        return below_table;
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
    let mut found = below_table;
    for row in (blank + 1..kinds.len()).filter(|_| units.len() >= 2) {
        if kinds[row] == RowKind::Data && !is_sum_of_units(row) {
            kinds[row] = RowKind::Note;
            found = true;
        }
    }
    found
}

/// Whether a row has a name or a number.
fn is_named(grid: &Grid, first: u32, labels: &RowLabels, row: usize) -> bool {
    has_letter(labels.text(row))
        || labels.columns.names(grid, first + place(row))
        || !labels.number(row).trim().is_empty()
}

/// Leaves out what stands under the units whose sum a total gives: under a blank row, or without a name. Were it a unit, that
/// total would be wrong. What has a name and fills its columns may be a unit that the total forgot.
fn leave_out_beyond_total(
    grid: &Grid,
    first: u32,
    labels: &RowLabels,
    columns: &[Column],
    kinds: &mut [RowKind],
) -> bool {
    let of_kind = |kind: RowKind, kinds: &[RowKind]| -> Vec<usize> {
        (0..kinds.len()).filter(|row| kinds[*row] == kind).collect()
    };
    let (units, totals) = (of_kind(RowKind::Data, kinds), of_kind(RowKind::Total, kinds));
    let [total] = totals[..] else { return false };
    let begins = |at: &usize| {
        let row = units[*at];
        let before = at.checked_sub(1).map(|before| units[before]);
        let is_apart = before.is_some_and(|before| kinds[before..row].contains(&RowKind::Blank));
        is_apart || !is_named(grid, first, labels, row)
    };
    let Some(beyond) = (0..units.len()).find(begins) else { return false };
    let (units, below) = units.split_at(beyond);
    let given: Vec<&Column> =
        columns.iter().filter(|column| is_additive(column) && amount(column, total).is_some()).collect();
    let sum = |column: &Column, rows: &[usize]| exact_sum(rows.iter().filter_map(|row| amount(column, *row)));
    let is_sum = |column: &&&Column| {
        let total = amount(column, total).unwrap_or_default();
        (total - sum(column, units)).abs() <= slack(column, units.len())
    };
    let adds =
        |column: &&Column| below.iter().any(|row| amount(column, *row).is_some_and(|figure| figure != 0.0));
    let figures: Vec<&Column> = columns.iter().filter(|column| is_measure(column)).collect();
    let filled = |row: &usize| figures.iter().filter(|column| column.value(*row).is_some()).count();
    let least = units.iter().map(filled).min().unwrap_or(0);
    if below.iter().any(|row| is_named(grid, first, labels, *row) && filled(row) >= least) {
        return false;
    }
    if units.len() < 2 || given.is_empty() || !given.iter().all(|c| is_sum(&c)) || !given.iter().any(adds) {
        return false;
    }
    below.iter().for_each(|row| kinds[*row] = RowKind::Note);
    true
}

/// Leaves out rows that stand well below the table: calculations and remarks on the side, whose lines have names. A further
/// part of the table would fill its columns, or be numbered as its rows are.
fn leave_out_below(labels: &RowLabels, columns: &[Column], kinds: &mut [RowKind]) -> bool {
    /// So many blank rows set something apart; one stands between the parts of a table.
    const GAP: usize = 2;
    /// So many do so whatever is below, if that is little.
    const WIDE_GAP: usize = 4;
    let counts = |row: usize| matches!(kinds[row], RowKind::Data | RowKind::Total | RowKind::Subtotal);
    let is_blank = |row: usize| kinds.get(row) == Some(&RowKind::Blank);
    let gap_before = |row: usize| (0..row).rev().take_while(|above| is_blank(*above)).count();
    let is_apart = |row: &usize| counts(*row) && gap_before(*row) >= GAP;
    let Some(apart) = (0..kinds.len()).find(is_apart) else { return false };
    let units: Vec<usize> = (0..apart).filter(|row| kinds[*row] == RowKind::Data).collect();
    let below: Vec<usize> = (apart..kinds.len()).filter(|row| counts(*row)).collect();
    if units.len() < 2 || below.iter().any(|row| kinds[*row] != RowKind::Data) {
        return false;
    }
    let figures: Vec<&Column> = columns.iter().filter(|column| is_measure(column)).collect();
    let filled = |row: usize| figures.iter().filter(|column| column.value(row).is_some()).count();
    let least = units.iter().map(|row| filled(*row)).min().unwrap_or(0);
    let is_numbered = |row: &usize| !labels.number(*row).trim().is_empty();
    let continues = below.iter().any(is_numbered) && units.iter().any(is_numbered);
    let most = units.iter().map(|row| filled(*row)).max().unwrap_or(0);
    let fill_less = below.iter().all(|row| filled(*row) < least || filled(*row) * 2 <= most);
    let is_little = gap_before(apart) >= WIDE_GAP && below.len() * 3 <= units.len().max(3);
    if continues || !(fill_less || is_little) {
        return false;
    }
    below.iter().for_each(|row| kinds[*row] = RowKind::Note);
    true
}

/// Whether any cell of a row has a letter.
pub fn has_words(grid: &Grid, row: u32) -> bool {
    (0..grid.columns()).any(|column| has_letter(grid.text(CellAddress { row, column })))
}
