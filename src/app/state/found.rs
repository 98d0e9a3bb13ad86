//! Looks for texts in the cells.

use super::app::App;
use super::caret::Selection;
use super::finding::{Asked, FindForm, Hit};
use super::shown::computed_text_in;
use crate::grid::{CellAddress, CellRange};
use crate::sheet::{Needle, Sheet, cells_with};

/// The cell where it was found last, if the user has selected nothing else since.
pub(crate) fn last_hit(app: &App) -> Option<Hit> {
    let (hit, selection) = app.finding.last?;
    let is_here = hit.sheet == app.document.workbook.active() && selection == app.caret.selection;
    is_here.then_some(hit)
}

/// The cells among which it is looked for: those selected, if there are several, as in a spreadsheet program.
pub(crate) fn find_scope(app: &App) -> Option<CellRange> {
    if app.finding.form.in_all {
        return None;
    }
    if last_hit(app).is_some() {
        return app.finding.scope;
    }
    let Selection { with_head, .. } = app.caret.selection;
    let range = app.caret.selection.range();
    let start = if with_head {
        CellAddress { row: app.sheet().table().header.start, ..range.start }
    } else {
        range.start
    };
    (range.cells() > 1).then_some(CellRange { start, ..range })
}

/// The place of the last hit, or of the active cell, from which the search goes on.
pub(crate) fn find_from(app: &App) -> Hit {
    let here = Hit { sheet: app.document.workbook.active(), at: app.caret.selection.caret };
    last_hit(app).unwrap_or(here)
}

/// Looks again, if what was found followed from something else.
pub(crate) fn look_again(app: &mut App) {
    let asked = Asked {
        form: FindForm { with: String::new(), ..app.finding.form.clone() },
        revision: app.document.revision,
        language: app.frame.language,
        active: app.document.workbook.active(),
        scope: find_scope(app),
    };
    if app.finding.found.as_ref().is_some_and(|(before, _)| *before == asked) {
        return;
    }
    let hits = match Needle::new(&asked.form.text, asked.form.how) {
        Some(needle) => hits_of(app, &needle, asked.scope),
        None => Vec::new(),
    };
    app.finding.found = Some((asked, hits));
}

fn hits_of(app: &App, needle: &Needle, scope: Option<CellRange>) -> Vec<Hit> {
    let active = app.document.workbook.active();
    let sheets = app.document.workbook.sheets().iter().enumerate();
    let sheets = sheets.filter(|(index, _)| app.finding.form.in_all || *index == active);
    let everything = CellRange::between(CellAddress::new(0, 0), CellAddress::new(u32::MAX, u32::MAX));
    let of_sheet = |(sheet, content)| {
        let mut found = in_sheet(app, content, needle, scope.unwrap_or(everything));
        found.retain(|at| {
            !content.hidden_rows().contains(at.row) && !content.hidden_columns().contains(at.column)
        });
        found.into_iter().map(move |at| Hit { sheet, at })
    };
    sheets.flat_map(of_sheet).collect()
}

fn in_sheet(app: &App, sheet: &Sheet, needle: &Needle, within: CellRange) -> Vec<CellAddress> {
    let mut found = cells_with(sheet, needle, app.language().notation(), within);
    let pasted = found.len();
    let columns = sheet.pasted_columns()..;
    // A figure has no letters: to print 100 000 of them takes longer than all else.
    let asks_letters = app.finding.form.text.chars().any(char::is_alphabetic);
    let body = sheet.table().body.clone();
    for (column, computed) in columns.zip(sheet.shown_computed()) {
        for (row, value) in body.clone().zip(&computed.values) {
            let at = CellAddress { row, column };
            let is_asked = |value: &Result<f64, _>| within.contains(at) && !(asks_letters && value.is_ok());
            let Some(value) = value.filter(is_asked) else { continue };
            if needle.is_in(&computed_text_in(app, sheet, computed.indicator, value), None) {
                found.push(at);
            }
        }
    }
    if found.len() > pasted {
        found.sort_unstable();
    }
    found
}
