//! Typing into cells.

use super::caret::{move_caret, point_at};
use super::change::change;
use super::notify::notify;
use crate::app::actions::Move;
use crate::app::effect::Effect;
use crate::app::state::{App, Editing, Selection, pasted_columns, shown_rows};
use crate::grid::{CellAddress, CellEdit, StoredValue};
use crate::sheet::{Cause, Edit};
use crate::words::Notice;

pub(crate) fn begin_edit(app: &mut App, typed: Option<String>) -> Vec<Effect> {
    let at = app.caret.selection.caret;
    if at.column >= pasted_columns(app) {
        // A computed cell cannot be edited: it is explained.
        app.caret.explaining = typed.is_none();
        return if typed.is_none() { Vec::new() } else { notify(app, Notice::ComputedIsReadOnly) };
    }
    let text = typed.unwrap_or_else(|| app.sheet().grid().text(at).to_owned());
    app.caret.editing = Some(Editing { at, text });
    vec![Effect::Reveal]
}

/// Edits the title of a column: the lowest filled cell of the header above it.
pub(crate) fn begin_header_edit(app: &mut App, column: u32) -> Vec<Effect> {
    let sheet = app.sheet();
    let header = sheet.table().header.clone();
    let filled = |row: &u32| !sheet.grid().text(CellAddress::new(*row, column)).is_empty();
    let Some(row) = header.clone().rev().find(filled).or_else(|| header.clone().next_back()) else {
        return Vec::new();
    };
    let at = CellAddress::new(row, column);
    let text = sheet.grid().text(at).to_owned();
    app.caret.editing = Some(Editing { at, text });
    Vec::new()
}

pub(crate) fn commit(app: &mut App, text: String, then: Move) -> Vec<Effect> {
    let Some(editing) = app.caret.editing.take() else { return Vec::new() };
    let mut effects = vec![Effect::FocusGrid, Effect::Reveal];
    if text != app.sheet().grid().text(editing.at) {
        let cell = CellEdit { at: editing.at, text, stored: StoredValue::None };
        effects.extend(change(app, Edit::Cells { cells: vec![cell], shrink: None }, Cause::Type));
    }
    if shown_rows(app).contains(&editing.at.row) {
        app.caret.selection = Selection::cell(editing.at);
    }
    // As in a spreadsheet program: after a row was typed with Tab, Enter goes to the start of the next one.
    let began = app.caret.typed_across.take().filter(|(at, _)| *at == editing.at).map(|(_, column)| column);
    move_caret(app, then, false);
    match (then, began) {
        (Move::Right, _) => {
            app.caret.typed_across = Some((app.caret.selection.caret, began.unwrap_or(editing.at.column)));
        }
        (Move::Down, Some(column)) => {
            point_at(app, CellAddress { column, ..app.caret.selection.caret }, false);
        }
        _ => {}
    }
    effects
}

/// Clears the selected cells, except computed ones and blank ones.
pub(crate) fn clear_cells(app: &mut App) -> Vec<Effect> {
    let range = app.caret.selection.range();
    let grid = app.sheet().grid();
    let columns = range.start.column..(range.end.column + 1).min(grid.columns());
    let rows = range.start.row..(range.end.row + 1).min(grid.rows());
    let cells: Vec<CellEdit> = rows
        .flat_map(|row| columns.clone().map(move |column| CellAddress::new(row, column)))
        .filter(|at| !grid.text(*at).is_empty())
        .map(|at| CellEdit { at, text: String::new(), stored: StoredValue::None })
        .collect();
    match cells.is_empty() {
        true => Vec::new(),
        false => change(app, Edit::Cells { cells, shrink: None }, Cause::Clear),
    }
}

/// Adds a blank column after the pasted ones, with a title to be edited.
pub(crate) fn add_column(app: &mut App) -> Vec<Effect> {
    let header = app.sheet().table().header.clone();
    // In the first row of the header: in a lower one the title would belong to the group beside it.
    let Some(row) = header.clone().next() else { return vec![Effect::FocusGrid] };
    let at = CellAddress::new(row, app.sheet().grid().columns());
    let text = app.words().new_column().to_owned();
    let cell = CellEdit { at, text, stored: StoredValue::None };
    let mut effects = change(app, Edit::Cells { cells: vec![cell], shrink: None }, Cause::AddColumn);
    effects.extend(begin_header_edit(app, at.column));
    effects
}
