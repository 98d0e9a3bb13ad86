//! Marks for none ("-") in columns that rates are computed from: most mean nothing, some that there is no figure yet, and
//! the rate of all units is another one for each.

use crate::analysis::indicator::Indicator;
use crate::analysis::proved_nothing::proved_nothing;
use crate::number::CellKind;
use crate::table::{Column, Doubt, RowKind, Table, Warning};

/// A warning for each mark of which nothing tells whether it stands for 0, in a unit that has the other figure of a rate.
/// A unit with marks in both has no say either way.
pub(super) fn check_marks(table: &Table, planned: &[Indicator]) -> Vec<Warning> {
    // Rows that are not added up have no rate of all; of periods the later ones are yet to come.
    if table.mixed_measures || !table.row_periods.is_empty() {
        return Vec::new();
    }
    let has_mark = |column: &Column, row: usize| column.kinds.get(row) == Some(&CellKind::Missing);
    if !table.columns.iter().any(|column| column.kinds.contains(&CellKind::Missing)) {
        return Vec::new();
    }
    let proved: Vec<usize> = proved_nothing(table).into_iter().map(|(column, _)| column).collect();
    let pairs = planned.iter().filter(|i| i.is_ratio() && !i.is_of_whole() && !i.is_distance());
    let pairs = pairs.filter_map(|i| Some((i.first_input(), i.second_input()?)));
    let sides = pairs.flat_map(|(first, second)| [(first, second), (second, first)]);
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (own, other) in sides.filter(|(own, _)| !proved.contains(own)) {
        let (Some(column), Some(other)) = (table.columns.get(own), table.columns.get(other)) else {
            continue;
        };
        let units = || (0..table.rows.len()).filter(|row| table.rows[*row] == RowKind::Data);
        // A column of marks alone has not been filled in.
        if !units().any(|row| column.value(row).is_some_and(|value| value != 0.0)) {
            continue;
        }
        let marked = units().filter(|row| has_mark(column, *row) && other.value(*row).is_some());
        found.extend(marked.map(|row| (own, row)));
    }
    found.sort_unstable();
    found.dedup();
    let warning = |(column, row): (usize, usize)| Warning {
        doubt: Doubt::UndecidedMark,
        row: u32::try_from(row).ok(),
        column: u32::try_from(column).ok(),
    };
    found.into_iter().map(warning).collect()
}
