//! What the page and the piece to paste have in common: texts, runs, cells of tables.

use std::fmt::Write as _;

use crate::export::markup::escaped;
use crate::export::report::{Align, Paragraph, Report, ReportCell, ReportRow, ReportTable, RowClass, Run};
use crate::export::table_places::{column_count, mark_note};

/// The notes of a table, and what its marks mean.
pub(super) fn notes(table: &ReportTable, report: &Report) -> impl Iterator<Item = String> {
    table.notes.iter().cloned().chain(mark_note(table, report.language))
}

/// The cells of a row with how each stands, as many as the table has columns.
pub(super) fn cells<'t>(
    table: &'t ReportTable,
    row: &'t ReportRow,
) -> impl Iterator<Item = (&'t ReportCell, Align)> {
    static NOTHING: ReportCell = ReportCell { text: String::new(), mark: String::new() };
    (0..column_count(table)).map(move |at| {
        let align = table.columns.get(at).map(|column| column.align).unwrap_or_default();
        (row.cells.get(at).unwrap_or(&NOTHING), align)
    })
}

/// Whether a row stands out: a total, the name of a group.
pub(super) fn is_bold(row: &ReportRow) -> bool {
    matches!(row.class, RowClass::Heading | RowClass::Subtotal | RowClass::Total)
}

/// The attributes of a header cell that covers several places.
pub(super) fn spans(columns: usize, lines: usize) -> String {
    let mut out = String::new();
    if columns > 1 {
        let _ = write!(out, " colspan=\"{columns}\"");
    }
    if lines > 1 {
        let _ = write!(out, " rowspan=\"{lines}\"");
    }
    out
}

/// The pieces of a paragraph.
pub(super) fn runs(paragraph: &Paragraph) -> String {
    let run = |run: &Run| {
        let text = lines_of(&run.text);
        if run.is_strong && !text.is_empty() { format!("<b>{text}</b>") } else { text }
    };
    paragraph.runs.iter().map(run).collect()
}

/// A text with its line ends as those of HTML.
pub(super) fn lines_of(text: &str) -> String {
    escaped(text).replace('\n', "<br>")
}
