//! What a report is about, and the names of its sheet and file, also where nothing above the table says so.

use crate::app::{App, file_name};
use crate::number::fold;
use crate::store::LocalTime;
use crate::table::{LineAbove, line_above};

/// What the table is about: the lines above it that say so, without "Báo cáo" at their beginning, which the report's name
/// says; else the document's name, or what the table holds.
pub(super) fn subject(app: &App) -> Vec<String> {
    let lines = app.sheet().table().title.iter().filter(|line| line_above(line) == LineAbove::Title);
    let lines = lines.map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    let mut lines: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
    if let Some(first) = lines.first_mut()
        && fold(first).starts_with("bao cao ")
    {
        let rest: String = first.chars().skip("báo cáo ".chars().count()).collect();
        let mut letters = rest.trim().chars();
        *first = letters.next().map(|l| l.to_uppercase().chain(letters).collect()).unwrap_or_default();
    }
    if lines.is_empty() { vec![report_name(app)] } else { lines }
}

/// Whether neither its user nor its table names the document.
fn is_nameless(app: &App) -> bool {
    app.document.workbook.identity.name.is_empty() && app.sheet().table().title_line().is_none()
}

/// The document's name or its table's title; without either, what the table holds.
pub(super) fn report_name(app: &App) -> String {
    match is_nameless(app) {
        true => app.words().subject_of(app.sheet().table()).to_owned(),
        false => app.shown_name(),
    }
}

/// What the window, and with it the head of each printed page, is called.
pub fn document_title(app: &App) -> String {
    report_name(app)
}

/// The name of the report's file. One that only says what its table holds has the day too.
pub fn report_file_name(app: &App, day: LocalTime, ending: &str) -> String {
    let words = app.words();
    let name = words.report_file(&subject(app).join(" "));
    let name = if is_nameless(app) { words.dated(&name, day) } else { name };
    file_name(&name, ending)
}
