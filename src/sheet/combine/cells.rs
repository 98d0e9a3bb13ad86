//! Cells of a table that goes into another: how its columns are read stays decided, and its titles say their unit.

use std::ops::Range;

use crate::grid::{CellAddress, Grid, Merge, StoredValue};
use crate::number::{Notation, Reason};
use crate::sheet::worksheet::Sheet;
use crate::table::{Column, Decisions};

/// How a column's numbers are written, where that is known.
pub(super) fn known_notation(column: &Column) -> Option<Notation> {
    let decided = |reason| !matches!(reason, Reason::Usage | Reason::NothingToDecide);
    column.notation.filter(|n| !n.ambiguous && !n.mixed && decided(n.reason)).map(|n| n.notation)
}

/// The user's decisions, and how each column is read now: more cells must not change that.
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

/// A title that says the unit which the table's unit line said.
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

/// Puts a title over a column of our own: merged over all the header's rows, that no group beside it be taken for its own.
pub(super) fn put_title(grid: &mut Grid, header: &Range<u32>, column: u32, title: &str) {
    if header.is_empty() {
        return;
    }
    // A column beside all others has no merges yet, and there may be thousands of such.
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
