//! The report's panel: the sentences as they will be read, their figures leading to their cells.

use super::build::ReportChoices;
use super::sentences::{ToldSentence, report_sentences};
use crate::app::{App, Panel, ReportFormat, column_name, pasted_columns};
use crate::grid::CellAddress;
use crate::narrate::{FigureAt, ReportPart};
use crate::sheet::Measure;
use crate::words::{Length, Piece};

/// What the report's panel shows.
#[derive(Clone, Debug, PartialEq)]
pub struct ReportView {
    /// How much the sentences say.
    pub length: Length,
    /// The parts with sentences, in their order.
    pub parts: Vec<ReportPartView>,
    /// What there is besides sentences: a table, so many charts.
    pub has: String,
    /// What was not said, because a total is in doubt.
    pub left_out: Option<String>,
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
    let told = report_sentences(app);
    let left_out: Vec<String> = told.left_out.iter().map(|column| column_name(app, *column)).collect();
    let told = told.sentences.iter().filter(|told| length.has(told.sentence.kind));
    let most = if length == Length::OneLine { 1 } else { usize::MAX };
    let mut parts: Vec<(ReportPart, ReportPartView)> = Vec::new();
    for told in told.take(most) {
        if parts.last().is_none_or(|(part, _)| *part != told.part) {
            let view = ReportPartView { heading: words.report_part(told.part), paragraphs: Vec::new() };
            parts.push((told.part, view));
        }
        let Some((_, view)) = parts.last_mut() else { continue };
        let pieces = pieces(app, told);
        match view.paragraphs.last_mut().filter(|_| !told.begins) {
            Some(paragraph) => {
                paragraph.push(ReportPiece { text: " ".to_owned(), at: None });
                paragraph.extend(pieces);
            }
            None => view.paragraphs.push(pieces),
        }
    }
    let charts = app.sheet().settings().chart.charts.len();
    Some(ReportView {
        length,
        parts: parts.into_iter().map(|(_, view)| view).collect(),
        has: words.report_has(charts),
        left_out: (!left_out.is_empty()).then(|| words.totals_left_out(&left_out)),
    })
}

/// What goes into the report as it is shown; for Excel with its sheets of cells.
pub fn report_choices(app: &App, format: Option<ReportFormat>) -> ReportChoices {
    ReportChoices {
        length: app.frame.report_length,
        has_sheets: format == Some(ReportFormat::Excel),
        ..ReportChoices::default()
    }
}

fn pieces(app: &App, told: &ToldSentence) -> Vec<ReportPiece> {
    let piece = |piece: &Piece| ReportPiece {
        text: piece.text().to_owned(),
        at: match piece {
            Piece::Text(_) => None,
            Piece::Figure(_, at) => cell_of(app, *at),
            Piece::Name(_, row) => cell_of(app, FigureAt::Cell(*row, name_column(app))),
        },
    };
    told.sentence.pieces.iter().map(piece).collect()
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
