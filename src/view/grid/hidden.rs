//! Lines that the user hid, told at the heads beside them.

use crate::app::App;

/// Lines that the user hid, beside one that is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HiddenLines {
    /// The first one that is not shown.
    pub first: u32,
    /// The last one.
    pub last: u32,
    /// What is said of them.
    pub said: String,
}

/// The rows that the user hid right above one that is shown.
pub(super) fn hidden_above(app: &App, row: u32) -> Option<HiddenLines> {
    let last = row.checked_sub(1)?;
    let out_of_sight = app.sheet().hidden_rows();
    let first = out_of_sight.previous_outside(last).map_or(0, |shown| shown + 1);
    let count = app.sheet().settings().lines.hidden_rows.count_in(first..row);
    let said = || app.words().rows_hidden_here(count as usize);
    (count > 0).then(|| HiddenLines { first, last, said: said() })
}

/// The columns that the user hid right before one that is shown.
pub(super) fn hidden_before(app: &App, column: u32) -> Option<HiddenLines> {
    let hidden = app.sheet().hidden_columns();
    let last = column.checked_sub(1).filter(|_| !hidden.contains(column))?;
    let first = hidden.previous_outside(last).map_or(0, |shown| shown + 1);
    let count = app.sheet().settings().lines.hidden_columns.count_in(first..column);
    let said = || app.words().columns_hidden_here(count as usize);
    (count > 0).then(|| HiddenLines { first, last, said: said() })
}
