//! One table of an HTML text as it is read: rows, spans, and the text of the open cell.

use super::events::CellSpan;
use super::style::{StyleSheet, ValueAttributes};
use crate::grid::{CellAddress, Grid, GridBuilder, MOST_COLUMNS, Merge};

/// Columns that one cell may span, as in the HTML standard.
const WIDEST: u32 = 1_000;

/// Rows that one cell may span, as in the HTML standard.
const TALLEST: u32 = 65_534;

/// How a cell begins.
#[derive(Clone, Copy, Debug)]
pub struct CellStart {
    /// The rows and columns it covers.
    pub span: CellSpan,
    /// Whether its columns are blank cells that its text may overflow into, instead of a merged area.
    pub overflowing: bool,
    /// Whether it is not shown and takes no place.
    pub hidden: bool,
}

/// A table being read.
#[derive(Debug, Default)]
pub struct TableReader {
    builder: GridBuilder,
    text: String,
    cell: Option<CellStart>,
    in_caption: bool,
    values: ValueAttributes,
    in_row: bool,
    /// Rows that the open row represents: Excel folds several blank rows into one.
    stands_for: u32,
    /// For each column, the first row that no cell from above spans into.
    free_from: Vec<u32>,
    /// Columns that `<col>` has described so far.
    described: u32,
    /// Columns described before an open `<colgroup>`, which counts only if it has no `<col>` of its own.
    before_group: Option<u32>,
    /// Whether the source gives values of cells, so that a cell without one is text.
    has_values: bool,
}

impl TableReader {
    /// A line before the table.
    pub fn title_line(&mut self, line: &str) {
        self.builder.push(line, crate::grid::StoredValue::None);
        self.builder.end_row();
    }

    /// `<caption>`.
    pub fn start_caption(&mut self, sheet: &StyleSheet) {
        self.end_row(sheet);
        self.in_caption = true;
        self.text.clear();
    }

    /// `<tr>`.
    pub fn start_row(&mut self, sheet: &StyleSheet, hidden: bool, stands_for: u32) {
        self.end_row(sheet);
        self.in_row = true;
        self.stands_for = stands_for.max(1);
        if hidden {
            let row = self.builder.row();
            self.builder.grid_mut().hidden_rows.push(row);
        }
    }

    /// `<td>` or `<th>`. `values` is taken and left empty.
    pub fn start_cell(&mut self, sheet: &StyleSheet, start: CellStart, values: &mut ValueAttributes) {
        self.end_cell(sheet);
        self.in_row = true;
        self.text.clear();
        std::mem::swap(&mut self.values, values);
        values.clear();
        self.has_values |= !self.values.sdval.is_empty();
        let span = CellSpan {
            rows: start.span.rows.clamp(1, TALLEST),
            columns: start.span.columns.clamp(1, WIDEST),
        };
        self.cell = Some(CellStart { span, ..start });
    }

    /// `<col>` or `<colgroup>`.
    pub fn column(&mut self, columns: u32, hidden: bool, is_group: bool) {
        let columns = columns.min(WIDEST);
        if is_group {
            self.before_group = Some(self.described);
        } else if let Some(before) = self.before_group.take() {
            self.described = before;
        }
        if hidden {
            let end = self.described.saturating_add(columns).min(MOST_COLUMNS);
            self.builder.grid_mut().hidden_columns.extend(self.described..end);
        }
        self.described = self.described.saturating_add(columns);
    }

    /// Shown text.
    pub fn text(&mut self, text: &str, keep_spaces: bool) {
        if self.cell.is_some() || self.in_caption {
            push_collapsed(&mut self.text, text, keep_spaces);
        }
    }

    /// `<br>`, or where a paragraph begins or ends.
    pub fn line_break(&mut self) {
        let kept = self.text.trim_end_matches(' ').len();
        self.text.truncate(kept);
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }

    /// `</td>`, `</th>`, `</caption>`, or what ends them.
    pub fn end_cell(&mut self, sheet: &StyleSheet) {
        if self.in_caption {
            self.in_caption = false;
            let text = std::mem::take(&mut self.text);
            self.title_line(&text);
        }
        let Some(CellStart { span, overflowing, hidden }) = self.cell.take() else { return };
        if hidden {
            return;
        }
        let row = self.builder.row();
        let is_free = |column: u32| self.free_from.get(column as usize).is_none_or(|&free| free <= row);
        let mut column = self.builder.column();
        while !is_free(column) {
            column += 1;
        }
        self.builder.seek(column);
        let stored = self.values.stored(&self.text, sheet);
        self.builder.push(&self.text, stored);
        let next = column.saturating_add(span.columns);
        self.builder.seek(next);
        if span.rows > 1 {
            // Cells beyond the last column are left out.
            let end = next.min(MOST_COLUMNS) as usize;
            if self.free_from.len() < end {
                self.free_from.resize(end, 0);
            }
            let covered = self.free_from.get_mut(column as usize..end).unwrap_or_default();
            covered.fill(row.saturating_add(span.rows));
        }
        if !overflowing && (span.rows > 1 || span.columns > 1) {
            let origin = CellAddress { row, column };
            self.builder.grid_mut().merges.push(Merge { origin, rows: span.rows, columns: span.columns });
        }
    }

    /// `</tr>`, or what ends it.
    pub fn end_row(&mut self, sheet: &StyleSheet) {
        self.end_cell(sheet);
        if self.in_row {
            self.builder.end_rows(self.stands_for.max(1));
            self.in_row = false;
            self.stands_for = 1;
        }
    }

    /// The table as a grid; `None` if it has no text.
    pub fn finish(mut self, sheet: &StyleSheet) -> Option<Grid> {
        self.end_row(sheet);
        self.builder.grid_mut().declared = sheet.declared;
        if self.has_values {
            self.builder.grid_mut().mark_rest_as_text();
        }
        let grid = self.builder.finish();
        (!grid.is_empty()).then_some(grid)
    }
}

/// Adds text as a browser shows it: a run of white space becomes one space, and none after a line break or at the
/// start. No-break spaces are kept.
pub fn push_collapsed(to: &mut String, text: &str, keep_spaces: bool) {
    if keep_spaces {
        to.extend(text.chars().map(|c| if matches!(c, '\r' | '\n' | '\t') { ' ' } else { c }));
        return;
    }
    let mut rest = text;
    while let Some(at) = rest.find([' ', '\n', '\r', '\t', '\u{c}']) {
        let (words, spaces) = rest.split_at(at);
        to.push_str(words);
        if !to.is_empty() && !to.ends_with([' ', '\n']) {
            to.push(' ');
        }
        rest = spaces.trim_start_matches([' ', '\n', '\r', '\t', '\u{c}']);
    }
    to.push_str(rest);
}
