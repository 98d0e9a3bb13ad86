//! The shown sheet as sheets of cells: the table with live formulas, the texts as they were pasted, how the figures come
//! about. Cells stand where the page shows them, so that letters in formulas and sentences hold in both.

use super::formulas::sum;
use super::live::Live;
use super::side_sheets::{explained, pasted_texts};
use crate::app::{App, cell_form, formula_with_letters, pasted_columns, shown_columns};
use crate::export::{
    Align, CellContent, Condition, FormulaValue, SheetCell, SheetGroup, SheetSpan, SpreadsheetSheet,
};
use crate::grid::{CellAddress, StoredValue};
use crate::number::{CellKind, exact_sum};
use crate::sheet::{Measure, Outline};
use crate::table::{Column, Role, RowKind};
use crate::view::grid::table_view;
use crate::view::number_codes::{amount_code, percent_code};
use crate::view::paper::AppendixView;
use crate::view::report::subject::report_name;
use crate::view::report::table::MOST_UPRIGHT;

/// The sheets of a workbook that are of one sheet of the document.
pub(crate) struct Spreadsheets {
    /// The table. Formulas of the user's that name other sheets are in it too: see [`super::settled::settle`].
    pub table: SpreadsheetSheet,
    /// How the figures come about.
    pub explained: Option<SpreadsheetSheet>,
    /// The texts as they were pasted.
    pub texts: Option<SpreadsheetSheet>,
}

/// The shown sheet for a workbook; [`None`] if it has no cells.
pub(crate) fn spreadsheets(app: &App, view: &AppendixView) -> Option<Spreadsheets> {
    (!app.sheet().grid().is_empty()).then(|| Spreadsheets {
        table: Live::of(app).sheet(),
        explained: explained(app, view),
        texts: pasted_texts(app),
    })
}

impl Live<'_> {
    fn sheet(&self) -> SpreadsheetSheet {
        let (app, sheet) = (self.app, self.app.sheet());
        let (table, grid) = (sheet.table(), sheet.grid());
        let mut cells = Vec::new();
        for row in 0..grid.rows() {
            for column in 0..grid.columns() {
                cells.extend(self.pasted_cell(CellAddress::new(row, column)));
            }
            cells.extend(self.computed_cells(row));
        }
        cells.extend(self.line_of_sums());
        let view = table_view(app);
        let header =
            (!table.header.is_empty()).then(|| (table.header.start, table.header.end.saturating_sub(1)));
        let last = self.units.last().copied();
        let columns = shown_columns(app);
        let filter = header.zip(last).map(|((_, line), last)| SheetSpan {
            first_row: line,
            first_column: 0,
            last_row: last,
            last_column: columns.saturating_sub(1),
        });
        let hidden = view.columns.iter().filter(|column| column.hidden).map(|column| column.index);
        let merges = grid.merges.iter().map(|m| SheetSpan {
            first_row: m.origin.row,
            first_column: m.origin.column,
            last_row: m.origin.row + m.rows - 1,
            last_column: m.origin.column + m.columns - 1,
        });
        let lines = &sheet.settings().lines;
        let frozen = table.column_of(Role::UnitName).and_then(|column| u32::try_from(column + 1).ok());
        SpreadsheetSheet {
            name: report_name(app),
            cells,
            merges: merges.collect(),
            // The page's pixels to Excel's characters.
            widths: view.columns.iter().map(|column| (column.width / 7.5).clamp(2.0, 60.0)).collect(),
            hidden_rows: sheet.hidden_rows().ranges().flatten().filter(|row| *row < grid.rows()).collect(),
            hidden_columns: hidden.collect(),
            row_groups: groups(&lines.row_groups),
            column_groups: groups(&lines.column_groups),
            sums_above: self.sums_stand_above(),
            header,
            frozen_columns: frozen.unwrap_or(0).min(3),
            filter,
            conditions: self.conditions(),
            charts: self.charts(),
            images: Vec::new(),
            is_landscape: columns as usize > MOST_UPRIGHT,
            is_table: true,
        }
    }

    /// Whether the groups of rows stand below the rows with their sums.
    fn sums_stand_above(&self) -> bool {
        let sheet = self.app.sheet();
        let table = sheet.table();
        let mut groups = sheet.settings().lines.row_groups.groups().peekable();
        let is_sum = |row: u32| {
            let kind = row.checked_sub(table.body.start).and_then(|row| table.rows.get(row as usize));
            matches!(kind, Some(RowKind::Subtotal | RowKind::Total))
        };
        groups.peek().is_some() && groups.all(|group| group.lines.start.checked_sub(1).is_some_and(is_sum))
    }

    /// A cell of the grid; none if it is blank and outside the table.
    fn pasted_cell(&self, at: CellAddress) -> Option<SheetCell> {
        let (app, sheet) = (self.app, self.app.sheet());
        let (table, grid) = (sheet.table(), sheet.grid());
        let text = grid.text(at);
        let is_header = table.header.contains(&at.row);
        let row = table.body.contains(&at.row).then(|| (at.row - table.body.start) as usize);
        let kind = row.and_then(|row| table.rows.get(row).copied());
        let is_of_table =
            is_header || kind.is_some_and(|kind| !matches!(kind, RowKind::Blank | RowKind::Note));
        if text.is_empty() && !is_of_table && !sheet.formulas().contains_key(&at) {
            return None;
        }
        let form = cell_form(app, at);
        let is_sum = matches!(kind, Some(RowKind::Total | RowKind::Subtotal));
        let (content, format) = match row.filter(|_| !is_header) {
            Some(row) => self.body_content(at, row, text),
            None => self.formula(at, text).unwrap_or_else(|| (as_text(text), String::new())),
        };
        let align = form.and_then(|form| match form.align {
            crate::form::Align::Usual => None,
            crate::form::Align::Left => Some(Align::Left),
            crate::form::Align::Centre => Some(Align::Centre),
            crate::form::Align::Right => Some(Align::Right),
        });
        let is_title = at.row < table.header.start;
        Some(SheetCell {
            row: at.row,
            column: at.column,
            content,
            format: form
                .and_then(|form| form.number.as_ref())
                .map_or(format, |number| number.code().to_owned()),
            is_bold: is_sum || is_title || form.is_some_and(|form| form.bold),
            is_italic: form.is_some_and(|form| form.italic),
            has_border: is_of_table,
            is_header,
            align,
            is_wrapped: form.is_some_and(|form| form.wrap),
            fill: form.and_then(|form| form.fill),
            ink: form.and_then(|form| form.ink),
            note: form.and_then(|form| form.note.clone()).unwrap_or_default(),
        })
    }

    /// The content of a cell below the header, with its number format.
    fn body_content(&self, at: CellAddress, row: usize, text: &str) -> (CellContent, String) {
        if let Some(formula) = self.formula(at, text) {
            return formula;
        }
        let table = self.app.sheet().table();
        let place = at.column as usize;
        let Some(column) = table.columns.get(place) else { return (as_text(text), String::new()) };
        let kind = column.kinds.get(row).copied();
        let number = |value: f64, format: String| match self.sum_of(at, row, column, value) {
            Some(formula) => (formula, format),
            None => (CellContent::Number(value), format),
        };
        match (kind, column.value(row)) {
            (Some(CellKind::Percent), Some(value)) => number(value, percent_code(column.decimals)),
            (Some(CellKind::Number), Some(value)) => number(value, amount_code(column.decimals)),
            // A nought that the table writes as a dash goes on looking like one.
            (Some(CellKind::Missing), _) if self.nothing.contains(&(row, place)) => {
                (CellContent::Number(0.0), format!("{0};-{0};\"-\"", amount_code(column.decimals)))
            }
            _ => (as_text(text), String::new()),
        }
    }

    /// The total or subtotal of units as their sum, where it is that.
    fn sum_of(&self, at: CellAddress, row: usize, column: &Column, pasted: f64) -> Option<CellContent> {
        let sheet = self.app.sheet();
        let table = sheet.table();
        let kind = table.rows.get(row).filter(|_| self.is_summable(at.column))?;
        let rows: Vec<u32> = match kind {
            RowKind::Total => self.units.clone(),
            RowKind::Subtotal => {
                let parts = self.parts.get(&u32::try_from(row).ok()?)?;
                parts.iter().map(|part| table.body.start + part).collect()
            }
            _ => return None,
        };
        let figures = rows.iter().filter_map(|row| column.value((row - table.body.start) as usize));
        (exact_sum(figures) == pasted).then_some(())?;
        let formula = format!("={}", sum(at.column, &rows)?);
        Some(CellContent::Formula { formula, value: FormulaValue::Number(pasted) })
    }

    /// The formula that a user wrote, with its value.
    fn formula(&self, at: CellAddress, text: &str) -> Option<(CellContent, String)> {
        let sheet = self.app.sheet();
        let formula = sheet.formulas().get(&at)?;
        let value = match sheet.grid().stored(at) {
            StoredValue::Boolean(truth) => FormulaValue::Logical(truth),
            StoredValue::Error => FormulaValue::Error(text.to_owned()),
            _ => match sheet.number_at(at) {
                Some(number) => FormulaValue::Number(number),
                None => FormulaValue::Text(text.to_owned()),
            },
        };
        let format = formula.format.as_ref().map(|format| format.code().to_owned()).unwrap_or_default();
        Some((CellContent::Formula { formula: formula_with_letters(self.app, formula), value }, format))
    }

    /// Figures that fall short of the one target of their measure.
    fn conditions(&self) -> Vec<Condition> {
        use crate::indicator::Comparison::*;
        let app = self.app;
        let (Some(first), Some(last)) = (self.units.first(), self.units.last()) else { return Vec::new() };
        let computed = (pasted_columns(app)..).zip(app.sheet().shown_computed());
        let computed = computed.map(|(place, computed)| (place, Measure::Computed(computed.indicator)));
        let pasted = app.sheet().pasted_rates().iter().filter_map(|rate| u32::try_from(rate.column).ok());
        let all = pasted.map(|column| (column, Measure::Pasted(column))).chain(computed);
        all.filter_map(|(column, measure)| {
            let target = app.sheet().targets(measure)?.one()?;
            let operator = match target.comparison {
                AtLeast => "<",
                MoreThan => "<=",
                AtMost => ">",
                LessThan => ">=",
            };
            let span =
                SheetSpan { first_row: *first, first_column: column, last_row: *last, last_column: column };
            Some(Condition { span, operator: operator.to_owned(), value: target.value })
        })
        .collect()
    }
}

/// Groups of the page as a spreadsheet has them.
fn groups(outline: &Outline) -> Vec<SheetGroup> {
    let groups = outline.groups().filter(|group| !group.lines.is_empty());
    groups
        .map(|group| SheetGroup {
            first: group.lines.start,
            last: group.lines.end - 1,
            is_closed: group.is_closed,
        })
        .collect()
}

fn as_text(text: &str) -> CellContent {
    if text.is_empty() { CellContent::Blank } else { CellContent::Text(text.to_owned()) }
}
