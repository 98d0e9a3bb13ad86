//! The grid as shown: head, the rows in sight, the computed total, the caret.

use std::rc::Rc;

use super::columns::{ColumnView, HeadCell, column_views, head_lines};
use super::strip::{StripView, strip_view};
use crate::app::{
    App, address, body_row, cell_text, column_name, computed_at, is_summable, shown_rows, total_texts,
};
use crate::grid::{CellAddress, CellRange};
use crate::number::CellKind;
use crate::table::{Role, RowKind};
use crate::view::cells::{CellLook, CellView, doubtful_cells, row_name};

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowView {
    /// Its row in the grid.
    pub row: u32,
    /// What it is; `None` beyond the table.
    pub kind: Option<RowKind>,
    /// Its cells, one a column.
    pub cells: Vec<CellView>,
}

/// The editor over the caret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditorView {
    /// The cell it stands on.
    pub at: CellAddress,
    /// Whether that cell belongs to the header.
    pub in_header: bool,
    /// The text being edited; `None` while the caret only stands there.
    pub text: Option<String>,
    /// What a screen reader says of the cell.
    pub name: String,
}

/// What of the grid follows the document and the language alone, not the caret or the scroll position.
#[derive(Clone, Debug, PartialEq)]
pub struct TableView {
    /// Its columns.
    pub columns: Rc<Vec<ColumnView>>,
    /// Lines of the head.
    pub head: Rc<Vec<Vec<HeadCell>>>,
    /// The computed total, if there is more than one row to add.
    pub total: Option<Rc<RowView>>,
    /// What was understood; `None` for an empty sheet.
    pub strip: Option<StripView>,
}

/// The grid.
#[derive(Clone, Debug, PartialEq)]
pub struct GridView {
    /// Its columns.
    pub columns: Rc<Vec<ColumnView>>,
    /// Lines of the head.
    pub head: Rc<Vec<Vec<HeadCell>>>,
    /// The grid row under the head.
    pub start: u32,
    /// Rows there are, blank ones to type into included.
    pub row_count: u32,
    /// The grid row after the last one of the table: the computed total is shown there.
    pub table_end: u32,
    /// The rows in sight.
    pub rows: Vec<Rc<RowView>>,
    /// The computed total, if there is more than one row to add.
    pub total: Option<Rc<RowView>>,
    /// The selected cells.
    pub selected: CellRange,
    /// The active cell.
    pub editor: EditorView,
}

/// Rows mounted above and below those in sight, so that scrolling a little shows no gap.
const MARGIN: u32 = 6;

/// The table as it is shown until it is changed.
pub fn table_view(app: &App) -> TableView {
    let totals = total_cells(app);
    let columns = column_views(app, &totals);
    TableView {
        total: (!totals.is_empty())
            .then(|| Rc::new(RowView { row: u32::MAX, kind: Some(RowKind::Total), cells: totals })),
        head: Rc::new(head_lines(app)),
        strip: (!app.sheet().grid().is_empty()).then(|| strip_view(app)),
        columns: Rc::new(columns),
    }
}

/// The grid as it is shown now.
pub fn grid_view(app: &App, table: &TableView) -> GridView {
    let TableView { columns, head, total, .. } = table;
    let shown = shown_rows(app);
    let (first, fit) = app.frame.scrolled;
    let from = first.saturating_sub(MARGIN).max(shown.start);
    let to = (first + fit + MARGIN).min(shown.end).max(from);
    let flagged: Vec<CellAddress> = doubtful_cells(app).filter(|at| (from..to).contains(&at.row)).collect();
    let rows = (from..to).map(|row| Rc::new(row_view(app, row, columns, &flagged))).collect();
    let caret = app.caret.selection.caret;
    let at = app.caret.editing.as_ref().map_or(caret, |e| e.at);
    GridView {
        columns: columns.clone(),
        head: head.clone(),
        total: total.clone(),
        start: shown.start,
        row_count: shown.end - shown.start,
        table_end: app.sheet().table().body.end.max(shown.start),
        rows,
        selected: app.caret.selection.range(),
        editor: EditorView {
            at,
            in_header: at.row < shown.start,
            text: app.caret.editing.as_ref().map(|e| e.text.clone()),
            name: app.words().cell_name(
                &address(app, at),
                &column_name(app, at.column),
                row_name(app, at.row),
                &cell_text(app, at),
            ),
        },
    }
}

pub(crate) fn row_view(app: &App, row: u32, columns: &[ColumnView], flagged: &[CellAddress]) -> RowView {
    let body_row = body_row(app, row);
    let table = app.sheet().table();
    let cells = columns
        .iter()
        .map(|column| {
            let at = CellAddress::new(row, column.index);
            let look = match (computed_at(app, column.index), body_row) {
                (Some(computed), Some(row)) => match computed.values.get(row) {
                    Some(Some(Err(_))) => CellLook::Reason,
                    _ => CellLook::Computed,
                },
                (Some(_), None) => CellLook::Computed,
                (None, Some(row)) => {
                    let kind = table.columns.get(column.index as usize).and_then(|c| c.kinds.get(row));
                    match kind {
                        Some(CellKind::Error) => CellLook::Error,
                        Some(CellKind::Number | CellKind::Percent | CellKind::Missing)
                            if column.is_numeric =>
                        {
                            CellLook::Figure
                        }
                        _ => CellLook::Text,
                    }
                }
                (None, None) => CellLook::Text,
            };
            CellView { text: cell_text(app, at), look, flagged: flagged.contains(&at) }
        })
        .collect();
    RowView { row, kind: body_row.and_then(|r| table.rows.get(r)).copied(), cells }
}

/// The row of the computed total; empty where there is nothing to add.
fn total_cells(app: &App) -> Vec<CellView> {
    let cell = |(column, text)| CellView { text, look: total_look(app, column), flagged: false };
    (0..).zip(total_texts(app)).map(cell).collect()
}

/// How the computed total looks in a column.
fn total_look(app: &App, column: u32) -> CellLook {
    let label = app.sheet().table().column_of(Role::UnitName).unwrap_or(0);
    match computed_at(app, column) {
        Some(computed) if computed.total.value.is_ok() => CellLook::Computed,
        Some(_) => CellLook::Reason,
        None if column as usize != label && is_summable(app, column) => CellLook::Figure,
        None => CellLook::Text,
    }
}
