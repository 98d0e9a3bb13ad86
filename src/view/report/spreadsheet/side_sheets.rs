//! The sheets beside the table: the texts as they were pasted, and how the figures come about.

use crate::app::App;
use crate::export::{CellContent, SheetCell, SpreadsheetSheet};
use crate::grid::CellAddress;
use crate::view::paper::AppendixView;

/// A larger table is not written twice.
const MOST_CELLS: u64 = 200_000;

/// The texts of the grid as they were pasted, none of them read; [`None`] of a large table.
pub(super) fn pasted_texts(app: &App) -> Option<SpreadsheetSheet> {
    let grid = app.sheet().grid();
    if u64::from(grid.rows()) * u64::from(grid.columns()) > MOST_CELLS {
        return None;
    }
    let places =
        (0..grid.rows()).flat_map(|row| (0..grid.columns()).map(move |column| CellAddress { row, column }));
    let cells =
        places.filter(|at| !grid.text(*at).is_empty()).map(|at| text_cell(at.row, at.column, grid.text(at)));
    Some(SpreadsheetSheet {
        name: app.words().sheet_as_pasted().to_owned(),
        cells: cells.collect(),
        ..SpreadsheetSheet::default()
    })
}

/// How the computed figures come about, with what is doubtful; [`None`] if there is nothing of either.
pub(super) fn explained(app: &App, view: &AppendixView) -> Option<SpreadsheetSheet> {
    let words = app.words();
    let mut lines: Vec<(Vec<String>, bool)> = Vec::new();
    for column in &view.columns {
        lines.push((vec![column.title.clone()], true));
        lines.extend(
            column.facts.iter().map(|(label, text)| (vec![(*label).to_owned(), text.clone()], false)),
        );
        let head =
            [words.appendix_cell(), words.appendix_unit(), words.appendix_numbers(), words.appendix_figure()];
        lines.push((head.map(str::to_owned).to_vec(), true));
        let line = |line: &crate::view::paper::AppendixLine| {
            vec![line.cell.clone(), line.name.clone(), line.numbers.clone(), line.figure.clone()]
        };
        lines.extend(column.lines.iter().map(|of| (line(of), of.is_total)));
        lines.extend(column.left_out.iter().map(|text| (vec![text.clone()], false)));
        lines.push((Vec::new(), false));
    }
    if !view.doubts.is_empty() {
        lines.push((vec![words.doubts_are_open(view.doubts.len())], true));
        lines.extend(view.doubts.iter().map(|doubt| (vec![doubt.clone()], false)));
    }
    if lines.is_empty() {
        return None;
    }
    let cells = (0..).zip(&lines).flat_map(|(row, (texts, is_bold))| {
        let cell = move |(column, text): (u32, &String)| SheetCell {
            is_bold: *is_bold,
            ..text_cell(row, column, text)
        };
        (0..).zip(texts).map(cell)
    });
    Some(SpreadsheetSheet {
        name: words.sheet_of_explanations().to_owned(),
        cells: cells.collect(),
        widths: vec![12.0, 28.0, 48.0, 16.0],
        ..SpreadsheetSheet::default()
    })
}

fn text_cell(row: u32, column: u32, text: &str) -> SheetCell {
    SheetCell { row, column, content: CellContent::Text(text.to_owned()), ..SheetCell::default() }
}
