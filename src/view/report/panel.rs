//! The report's panel: the sentences as they will be read, their figures leading to their cells.

use super::build::ReportChoices;
use super::edited::{SectionEdit, edited};
use super::planned::{Planned, PlannedSection, planned};
use crate::app::{App, Panel, ReportFormat, column_name, pasted_columns};
use crate::grid::CellAddress;
use crate::narrate::FigureAt;
use crate::sheet::{Measure, ReportPlan, ReportSection};
use crate::words::{Length, Piece};

/// What the report's panel shows.
#[derive(Clone, Debug, PartialEq)]
pub struct ReportView {
    /// How much the sentences say.
    pub length: Length,
    /// Whether the document has several sheets, which can be taken as one workbook.
    pub has_sheets: bool,
    /// The parts with sentences, in their order.
    pub parts: Vec<ReportPartView>,
    /// What there is besides sentences: a table, so many charts.
    pub has: String,
    /// What was not said, because a total is in doubt.
    pub left_out: Option<String>,
    /// The sentences in the user's words that are not said, since their figures are no more.
    pub not_said: Option<String>,
    /// The sections with their controls, while they are edited.
    pub edited: Option<Vec<SectionEdit>>,
    /// Whether the user changed anything.
    pub is_changed: bool,
}

/// A part of the report.
#[derive(Clone, Debug, PartialEq)]
pub struct ReportPartView {
    /// Its heading.
    pub heading: &'static str,
    /// Its paragraphs.
    pub paragraphs: Vec<Vec<ReportPiece>>,
}

/// A piece of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportPiece {
    /// Its text.
    pub text: String,
    /// The cell that it stands in.
    pub at: Option<CellAddress>,
}

/// The panel of the report; [`None`] while another one is open.
pub fn report_view(app: &App) -> Option<ReportView> {
    if app.frame.panel != Panel::Report {
        return None;
    }
    let words = app.words();
    let length = app.frame.report_length;
    let planned = planned(app);
    let left_out: Vec<String> = planned.left_out.iter().map(|column| column_name(app, *column)).collect();
    let mut parts: Vec<ReportPartView> =
        planned.sections.iter().filter_map(|section| part(app, section, length)).collect();
    if length == Length::OneLine {
        parts.truncate(1);
    }
    let all = planned.sections.iter().flat_map(|section| &section.sentences);
    let not_said = all.filter(|own| own.pieces.is_err() && !own.is_off).count();
    Some(ReportView {
        length,
        has_sheets: app.workbook().sheets().len() > 1,
        parts,
        has: words.report_has(has(app, &planned)),
        left_out: (!left_out.is_empty()).then(|| words.totals_left_out(&left_out)),
        not_said: (not_said > 0).then(|| words.sentences_not_said(not_said)),
        edited: app.frame.report_editing.is_on.then(|| edited(app, &planned)),
        is_changed: app.sheet().settings().report != ReportPlan::default(),
    })
}

/// What the report has besides sentences: whether a table, how many charts, whether an appendix.
fn has(app: &App, planned: &Planned) -> (bool, usize, bool) {
    let is_in = |section| planned.sections.iter().any(|own| own.section == section && !own.is_off);
    let charts = app.sheet().settings().chart.charts.iter().filter(|chart| !chart.out_of_report).count();
    let charts = if is_in(ReportSection::Charts) { charts } else { 0 };
    (is_in(ReportSection::Table), charts, is_in(ReportSection::Appendix))
}

fn part(app: &App, section: &PlannedSection, length: Length) -> Option<ReportPartView> {
    let ReportSection::Part(part) = section.section else { return None };
    let mut paragraphs: Vec<Vec<ReportPiece>> = Vec::new();
    let mut about = None;
    for sentence in section.said(length).take(if length == Length::OneLine { 1 } else { usize::MAX }) {
        let Ok(said) = &sentence.pieces else { continue };
        let pieces = pieces(app, said);
        match paragraphs.last_mut() {
            Some(paragraph) if sentence.about.is_some() && about == sentence.about => {
                paragraph.push(ReportPiece { text: " ".to_owned(), at: None });
                paragraph.extend(pieces);
            }
            _ => paragraphs.push(pieces),
        }
        about.clone_from(&sentence.about);
    }
    (!paragraphs.is_empty()).then(|| ReportPartView { heading: app.words().report_part(part), paragraphs })
}

/// What goes into the report as it is shown; for Excel with its sheets of cells.
pub fn report_choices(app: &App, format: Option<ReportFormat>) -> ReportChoices {
    ReportChoices {
        length: app.frame.report_length,
        has_sheets: format == Some(ReportFormat::Excel),
        ..ReportChoices::default()
    }
}

fn pieces(app: &App, said: &[Piece]) -> Vec<ReportPiece> {
    let piece = |piece: &Piece| ReportPiece {
        text: piece.text().to_owned(),
        at: match piece {
            Piece::Text(_) => None,
            Piece::Figure(_, at) => cell_of(app, *at),
            Piece::Name(_, row) => cell_of(app, FigureAt::Cell(*row, name_column(app))),
        },
    };
    said.iter().map(piece).collect()
}

fn name_column(app: &App) -> usize {
    app.sheet().table().column_of(crate::table::Role::UnitName).unwrap_or(0)
}

/// The cell in which a figure stands, if it stands in one.
fn cell_of(app: &App, at: FigureAt) -> Option<CellAddress> {
    let sheet = app.sheet();
    let row = |row: usize| u32::try_from(row).ok().map(|row| sheet.table().body.start + row);
    match at {
        FigureAt::Cell(body_row, column) => {
            Some(CellAddress::new(row(body_row)?, u32::try_from(column).ok()?))
        }
        FigureAt::Computed(body_row, Measure::Computed(indicator)) => {
            let place = sheet.shown_computed().position(|computed| computed.indicator == indicator)?;
            Some(CellAddress::new(row(body_row)?, pasted_columns(app) + u32::try_from(place).ok()?))
        }
        FigureAt::Computed(body_row, Measure::Pasted(column)) => {
            Some(CellAddress::new(row(body_row)?, column))
        }
        FigureAt::Sum(_) | FigureAt::ComputedTotal(_) | FigureAt::Nowhere => None,
    }
}
