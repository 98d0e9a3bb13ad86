//! The shown table as a table of the report.

use super::headings::computed_headings;
use super::notation::InOneNotation;
use crate::app::{App, computed_at, pasted_columns};
use crate::export::{Align, HeadCell, ReportCell, ReportColumn, ReportRow, ReportTable, RowClass};
use crate::grid::CellAddress;
use crate::table::RowKind;
use crate::view::cells::{CellLook, CellView, counted};
use crate::view::grid::{ColumnKind, RowView, TableView, table_view};
use crate::view::paper::{PrintedTable, printed_table};

/// A table with more columns lies across the page.
pub(super) const MOST_UPRIGHT: usize = 7;

/// The shown table as it is printed; [`None`] of an empty sheet.
pub(super) fn report_table(app: &App, caption: String) -> Option<ReportTable> {
    let view = table_view(app);
    let printed = printed_table(app, &view);
    let columns: Vec<usize> = (0..printed.columns.min(view.columns.len()))
        .filter(|place| view.columns[*place].is_printed())
        .collect();
    if columns.is_empty() || printed.rows.is_empty() {
        return None;
    }
    let words = app.words();
    // A table that has its total is not given a second one.
    let has_total = app.sheet().table().rows.contains(&RowKind::Total);
    let notation = InOneNotation::of(app);
    let rows: Vec<ReportRow> = printed
        .rows
        .iter()
        .filter(|row| row.cells.iter().any(|cell| !cell.text.trim().is_empty()))
        .chain(view.total.as_deref().filter(|_| !has_total))
        .map(|row| with_counts(app, row, &columns, report_row(row, &columns, &notation)))
        .collect();
    let header = header(app, &view, &columns);
    let notes = notes(app, &printed);
    Some(ReportTable {
        caption,
        unit_line: app
            .sheet()
            .table()
            .measure_unit
            .as_ref()
            .map(|u| words.measured_in(&u.text))
            .unwrap_or_default(),
        columns: columns.iter().map(|place| report_column(&view, *place, &rows, &columns)).collect(),
        header,
        rows,
        notes,
    })
}

fn notes(app: &App, printed: &PrintedTable) -> Vec<String> {
    let words = app.words();
    let legends = [
        printed.is_flagged.then(|| words.flag_legend().to_owned()),
        printed.falls_short.then(|| words.falls_short_legend().to_owned()),
        printed.hidden.clone(),
        printed.left_out.clone(),
        (printed.rows_left > 0).then(|| words.rest_is_in_excel(printed.rows_left as usize)),
    ];
    legends.into_iter().flatten().collect()
}

/// The lines of the header over the printed columns.
fn header(app: &App, view: &TableView, columns: &[usize]) -> Vec<Vec<HeadCell>> {
    let (headings, pasted) = (computed_headings(app), pasted_columns(app));
    let depth = view.head.len();
    let heading = |line: usize, cell: &crate::view::grid::HeadCell| {
        let is_title = line + cell.lines.max(1) as usize == depth && cell.columns == 1;
        headings.get(cell.column.checked_sub(pasted)? as usize).filter(|_| is_title).cloned()
    };
    let under = |line: usize, cell: &crate::view::grid::HeadCell| {
        let end = cell.column + cell.columns;
        let covered = |place: &&usize| (cell.column..end).contains(&(**place as u32));
        let first = columns.iter().position(|place| (cell.column..end).contains(&(*place as u32)))?;
        Some(HeadCell {
            text: heading(line, cell).unwrap_or_else(|| cell.text.clone()),
            column: u32::try_from(first).ok()?,
            columns: u32::try_from(columns.iter().filter(covered).count()).ok()?,
            lines: cell.lines.max(1),
        })
    };
    let line = |(line, cells): (usize, &Vec<crate::view::grid::HeadCell>)| {
        cells.iter().filter_map(|cell| under(line, cell)).collect()
    };
    view.head.iter().enumerate().map(line).collect()
}

fn report_row(row: &RowView, columns: &[usize], notation: &InOneNotation<'_>) -> ReportRow {
    let class = match row.kind {
        Some(RowKind::Total) | None => RowClass::Total,
        Some(RowKind::Subtotal) => RowClass::Subtotal,
        Some(RowKind::Note) => match row.cells.iter().filter(|cell| !cell.text.trim().is_empty()).count() {
            1 | 2 => RowClass::Heading,
            _ => RowClass::Note,
        },
        Some(_) => RowClass::Unit,
    };
    let blank = CellView::default();
    let cells = columns.iter().map(|place| {
        let cell = row.cells.get(*place).unwrap_or(&blank);
        let column = u32::try_from(*place).unwrap_or(u32::MAX);
        // The line of the computed sums is no row of the grid.
        let text = match row.row {
            u32::MAX => notation.sum(column, &cell.text),
            row => notation.cell(CellAddress::new(row, column), &cell.text),
        };
        report_cell(cell, &text)
    });
    ReportRow { class, cells: cells.collect() }
}

/// The line of the computed sums, with below each rate of some units alone of how many it is: "tính trên 3/4 đơn vị".
fn with_counts(app: &App, row: &RowView, columns: &[usize], mut written: ReportRow) -> ReportRow {
    if row.row == u32::MAX {
        for (cell, place) in written.cells.iter_mut().zip(columns) {
            let counts = u32::try_from(*place).ok().and_then(|column| partial_total(app, column));
            if let Some(counts) = counts {
                cell.text.push('\n');
                cell.text.push_str(&counts);
            }
        }
    }
    written
}

/// Of how many of the units the total of a computed column is, if some lack a part of it.
pub(super) fn partial_total(app: &App, column: u32) -> Option<String> {
    let total = computed_at(app, column)?.total;
    let is_partial = total.value.is_ok() && !total.is_complete();
    is_partial.then(|| app.words().counted_of(counted(app), total.counted, total.of))
}

/// What keeps two words on one line.
const NO_BREAK: char = '\u{a0}';

fn report_cell(cell: &CellView, written: &str) -> ReportCell {
    // The signs of the printed page, whose legend stands below the table.
    let mut text = String::new();
    if cell.falls_short.is_some() {
        text.push('✗');
        text.push(NO_BREAK);
    }
    match cell.look {
        CellLook::Figure | CellLook::Computed => text.push_str(&written.replace(' ', "\u{a0}")),
        _ => text.push_str(written),
    }
    if cell.flagged {
        text.push(NO_BREAK);
        text.push('⚑');
    }
    ReportCell { text, mark: cell.falls_short.clone().unwrap_or_default() }
}

fn report_column(view: &TableView, place: usize, rows: &[ReportRow], columns: &[usize]) -> ReportColumn {
    /// Longer names are broken anyway.
    const LONGEST: usize = 40;
    /// A title takes several lines, of which none is shorter than its longest word.
    const LINES: usize = 3;
    let column = &view.columns[place];
    let at = columns.iter().position(|other| *other == place).unwrap_or(0);
    let cells = rows.iter().filter_map(|row| row.cells.get(at));
    let lines = cells.flat_map(|cell| cell.text.lines());
    // What is said of how many units a rate is may take several lines.
    let lines = lines.filter(|line| column.kind != ColumnKind::Computed || !line.contains(' '));
    let widest = lines.map(|line| line.chars().count()).max().unwrap_or(0).min(LONGEST);
    let word = column.title.split_whitespace().map(|word| word.chars().count()).max().unwrap_or(0);
    let title = (column.title.chars().count() / LINES).max(word);
    ReportColumn {
        align: if column.is_numeric { Align::Right } else { Align::Left },
        characters: widest.max(title).max(3) as f64,
        is_computed: column.kind == ColumnKind::Computed,
    }
}

impl Default for CellView {
    fn default() -> CellView {
        CellView {
            text: String::new(),
            look: CellLook::Text,
            form: None,
            wraps: false,
            note: None,
            marked: None,
            bar: None,
            flagged: false,
            falls_short: None,
        }
    }
}
