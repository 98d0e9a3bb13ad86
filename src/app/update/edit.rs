//! Typing into cells.

use super::caret::move_caret;
use super::change::change;
use super::notify::notify;
use crate::app::actions::Move;
use crate::app::effect::Effect;
use crate::app::state::{
    App, EditMode, Editing, Selection, column_at, computed_at, pasted_columns, shown_rows,
};
use crate::grid::{CellAddress, CellEdit, CellRange, StoredValue};
use crate::sheet::{Cause, Edit};
use crate::table::HeaderCells;
use crate::words::Notice;

pub(crate) fn begin_edit(app: &mut App, typed: Option<String>) -> Vec<Effect> {
    let at = app.caret.selection.caret;
    if at.column >= pasted_columns(app) {
        // A computed cell cannot be edited: it is explained.
        app.caret.explaining = typed.is_none();
        return if typed.is_none() { Vec::new() } else { notify(app, Notice::ComputedIsReadOnly) };
    }
    let mode = if typed.is_none() { EditMode::Edit } else { EditMode::Enter };
    let text = typed.unwrap_or_else(|| app.sheet().grid().text(at).to_owned());
    app.caret.editing = Some(Editing { at, text, mode, head: None });
    vec![Effect::Reveal]
}

/// Edits a text in the head: the group in this line over the column, or below the groups its title.
pub(crate) fn begin_header_edit(app: &mut App, column: u32, line: u32) -> Vec<Effect> {
    if computed_at(app, column).is_some() {
        return notify(app, Notice::ComputedIsReadOnly);
    }
    let sheet = app.sheet();
    let header = sheet.table().header.clone();
    let cells = HeaderCells::over(sheet.grid(), header.clone(), column);
    let groups = column_at(app, column).map_or(&[][..], |c| &c.group);
    let title_line = u32::try_from(groups.len()).unwrap_or(u32::MAX);
    let at = match groups.get(line as usize) {
        Some(group) => cells.of_group(group),
        None => cells.of_title(),
    };
    // A column without a title gets one in the lowest line.
    let Some(at) = at.or_else(|| header.clone().next_back().map(|row| CellAddress::new(row, column))) else {
        return Vec::new();
    };
    let text = sheet.grid().text(at).to_owned();
    let head = Some((column, line.min(title_line)));
    app.caret.editing = Some(Editing { at, text, mode: EditMode::Edit, head });
    Vec::new()
}

/// Edits the title of a column.
pub(crate) fn begin_title_edit(app: &mut App, column: u32) -> Vec<Effect> {
    begin_header_edit(app, column, u32::MAX)
}

/// Ends the edit of a text in the head, and edits the group above it; above the outermost comes the title again.
pub(crate) fn begin_edit_above(app: &mut App, text: String) -> Vec<Effect> {
    let Some((column, line)) = app.caret.editing.as_ref().and_then(|editing| editing.head) else {
        return Vec::new();
    };
    let mut effects = commit(app, text, Move::Nowhere);
    effects.extend(begin_header_edit(app, column, line.checked_sub(1).unwrap_or(u32::MAX)));
    effects
}

/// Ends the edit with this text, and moves the active cell.
pub(crate) fn commit(app: &mut App, text: String, then: Move) -> Vec<Effect> {
    let Some(editing) = app.caret.editing.take() else { return Vec::new() };
    let text = without_line_end(&text).to_owned();
    let mut effects = vec![Effect::FocusGrid, Effect::Reveal];
    if text != app.sheet().grid().text(editing.at) {
        let cell = CellEdit { at: editing.at, text, stored: StoredValue::None };
        effects.extend(change(app, Edit::Cells { cells: vec![cell], shrink: None }, Cause::Type));
    }
    // After a text in the head the active cell stays where it was.
    if editing.head.is_none() {
        if app.caret.selection.caret != editing.at && shown_rows(app).contains(&editing.at.row) {
            app.caret.selection = Selection::cell(editing.at);
        }
        move_caret(app, then, false);
    }
    effects
}

/// The text of a cell copied in a spreadsheet program ends with a line end, which is no part of it.
fn without_line_end(text: &str) -> &str {
    text.trim_end_matches(['\r', '\n'])
}

/// Ends the edit with this text in every selected cell, except computed ones.
pub(crate) fn commit_all(app: &mut App, text: &str) -> Vec<Effect> {
    let Some(editing) = app.caret.editing.take_if(|editing| editing.head.is_none()) else {
        return commit(app, text.to_owned(), Move::Nowhere);
    };
    let range = app.caret.selection.range();
    let text = without_line_end(text);
    let range = if range.contains(editing.at) { range } else { CellRange::between(editing.at, editing.at) };
    let grid = app.sheet().grid();
    let cells: Vec<CellEdit> = pasted_part(app, range)
        .into_iter()
        .flat_map(CellRange::addresses)
        .filter(|at| grid.text(*at) != text)
        .map(|at| CellEdit { at, text: text.to_owned(), stored: StoredValue::None })
        .collect();
    let mut effects = vec![Effect::FocusGrid, Effect::Reveal];
    effects.extend(fill(app, cells));
    effects
}

/// Fills the selection with its first row, or a single row with the one above it.
pub(crate) fn fill_down(app: &mut App) -> Vec<Effect> {
    let mut effects = vec![Effect::FocusGrid];
    let Some(range) = pasted_part(app, app.caret.selection.range()) else {
        effects.extend(notify(app, Notice::ComputedIsReadOnly));
        return effects;
    };
    let is_single = range.rows() == 1;
    let from = range.start.row.checked_sub(u32::from(is_single));
    let Some(from) = from.filter(|from| shown_rows(app).contains(from)) else { return effects };
    let grid = app.sheet().grid();
    let cells: Vec<CellEdit> = range
        .addresses()
        .filter(|at| at.row != from)
        .map(|at| (at, grid.cell(CellAddress { row: from, ..at })))
        .filter(|(at, source)| grid.cell(*at) != *source)
        .map(|(at, source)| CellEdit { at, text: source.text.to_owned(), stored: source.stored })
        .collect();
    effects.extend(fill(app, cells));
    effects
}

fn fill(app: &mut App, cells: Vec<CellEdit>) -> Vec<Effect> {
    match cells.len() {
        0 => Vec::new(),
        1 => change(app, Edit::Cells { cells, shrink: None }, Cause::Type),
        _ => change(app, Edit::Cells { cells, shrink: None }, Cause::Fill),
    }
}

/// The cells of a range that are not computed; `None` if all are.
pub(crate) fn pasted_part(app: &App, range: CellRange) -> Option<CellRange> {
    let last = pasted_columns(app).checked_sub(1)?;
    let end = CellAddress { column: range.end.column.min(last), ..range.end };
    (range.start.column <= last).then_some(CellRange { start: range.start, end })
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
    effects.extend(begin_title_edit(app, at.column));
    effects
}
