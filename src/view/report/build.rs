//! [`report`]: the shown sheet as a report.

use super::planned::{PlannedSection, planned};
use super::spreadsheet::{Spreadsheets, Written, settle, sheet_of_pictures, spreadsheets};
use super::subject::subject;
use super::table::{MOST_UPRIGHT, report_table};
use crate::app::{App, column_name};
use crate::export::{
    Align, Block, HeadCell, Letterhead, Paragraph, Report, ReportCell, ReportColumn, ReportPicture,
    ReportRow, ReportTable, RowClass, Run, Section, Signature, SpreadsheetSheet, needs_landscape,
};
use crate::sheet::ReportSection;
use crate::store::LocalTime;
use crate::table::{LineAbove, line_above};
use crate::view::paper::{AppendixColumn, AppendixView, appendix_view};
use crate::view::picture::{Image, pictures};
use crate::words::{Length, Piece};

const CM_PER_INCH: f64 = 2.54;

/// What goes into a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReportChoices {
    /// How much its sentences say.
    pub length: Length,
    /// Whether the table is in it.
    pub has_table: bool,
    /// Whether the charts are in it.
    pub has_charts: bool,
    /// Whether it ends with how the figures come about.
    pub has_appendix: bool,
    /// Whether its figures go along as sheets of cells, for Excel.
    pub has_sheets: bool,
}

impl Default for ReportChoices {
    fn default() -> ReportChoices {
        ReportChoices {
            length: Length::Full,
            has_table: true,
            has_charts: true,
            has_appendix: true,
            has_sheets: true,
        }
    }
}

/// The shown sheet as a report of this day, with the sections and sentences that the user planned. Its pictures have no PNG
/// yet: who can draw puts it in.
pub fn report(app: &App, choices: ReportChoices, day: LocalTime) -> Report {
    let words = app.words();
    let planned = planned(app);
    let explained = appendix_view(app);
    let has = |section| planned.sections.iter().any(|own| own.section == section && !own.is_off);
    let table = (choices.has_table && has(ReportSection::Table))
        .then(|| report_table(app, words.table_caption(1, &subject(app).join(" "))))
        .flatten();
    let is_wide =
        table.as_ref().is_some_and(|table| table.columns.len() > MOST_UPRIGHT || needs_landscape(table));
    let has_charts = choices.has_charts && has(ReportSection::Charts);
    let images = if has_charts { pictures(app) } else { Vec::new() };
    let charts = (1..).zip(&images).map(|(number, image)| Block::Picture(picture(app, number, image)));
    let mut made = Made { table, charts: charts.collect(), is_wide };
    let mut sections: Vec<Section> = Vec::new();
    let (is_one_line, mut has_sentence) = (choices.length == Length::OneLine, false);
    for (place, planned_section) in planned.sections.iter().enumerate() {
        let next = planned.sections.get(place + 1).map(|next| next.section);
        match planned_section.section {
            _ if planned_section.is_off => {}
            // The shortest report has one sentence.
            ReportSection::Part(_) if is_one_line && has_sentence => {}
            ReportSection::Part(_) => {
                let said = sentences(app, planned_section, choices.length);
                has_sentence |= said.is_some();
                sections.extend(said);
            }
            ReportSection::Table => {
                sections.extend(made.with_table(app, next == Some(ReportSection::Charts)))
            }
            ReportSection::Charts => sections.extend(made.charts(app)),
            ReportSection::Remarks => {
                let remarks = remarks(app, &planned.left_out, &explained);
                let remarks = section(words.report_remarks(), remarks, false);
                sections.extend(remarks.map(|section| Section { is_remarks: true, ..section }));
            }
            ReportSection::Appendix if choices.has_appendix => sections.extend(appendix(app, &explained)),
            ReportSection::Appendix => {}
        }
    }
    Report {
        language: app.language(),
        letterhead: letterhead(app, day),
        name: words.report_name().to_owned(),
        subject: subject(app),
        sections,
        signature: Signature::default(),
        sheets: if choices.has_sheets { sheets(app, &images) } else { Vec::new() },
        made: Some(day),
    }
}

/// The sheets for Excel of the shown sheet alone.
fn sheets(app: &App, images: &[Image]) -> Vec<SpreadsheetSheet> {
    let Some(Spreadsheets { table, explained, texts }) = sheets_of(app) else { return Vec::new() };
    let mut table = [Written { place: app.workbook().active(), sheet: table }];
    settle(app, &mut table);
    let titled: Vec<(String, &Image)> = images.iter().map(|image| (image.title.clone(), image)).collect();
    let pictures = sheet_of_pictures(app, &titled);
    let table = table.into_iter().map(|written| written.sheet);
    table.chain(pictures).chain(explained).chain(texts).collect()
}

/// The shown sheet for Excel, without what the user left out of the report; the table is in it all the same.
pub(super) fn sheets_of(app: &App) -> Option<Spreadsheets> {
    let planned = planned(app);
    let has = |section| planned.sections.iter().any(|own| own.section == section && !own.is_off);
    let mut explained = appendix_view(app);
    if !has(ReportSection::Appendix) {
        explained.columns.clear();
    }
    if !has(ReportSection::Remarks) {
        explained.doubts.clear();
    }
    let mut sheets = spreadsheets(app, &explained)?;
    if !has(ReportSection::Charts) {
        sheets.table.charts.clear();
    }
    Some(sheets)
}

/// The table and the charts, until they stand in a section.
struct Made {
    table: Option<ReportTable>,
    charts: Vec<Block>,
    is_wide: bool,
}

impl Made {
    /// The section of the table. Charts that follow it stand in it too; beside a table that lies across they stand upright
    /// before the page turns.
    fn with_table(&mut self, app: &App, has_charts_next: bool) -> Vec<Section> {
        let words = app.words();
        let table: Vec<Block> = self.table.take().map(Block::Table).into_iter().collect();
        let charts = if has_charts_next { std::mem::take(&mut self.charts) } else { Vec::new() };
        match self.is_wide {
            true => {
                let charts = section(words.report_charts(), charts, false);
                charts.into_iter().chain(section(words.report_units(), table, true)).collect()
            }
            false => {
                let detail = table.into_iter().chain(charts).collect();
                section(words.report_units(), detail, false).into_iter().collect()
            }
        }
    }

    fn charts(&mut self, app: &App) -> Option<Section> {
        section(app.words().report_charts(), std::mem::take(&mut self.charts), false)
    }
}

fn section(heading: &str, blocks: Vec<Block>, is_landscape: bool) -> Option<Section> {
    (!blocks.is_empty()).then(|| Section {
        heading: heading.to_owned(),
        blocks,
        is_landscape,
        ..Section::default()
    })
}

/// The sentences of a section, a paragraph for each measure.
fn sentences(app: &App, planned: &PlannedSection, length: Length) -> Option<Section> {
    let ReportSection::Part(part) = planned.section else { return None };
    let mut blocks: Vec<Block> = Vec::new();
    let mut about = None;
    for sentence in planned.said(length).take(if length == Length::OneLine { 1 } else { usize::MAX }) {
        let Ok(pieces) = &sentence.pieces else { continue };
        match blocks.last_mut() {
            Some(Block::Paragraph(paragraph)) if sentence.about.is_some() && about == sentence.about => {
                paragraph.runs.push(Run { text: " ".to_owned(), is_strong: false });
                paragraph.runs.extend(pieces.iter().map(run));
            }
            _ => blocks.push(Block::Paragraph(Paragraph { runs: pieces.iter().map(run).collect() })),
        }
        about.clone_from(&sentence.about);
    }
    section(app.words().report_part(part), blocks, false)
}

fn run(piece: &Piece) -> Run {
    Run { text: piece.text().to_owned(), is_strong: matches!(piece, Piece::Figure(..)) }
}

/// What a signer must know of the figures: doubts that are open, and what was therefore not said.
fn remarks(app: &App, left_out: &[u32], explained: &AppendixView) -> Vec<Block> {
    let words = app.words();
    let doubts = &explained.doubts;
    let left_out: Vec<String> = left_out.iter().map(|column| column_name(app, *column)).collect();
    let mut blocks = Vec::new();
    if !left_out.is_empty() {
        blocks.push(Block::Paragraph(Paragraph::plain(words.totals_left_out(&left_out))));
    }
    if !doubts.is_empty() {
        blocks.push(Block::Paragraph(Paragraph::plain(words.doubts_are_open(doubts.len()))));
        blocks.push(Block::List(doubts.iter().map(Paragraph::plain).collect()));
    }
    blocks
}

/// The letterhead as far as the sheet says it: the lines above the table that name an agency. The last is the one that
/// issues the report.
fn letterhead(app: &App, day: LocalTime) -> Letterhead {
    let lines = app.sheet().table().title.iter().filter(|line| line_above(line) == LineAbove::Agency);
    let mut agencies: Vec<String> =
        lines.map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ").to_uppercase()).collect();
    let agency = agencies.pop().unwrap_or_default();
    Letterhead {
        parent: agencies.pop().unwrap_or_default(),
        agency,
        number: String::new(),
        place_and_date: app.words().report_date(day),
    }
}

fn picture(app: &App, number: usize, image: &Image) -> ReportPicture {
    let cm = |pixels: u32| f64::from(pixels) / image.dots_per_inch * CM_PER_INCH;
    ReportPicture {
        name: image.file_name(""),
        caption: app.words().chart_caption(number, &image.title),
        alt: image.alt.clone(),
        svg: image.svg_file.clone(),
        png: Vec::new(),
        width_cm: cm(image.width),
        height_cm: cm(image.height),
    }
}

/// How each computed column comes about, in words and row by row.
fn appendix(app: &App, view: &AppendixView) -> Option<Section> {
    let blocks: Vec<Block> = view.columns.iter().flat_map(|column| appendix_column(app, column)).collect();
    (!blocks.is_empty()).then(|| Section {
        heading: app.words().report_appendix().to_owned(),
        blocks,
        is_appendix: true,
        ..Section::default()
    })
}

fn appendix_column(app: &App, column: &AppendixColumn) -> Vec<Block> {
    let words = app.words();
    let facts = column.facts.iter().map(|(label, text)| Paragraph::plain(format!("{label}: {text}")));
    let titles =
        [words.appendix_cell(), words.appendix_unit(), words.appendix_numbers(), words.appendix_figure()];
    let head = (0..).zip(titles).map(|(place, text)| HeadCell {
        text: text.to_owned(),
        column: place,
        columns: 1,
        lines: 1,
    });
    let row = |line: &crate::view::paper::AppendixLine| {
        let texts = [&line.cell, &line.name, &line.numbers, &line.figure];
        let cells = texts.map(|text| ReportCell { text: text.clone(), mark: String::new() });
        let class = if line.is_total { RowClass::Total } else { RowClass::Unit };
        ReportRow { class, cells: cells.to_vec() }
    };
    let widths = [(Align::Centre, 6.0), (Align::Left, 22.0), (Align::Left, 34.0), (Align::Right, 12.0)];
    let columns = widths.map(|(align, characters)| ReportColumn { align, characters, is_computed: false });
    let table = ReportTable {
        caption: String::new(),
        unit_line: String::new(),
        columns: columns.to_vec(),
        header: vec![head.collect()],
        rows: column.lines.iter().map(row).collect(),
        notes: column.left_out.iter().cloned().collect(),
    };
    vec![Block::Subheading(column.title.clone()), Block::List(facts.collect()), Block::Table(table)]
}
