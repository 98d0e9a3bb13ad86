//! The reports of all sheets of the document.

use super::build::{ReportChoices, report};
use crate::app::{App, file_name, tab_name};
use crate::export::Report;
use crate::store::LocalTime;
use crate::view::picture::{Image, pictures};

/// The report of one sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetReport {
    /// The name on its tab.
    pub tab: String,
    /// The name of its files without ending; no two are the same.
    pub file: String,
    /// The report with the pictures that are to be drawn; none of a sheet without cells.
    pub made: Option<(Report, Vec<Image>)>,
}

/// The reports of all sheets, in their order.
pub fn sheet_reports(app: &App, day: LocalTime) -> Vec<SheetReport> {
    let mut reader = app.reader();
    let choices = ReportChoices { length: app.frame.report_length, ..ReportChoices::default() };
    let mut one = |place: usize| {
        reader.document.workbook.show(place);
        let tab = tab_name(app, place);
        // What two sheets may have in common is their name.
        let file = file_name(&format!("{:02} {tab}", place + 1), "");
        let has_cells = !reader.sheet().grid().is_empty();
        let made = has_cells.then(|| (report(&reader, choices, day), pictures(&reader)));
        SheetReport { tab, file, made }
    };
    (0..app.workbook().sheets().len()).map(&mut one).collect()
}

/// The name of the file with the reports of all sheets.
pub fn all_reports_file_name(app: &App, day: LocalTime) -> String {
    let words = app.words();
    file_name(&words.dated(&words.report_file(&app.shown_name()), day), ".zip")
}
