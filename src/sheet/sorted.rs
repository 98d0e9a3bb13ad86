//! A sheet whose units are in the order of a column.

use std::cmp::Ordering;

use super::rearranged::{Lines, rearranged_with};
use super::worksheet::Sheet;
use crate::grid::{CellAddress, Grid, LineSources, StoredValue};
use crate::place::NameOrder;
use crate::table::{Role, RowKind};

/// What a row is sorted by.
#[derive(Clone, Debug, PartialEq)]
pub enum SortKey {
    /// A figure.
    Number(f64),
    /// A text, in the order of the Vietnamese alphabet.
    Text(NameOrder),
    /// Nothing: last in either order.
    Missing,
}

impl SortKey {
    /// The order of two keys; what has none is last in either order.
    pub fn compare(&self, other: &SortKey, descending: bool) -> Ordering {
        let rank = |key: &SortKey| match key {
            SortKey::Number(_) => 0,
            SortKey::Text(_) => 1,
            SortKey::Missing => 2,
        };
        let both = match (self, other) {
            (SortKey::Number(a), SortKey::Number(b)) => a.total_cmp(b),
            (SortKey::Text(a), SortKey::Text(b)) => a.cmp(b),
            _ => return rank(self).cmp(&rank(other)),
        };
        if descending { both.reverse() } else { both }
    }
}

/// The sheet with its units in the order of their keys, which are asked for by the row of the body: by the first ones,
/// those alike by the second ones, and so on; `descending` has one entry for each. Totals, notes and headings stay where they are; units are sorted between them, each with the parts below it, and so within their group. A
/// column that numbers the rows stays too: the first unit is number 1 again. `None` if the order is that already.
pub fn sorted(sheet: &Sheet, keys: impl Fn(usize) -> Vec<SortKey>, descending: &[bool]) -> Option<Sheet> {
    let table = sheet.table();
    let start = table.body.start;
    let rows = sheet.grid().rows();
    let mut sources: Vec<u32> = (0..rows).collect();
    let mut row = 0;
    while row < table.rows.len() {
        if table.rows[row] != RowKind::Data {
            row += 1;
            continue;
        }
        let first = row;
        while row < table.rows.len() && matches!(table.rows[row], RowKind::Data | RowKind::Part) {
            row += 1;
        }
        let mut units: Vec<(Vec<SortKey>, std::ops::Range<usize>)> = Vec::new();
        for unit in first..row {
            match (table.rows[unit], units.last_mut()) {
                (RowKind::Part, Some((_, own))) => own.end = unit + 1,
                _ => units.push((keys(unit), unit..unit + 1)),
            }
        }
        units.sort_by(|(a, _), (b, _)| compare_all(a, b, descending));
        let order = units.into_iter().flat_map(|(_, own)| own);
        for (place, source) in (first..).zip(order) {
            let line = |row: usize| u32::try_from(row).ok().map(|row| start + row);
            if let Some((slot, source)) =
                line(place).and_then(|at| sources.get_mut(at as usize)).zip(line(source))
            {
                *slot = source;
            }
        }
    }
    if sources.is_sorted() {
        return None;
    }
    let lines = LineSources::new(sources.into_iter().map(Some).collect(), rows);
    let is_typed = |column: &usize| sheet.formulas().keys().all(|at| at.column as usize != *column);
    let numbers =
        table.column_of(Role::RowNumber).filter(|column| is_typed(column) && counts_rows(sheet, *column));
    let numbers = numbers.and_then(|column| u32::try_from(column).ok());
    let numbered = |grid: &mut Grid| {
        let Some(column) = numbers else { return };
        for row in table.body.clone() {
            let at = CellAddress { row, column };
            let former = sheet.grid().cell(at);
            if former != grid.cell(at) {
                grid.set(at, former.text, former.stored);
            }
        }
    };
    Some(rearranged_with(sheet, Lines::Rows, &lines, numbers, &numbered))
}

/// The order of the first keys that differ.
fn compare_all(a: &[SortKey], b: &[SortKey], descending: &[bool]) -> Ordering {
    let pairs = a.iter().zip(b).zip(descending);
    let orders = pairs.map(|((a, b), descending)| a.compare(b, *descending));
    orders.into_iter().find(|order| order.is_ne()).unwrap_or(Ordering::Equal)
}

/// Whether a column counts the units: 1, 2, 3, and in another group from 1 again. Only units are looked at, so parts may have
/// no number, and groups letters.
fn counts_rows(sheet: &Sheet, column: usize) -> bool {
    let table = sheet.table();
    let Some(numbers) = table.columns.get(column) else { return false };
    let mut expected = 1.0;
    for (row, kind) in table.rows.iter().enumerate() {
        match (kind, numbers.value(row)) {
            (RowKind::Data, Some(number)) if number == expected || number == 1.0 => expected = number + 1.0,
            (RowKind::Data, _) => return false,
            _ => {}
        }
    }
    true
}

/// The key of a cell's own figure or text.
pub fn sort_key(sheet: &Sheet, column: u32, row: usize) -> SortKey {
    let table = sheet.table();
    if let Some(value) = table.columns.get(column as usize).and_then(|c| c.value(row)) {
        return SortKey::Number(value);
    }
    let at = u32::try_from(row).map(|row| CellAddress { row: table.body.start + row, column });
    let text = at.map_or("", |at| sheet.grid().text(at)).trim();
    let is_none = text.is_empty() || at.is_ok_and(|at| sheet.grid().stored(at) == StoredValue::Error);
    if is_none { SortKey::Missing } else { SortKey::Text(NameOrder::of(text)) }
}
