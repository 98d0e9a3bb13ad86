//! What can be filtered, and which of the rows are left out.

use super::app::App;
use super::shown::{computed_at, pasted_columns};
use crate::grid::CellRange;
use crate::number::CellKind;
use crate::sheet::Measure;

/// Whether a column, by its place on the screen, can be filtered: one of the table, or a computed one.
pub(crate) fn is_filterable(app: &App, column: u32) -> bool {
    let pasted = app.sheet().grid().columns().min(pasted_columns(app));
    column < pasted || computed_at(app, column).is_some()
}

/// Whether the figures of a column are percentages.
pub(crate) fn reads_percent(app: &App, of: Measure) -> bool {
    match of {
        Measure::Computed(indicator) => indicator.is_ratio() || indicator.is_points(),
        Measure::Pasted(column) => {
            let column = app.sheet().table().columns.get(column as usize);
            column.is_some_and(|column| {
                let figures = column.kinds.iter().filter(|kind| kind.has_value());
                let (mut percents, mut all) = (0_usize, 0_usize);
                for kind in figures {
                    all += 1;
                    percents += usize::from(*kind == CellKind::Percent);
                }
                percents * 2 > all
            })
        }
    }
}

/// Whether a filter leaves a row out.
pub(crate) fn is_filtered(app: &App, row: u32) -> bool {
    app.sheet().settings().lines.filtered_rows.contains(row)
}

/// How many rows of a range filters leave out.
pub(crate) fn filtered_in(app: &App, range: CellRange) -> u32 {
    let rows = range.start.row..range.end.row.saturating_add(1);
    app.sheet().settings().lines.filtered_rows.count_in(rows)
}
