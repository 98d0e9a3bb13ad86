//! [`PrintedTable`]: the table on paper.

use crate::app::doubtful_cells;
use crate::app::{App, is_hidden, row_at, shown_columns, shown_rows};
use crate::grid::CellAddress;
use crate::view::grid::{Marks, RowView, TableView, Thresholds, row_view};

/// How many rows of a table are printed: about fifty sheets of paper.
const MOST_ROWS: u32 = 2_000;

/// A table with more columns is printed across the page.
const MOST_UPRIGHT: usize = 7;

/// The table on paper.
#[expect(missing_docs, reason = "the names say it")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrintedTable {
    /// How many of the columns of [`TableView`] are printed: the blank ones at the end are not.
    pub columns: usize,
    pub rows: Vec<RowView>,
    /// Whether some cell is marked as doubtful.
    pub is_flagged: bool,
    /// Whether some figure falls short of its threshold.
    pub falls_short: bool,
    /// A sentence, if rows were left out.
    pub left_out: Option<String>,
    /// How many rows were left out.
    pub rows_left: u32,
    /// A sentence, if rows are hidden.
    pub hidden: Option<String>,
    /// Whether the page is turned sideways.
    pub is_wide: bool,
}

pub(crate) fn printed_table(app: &App, table: &TableView) -> PrintedTable {
    let sheet = app.sheet();
    let columns = match sheet.shown_computed().len() {
        0 => sheet.grid().columns().min(shown_columns(app)),
        _ => shown_columns(app),
    };
    let columns = &table.columns[..(columns as usize).min(table.columns.len())];
    let start = shown_rows(app).start;
    let own = start..sheet.grid().rows().max(start);
    let hidden = sheet.hidden_rows().count_in(own.clone());
    let of = own.end - own.start - hidden;
    let printed = of.min(MOST_ROWS);
    let rows: Vec<u32> = (0..printed).map(|line| row_at(app, line)).collect();
    let end = rows.last().map_or(start, |last| last + 1);
    let is_printed = |at: &CellAddress| at.row < end && !is_hidden(app, *at);
    let mut flagged: Vec<CellAddress> = doubtful_cells(app).filter(is_printed).collect();
    flagged.sort_unstable_by_key(|at| (at.row, at.column));
    // Only those of its row concern a row: a table may have thousands.
    let of_row = |row: u32| {
        let first = flagged.partition_point(|at| at.row < row);
        let end = flagged.partition_point(|at| at.row <= row);
        flagged.get(first..end).unwrap_or_default()
    };
    let thresholds = Thresholds::of(app);
    let marks = Marks::of(app);
    let row = |row: u32| row_view(app, row, columns, of_row(row), (&thresholds, &marks));
    let rows: Vec<RowView> = rows.into_iter().map(row).collect();
    PrintedTable {
        columns: columns.len(),
        is_flagged: !flagged.is_empty(),
        falls_short: rows.iter().flat_map(|row| &row.cells).any(|cell| cell.falls_short.is_some()),
        rows,
        hidden: (hidden > 0).then(|| app.words().rows_not_printed(hidden as usize)),
        rows_left: of - printed,
        left_out: (of > printed).then(|| app.words().first_rows_printed(printed as usize, of as usize)),
        is_wide: columns.iter().filter(|column| column.is_printed()).count() > MOST_UPRIGHT,
    }
}
