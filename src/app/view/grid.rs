//! The grid as shown: head, the rows in sight, the computed total, the caret.

use std::rc::Rc;

use super::{ColumnView, HeadCell, StripView};
use crate::app::App;
use crate::indicator::exact_sum;
use crate::ingest::{CellAddress, Doubt, RowKind};
use crate::number::{CellKind, Decimals, print_number};
use crate::sheet::CellRange;

/// How a cell looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellLook {
    /// Words, at the left.
    Text,
    /// A figure, at the right.
    Figure,
    /// A computed figure.
    Computed,
    /// A word that says why there is no figure.
    Reason,
    /// An error value.
    Error,
}

/// One cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellView {
    /// What it shows.
    pub text: String,
    /// How.
    pub look: CellLook,
    /// It must be looked at.
    pub flagged: bool,
}

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

impl App {
    /// The table as it is shown until it is changed.
    pub fn table_view(&self) -> TableView {
        let totals = self.total_cells();
        let columns = self.column_views(&totals);
        TableView {
            total: (!totals.is_empty())
                .then(|| Rc::new(RowView { row: u32::MAX, kind: Some(RowKind::Total), cells: totals })),
            head: Rc::new(self.head_lines()),
            strip: (!self.sheet().grid().is_empty()).then(|| self.strip_view()),
            columns: Rc::new(columns),
        }
    }

    /// The grid as it is shown now.
    pub fn grid_view(&self, table: &TableView) -> GridView {
        let TableView { columns, head, total, .. } = table;
        let shown = self.shown_rows();
        let (first, fit) = self.scrolled;
        let from = first.saturating_sub(MARGIN).max(shown.start);
        let to = (first + fit + MARGIN).min(shown.end).max(from);
        let flagged: Vec<CellAddress> =
            self.doubtful_cells().filter(|at| (from..to).contains(&at.row)).collect();
        let rows = (from..to).map(|row| Rc::new(self.row_view(row, columns, &flagged))).collect();
        let caret = self.selection.caret;
        let at = self.editing.as_ref().map_or(caret, |e| e.at);
        GridView {
            columns: columns.clone(),
            head: head.clone(),
            total: total.clone(),
            start: shown.start,
            row_count: shown.end - shown.start,
            table_end: self.sheet().table().body.end.max(shown.start),
            rows,
            selected: self.selection.range(),
            editor: EditorView {
                at,
                in_header: at.row < shown.start,
                text: self.editing.as_ref().map(|e| e.text.clone()),
                name: self.words().cell_name(
                    &self.address(at),
                    &self.column_name(at.column),
                    self.row_name(at.row),
                    &self.cell_text(at),
                ),
            },
        }
    }

    /// The cells that carry a flag, in no order.
    pub(super) fn doubtful_cells(&self) -> impl Iterator<Item = CellAddress> + '_ {
        let start = self.sheet().table().body.start;
        let doubtful = |d: &Doubt| !matches!(d, Doubt::RoundedDisplay | Doubt::TextNumber);
        self.sheet()
            .warnings()
            .filter(move |w| doubtful(&w.doubt))
            .filter_map(move |w| Some(CellAddress::new(start + w.row?, w.column?)))
    }

    pub(super) fn row_view(&self, row: u32, columns: &[ColumnView], flagged: &[CellAddress]) -> RowView {
        let body_row = self.body_row(row);
        let table = self.sheet().table();
        let cells = columns
            .iter()
            .map(|column| {
                let at = CellAddress::new(row, column.index);
                let look = match (self.computed_at(column.index), body_row) {
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
                CellView { text: self.cell_text(at), look, flagged: flagged.contains(&at) }
            })
            .collect();
        RowView { row, kind: body_row.and_then(|r| table.rows.get(r)).copied(), cells }
    }

    /// The row of the computed total; empty where there is nothing to add.
    pub(super) fn total_cells(&self) -> Vec<CellView> {
        let table = self.sheet().table();
        let units = table.rows.iter().filter(|k| **k == RowKind::Data).count();
        let columns = 0..self.shown_columns();
        if units < 2 || !columns.clone().any(|c| self.is_total_shown(c)) {
            return Vec::new();
        }
        let label = table.column_of(crate::ingest::Role::UnitName).unwrap_or(0);
        let cell = |column| {
            let (text, look) = self.total_cell(column, label);
            CellView { text, look, flagged: false }
        };
        columns.map(cell).collect()
    }

    /// What the computed total's row says in a column.
    fn total_cell(&self, column: u32, label: usize) -> (String, CellLook) {
        match self.computed_at(column) {
            Some(computed) => match computed.total.value {
                Ok(value) => (self.printed(computed.indicator, value), CellLook::Computed),
                Err(e) => (self.words().undefined(computed.indicator, e).to_owned(), CellLook::Reason),
            },
            None if column as usize == label => (self.words().computed_total().to_owned(), CellLook::Text),
            None if self.is_summable(column) => (self.sum_text(column), CellLook::Figure),
            None => (String::new(), CellLook::Text),
        }
    }

    fn is_total_shown(&self, column: u32) -> bool {
        self.computed_at(column).is_some() || self.is_summable(column)
    }

    fn sum_text(&self, column: u32) -> String {
        let table = self.sheet().table();
        let Some(column) = table.columns.get(column as usize) else { return String::new() };
        let values = table
            .rows
            .iter()
            .enumerate()
            .filter(|(_, kind)| **kind == RowKind::Data)
            .filter_map(|(row, _)| column.value(row));
        let mut values = values.peekable();
        // The sum of nothing is not 0.
        if values.peek().is_none() {
            return String::new();
        }
        print_number(exact_sum(values), Decimals::Fixed(column.decimals), self.language().notation())
    }
}
