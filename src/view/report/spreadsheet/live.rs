//! [`Live`]: the shown sheet while its cells are written.

use std::collections::HashSet;

use crate::analysis::proved_nothing;
use crate::app::{App, is_summable, shown_columns};
use crate::table::RowKind;

/// The shown sheet while its cells are written.
pub(super) struct Live<'a> {
    pub(super) app: &'a App,
    /// Grid rows of the units.
    pub(super) units: Vec<u32>,
    /// Marks for none that stand for 0, by body row and column.
    pub(super) nothing: HashSet<(usize, usize)>,
    /// The row of the computed sums; none where the table has a total.
    pub(super) sums: Option<u32>,
}

impl<'a> Live<'a> {
    pub(super) fn of(app: &'a App) -> Live<'a> {
        let table = app.sheet().table();
        let rows = (0..).zip(&table.rows);
        let units: Vec<u32> = rows
            .filter(|(_, kind)| **kind == RowKind::Data)
            .map(|(row, _): (u32, _)| table.body.start + row)
            .collect();
        let nothing = proved_nothing(table).into_iter();
        let nothing = nothing.flat_map(|(column, rows)| rows.into_iter().map(move |row| (row, column)));
        let has_total = table.rows.contains(&RowKind::Total);
        let any_sum = (0..shown_columns(app)).any(|column| is_summable(app, column));
        let sums = (!has_total && units.len() > 1 && any_sum).then(|| app.sheet().grid().rows());
        Live { app, units, nothing: nothing.collect(), sums }
    }
}
