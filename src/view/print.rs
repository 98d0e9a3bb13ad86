//! What is printed: the table with its chart, the appendix, or the report. It is made only while the browser prints.

use super::grid::TableView;
use super::paper::{AppendixView, PrintedTable, appendix_view, printed_table};
use super::report::{document_title, report, report_choices};
use crate::app::{App, Printout, tabs};
use crate::export::html_inside;
use crate::store::LocalTime;

/// The lines above whatever is printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrintHeading {
    /// The lines of the table's title, or else the document's name, or what the table holds.
    pub title: Vec<String>,
    /// The sheet, the unit of measure, the source, the day: the ones that are known.
    pub lines: Vec<String>,
}

#[expect(missing_docs, reason = "the names say it")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PrintBody {
    /// The table, and the chart after it.
    Table(PrintedTable),
    Appendix(AppendixView),
    /// The report, as HTML of our own making.
    Report(String),
}

#[expect(missing_docs, reason = "the names say it")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrintView {
    pub heading: PrintHeading,
    pub body: PrintBody,
}

/// What is printed on this day; `None` unless the browser is printing.
pub fn print_view(app: &App, table: &TableView, day: LocalTime) -> Option<PrintView> {
    let body = match app.frame.printing? {
        Printout::Table => PrintBody::Table(printed_table(app, table)),
        Printout::Appendix => PrintBody::Appendix(appendix_view(app)),
        Printout::Report => PrintBody::Report(printed_report(app, day)),
    };
    Some(PrintView { heading: print_heading(app, day), body })
}

/// The report as its panel shows it, as HTML.
fn printed_report(app: &App, day: LocalTime) -> String {
    html_inside(&report(app, report_choices(app, None), day))
}

fn print_heading(app: &App, day: LocalTime) -> PrintHeading {
    let words = app.words();
    let table = app.sheet().table();
    let title = match table.title.is_empty() {
        true => vec![document_title(app)],
        false => table.title.clone(),
    };
    let tabs = tabs(app);
    let sheet = tabs.get(app.shown_sheet()).filter(|_| tabs.len() > 1);
    let source = Some(app.sheet().settings().about.source.as_str()).filter(|source| !source.is_empty());
    let lines = [
        sheet.map(|name| words.sheet_named(name)),
        table.measure_unit.as_ref().map(|unit| words.measured_in(&unit.text)),
        source.map(|source| words.source_line(source)),
        Some(words.printed_on(day)),
    ];
    PrintHeading { title, lines: lines.into_iter().flatten().collect() }
}
