//! Helpers for a table that goes into another: its columns keep their reading, and its titles name their unit of
//! measure.

use std::ops::Range;

use crate::grid::{CellAddress, Grid, Merge, StoredValue};
use crate::number::{Notation, Reason};
use crate::sheet::worksheet::Sheet;
use crate::table::{Column, Decisions};

/// The notation of a column's numbers, if it is known.
pub(super) fn known_notation(column: &Column) -> Option<Notation> {
    let decided = |reason| !matches!(reason, Reason::Usage | Reason::NothingToDecide);
    column.notation.filter(|n| !n.ambiguous && !n.mixed && decided(n.reason)).map(|n| n.notation)
}

/// The user's decisions, and for each column how it is read now, so that added cells cannot change the reading.
pub(super) fn settled(sheet: &Sheet) -> Decisions {
    let mut decisions = sheet.decisions().clone();
    for (index, column) in (0..).zip(&sheet.table().columns) {
        if let Some(notation) = known_notation(column) {
            decisions.notations.entry(index).or_insert(notation);
        }
    }
    if decisions.header.is_none() {
        decisions.header = Some(sheet.table().header.clone());
    }
    decisions
}

/// A column's title, with the unit of measure that the table's unit line named.
pub(super) fn title_with_unit(sheet: &Sheet, column: &Column) -> String {
    let title =
        column.group.iter().chain([&column.title]).filter(|t| !t.is_empty()).cloned().collect::<Vec<_>>();
    let title = title.join(" – ");
    match &sheet.table().measure_unit {
        Some(line) if column.unit == Some(line.unit) && crate::number::find_unit(&column.title).is_none() => {
            format!("{title} ({})", line.text)
        }
        _ => title,
    }
}

/// Writes a title above a new column, merged over all rows of the header, so that a group beside it does not cover it.
pub(super) fn put_title(grid: &mut Grid, header: &Range<u32>, column: u32, title: &str) {
    if header.is_empty() {
        return;
    }
    // A column after all others has no merges, and there may be thousands of such columns.
    let is_there = column < grid.columns();
    for row in header.clone() {
        grid.set(CellAddress::new(row, column), "", StoredValue::None);
    }
    if is_there {
        grid.merges.retain(|m| m.origin.column != column || !header.contains(&m.origin.row));
    }
    let origin = CellAddress::new(header.start, column);
    grid.set(origin, title, StoredValue::None);
    if header.len() > 1 {
        grid.merges.push(Merge { origin, rows: header.end - header.start, columns: 1 });
    }
}
