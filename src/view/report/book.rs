//! [`book_report`]: all sheets of the document as one workbook for Excel.

use super::build::{ReportChoices, report, sheets_of};
use super::spreadsheet::{Spreadsheets, Written, settle, sheet_of_pictures};
use crate::app::{App, file_name, tab_name};
use crate::export::{Block, CellContent, Report, Section, SheetCell, SpreadsheetSheet};
use crate::store::LocalTime;
use crate::view::picture::{Image, outlined_pictures, pictures};

/// The workbook of all sheets that have cells, as a report, with the pictures that are to be drawn: the tables in the order of
/// the tabs, their sentences, charts and explanations each on one sheet for all, then the texts of each table as pasted.
/// References between the tables stay live. [`None`] if no sheet has cells.
pub fn book_report(app: &App, day: LocalTime) -> Option<(Report, Vec<Image>)> {
    let mut book = Book::default();
    each_sheet(app, day, &mut |reader, place, made| {
        // The charts of a sheet may be left out of its report.
        let images = if made.pictures().next().is_some() { pictures(reader) } else { Vec::new() };
        if let Some(sheets) = sheets_of(reader) {
            book.add(reader, place, made, sheets, images);
        }
    });
    book.report(app)
}

/// The pictures of [`book_report`] with the outlines of their letters, in the same order.
pub fn book_outlined_pictures(app: &App, day: LocalTime) -> Vec<String> {
    let mut outlined = Vec::new();
    each_sheet(app, day, &mut |reader, _, made| {
        if made.pictures().next().is_some() {
            outlined.extend(outlined_pictures(reader));
        }
    });
    outlined
}

/// Calls `take` with each sheet that has cells, shown, its place, and its sentences and charts as a report.
fn each_sheet(app: &App, day: LocalTime, take: &mut dyn FnMut(&App, usize, Report)) {
    let mut reader = app.reader();
    let choices = ReportChoices {
        length: app.frame.report_length,
        has_table: false,
        has_appendix: false,
        has_sheets: false,
        ..ReportChoices::default()
    };
    for place in 0..app.workbook().sheets().len() {
        reader.document.workbook.show(place);
        if !reader.sheet().grid().is_empty() {
            let made = report(&reader, choices, day);
            take(&reader, place, made);
        }
    }
}

/// The name of its file.
pub fn book_file_name(app: &App, day: LocalTime) -> String {
    let words = app.words();
    file_name(&words.dated(&words.workbook_file(&app.shown_name()), day), ".xlsx")
}

/// What was put together so far.
#[derive(Default)]
struct Book {
    first: Option<Report>,
    sections: Vec<Section>,
    tables: Vec<Written>,
    explained: Option<SpreadsheetSheet>,
    texts: Vec<SpreadsheetSheet>,
    /// With their titles.
    images: Vec<(String, Image)>,
}

impl Book {
    fn add(
        &mut self,
        reader: &App,
        place: usize,
        mut made: Report,
        sheets: Spreadsheets,
        images: Vec<Image>,
    ) {
        let tab = tab_name(reader, place);
        self.sections.push(section_of(&tab, std::mem::take(&mut made.sections)));
        self.first.get_or_insert(made);
        self.tables.push(Written { place, sheet: SpreadsheetSheet { name: tab.clone(), ..sheets.table } });
        below(&mut self.explained, &tab, sheets.explained);
        self.texts.extend(sheets.texts.map(|texts| {
            let name = format!("{} - {tab}", reader.words().sheet_as_pasted());
            SpreadsheetSheet { name, ..texts }
        }));
        self.images.extend(images.into_iter().map(|image| (format!("{tab}: {}", image.title), image)));
    }

    fn report(mut self, app: &App) -> Option<(Report, Vec<Image>)> {
        let first = self.first?;
        settle(app, &mut self.tables);
        let tables = self.tables.into_iter().map(|written| written.sheet);
        let titled: Vec<(String, &Image)> =
            self.images.iter().map(|(title, image)| (title.clone(), image)).collect();
        let charts = sheet_of_pictures(app, &titled);
        let sheets = tables.chain(charts).chain(self.explained).chain(self.texts).collect();
        let report = Report { subject: vec![app.shown_name()], sections: self.sections, sheets, ..first };
        Some((report, self.images.into_iter().map(|(_, image)| image).collect()))
    }
}

/// The sections of one table's report as one section under the name of its tab.
fn section_of(tab: &str, sections: Vec<Section>) -> Section {
    let blocks = sections.into_iter().flat_map(|section| {
        let heading = (!section.heading.is_empty()).then_some(Block::Subheading(section.heading));
        heading.into_iter().chain(section.blocks)
    });
    Section { heading: tab.to_owned(), blocks: blocks.collect(), ..Section::default() }
}

/// Puts a sheet below what is there of its kind, under the name of its tab.
fn below(all: &mut Option<SpreadsheetSheet>, tab: &str, added: Option<SpreadsheetSheet>) {
    let Some(added) = added else { return };
    let into = all.get_or_insert_with(|| SpreadsheetSheet {
        name: added.name.clone(),
        widths: added.widths.clone(),
        ..SpreadsheetSheet::default()
    });
    let row = into.cells.iter().map(|cell| cell.row + 2).max().unwrap_or(0);
    let content = CellContent::Text(tab.to_owned());
    into.cells.push(SheetCell { row, content, is_bold: true, ..SheetCell::default() });
    into.cells.extend(added.cells.into_iter().map(|cell| SheetCell { row: cell.row + row + 1, ..cell }));
}
