//! Filling: by the keys down and to the right, and by the handle of the selection.

use super::caret::within_shown;
use super::change::change;
use super::edit::{formulas, pasted_part};
use super::notify::notify;
use crate::app::actions::FillAction;
use crate::app::effect::Effect;
use crate::app::state::{App, FillArea, Selection, cell_text, fill_area, is_filtered, shown_rows};
use crate::grid::{CellAddress, CellRange};
use crate::sheet::{Cause, Edit, FillHow, Filling, Lines, copied_from, filled};
use crate::table::RowKind;
use crate::words::Notice;

/// Fills the selection with its first row or column, or a single one with the one before it.
pub(crate) fn fill_along(app: &mut App, lines: Lines) -> Vec<Effect> {
    let mut effects = vec![Effect::FocusGrid];
    let Some(range) = pasted_part(app, app.caret.selection.range()) else {
        effects.extend(notify(app, Notice::ComputedIsReadOnly));
        return effects;
    };
    let down = lines == Lines::Rows;
    let (first, count) =
        if down { (range.start.row, range.rows()) } else { (range.start.column, range.columns()) };
    let least = if down { shown_rows(app).start } else { 0 };
    // As in a spreadsheet program, what a filter leaves out is left alone.
    let filtered = &app.sheet().settings().lines.filtered_rows;
    let source = match count == 1 {
        true if down => first.checked_sub(1).and_then(|above| filtered.previous_outside(above)),
        true => first.checked_sub(1),
        false if down => Some(filtered.next_outside(first)),
        false => Some(first),
    };
    let source = source.filter(|from| *from >= least);
    let Some(source) = source else { return effects };
    let mut filling = Filling::default();
    for at in range.addresses() {
        let from =
            if down { CellAddress { row: source, ..at } } else { CellAddress { column: source, ..at } };
        if from != at && !is_filtered(app, at.row) {
            copied_from(app.sheet(), &mut filling, from, at);
        }
    }
    effects.extend(write(app, filling, Cause::Fill));
    effects
}

/// Writes what a filling says, as one step; nothing if it says nothing.
pub(crate) fn write(app: &mut App, filling: Filling, cause: Cause) -> Vec<Effect> {
    let Filling { cells, formulas: made } = filling;
    let sheet = app.document.workbook.active();
    // One cell that is filled is as one that is typed.
    let cause = if cause == Cause::Fill && cells.len() + made.len() == 1 { Cause::Type } else { cause };
    match (cells.is_empty(), made.is_empty()) {
        (true, true) => Vec::new(),
        (false, true) => change(app, Edit::Cells { cells, shrink: None }, cause),
        (true, false) => change(app, formulas(made), cause),
        (false, false) => {
            let both = vec![(sheet, Edit::Cells { cells, shrink: None }), (sheet, formulas(made))];
            change(app, Edit::All(both), cause)
        }
    }
}

/// What the handle of the selection does.
pub(crate) fn act_on_fill(app: &mut App, action: FillAction) -> Vec<Effect> {
    match action {
        FillAction::Begin => {
            app.caret.filling = Some(app.caret.selection.range().end);
            Vec::new()
        }
        FillAction::Toward(at) => {
            if app.caret.filling.is_none() {
                return Vec::new();
            }
            app.caret.filling = Some(within_shown(app, at));
            vec![Effect::Reveal]
        }
        FillAction::Drop { inverted } => {
            let area = fill_area(app);
            app.caret.filling = None;
            let mut effects = vec![Effect::FocusGrid];
            if let Some(area) = area {
                effects.extend(fill_area_with(app, area, inverted));
            }
            effects
        }
        FillAction::ToEnd { inverted } => {
            app.caret.filling = None;
            let mut effects = vec![Effect::FocusGrid];
            if let Some(row) = end_beside(app) {
                let CellRange { start, end } = app.caret.selection.range();
                let whole = CellRange { start, end: CellAddress { row, ..end } };
                effects.extend(fill_area_with(app, FillArea::Fills(whole), inverted));
            }
            effects
        }
    }
}

fn fill_area_with(app: &mut App, area: FillArea, inverted: bool) -> Vec<Effect> {
    let selection = app.caret.selection;
    let Some(source) = pasted_part(app, selection.range()) else {
        return notify(app, Notice::ComputedIsReadOnly);
    };
    match area {
        FillArea::Fills(whole) => {
            let Some(whole) = pasted_part(app, whole) else {
                return notify(app, Notice::ComputedIsReadOnly);
            };
            let how = FillHow { source, whole, inverted, notation: app.language().notation() };
            let mut filling = filled(app.sheet(), how);
            filling.cells.retain(|cell| !is_filtered(app, cell.at.row));
            filling.formulas.retain(|(at, _)| !is_filtered(app, at.row));
            let effects = write(app, filling, Cause::Fill);
            app.caret.selection = Selection::between(whole.start, whole.end).around(selection.caret);
            effects
        }
        FillArea::Clears(gone) => {
            let effects = super::edit::clear_range(app, gone);
            let CellRange { start, end } = selection.range();
            // What is left: above what was cleared, or to its left.
            let left = match gone.start.row > start.row {
                true => CellRange { start, end: CellAddress { row: gone.start.row - 1, ..end } },
                false if gone.start.column > start.column => {
                    CellRange { start, end: CellAddress { column: gone.start.column - 1, ..end } }
                }
                false => selection.range(),
            };
            app.caret.selection = Selection::between(left.start, left.end).around(selection.caret);
            effects
        }
    }
}

/// The row to which a double click on the handle fills: the end of the cells below if there are some, else the last row of the
/// table before a blank one. A total below the units is left alone.
fn end_beside(app: &App) -> Option<u32> {
    let range = pasted_part(app, app.caret.selection.range())?;
    let next = range.end.row.checked_add(1)?;
    let grid = app.sheet().grid();
    let own = |row: &u32| !cell_text(app, CellAddress::new(*row, range.start.column)).is_empty();
    let any = |row: &u32| !grid.row_is_blank(*row);
    let end = match own(&next) {
        true => (next..grid.rows()).take_while(own).last(),
        false => (next..grid.rows()).take_while(any).last(),
    }?;
    let body = &app.sheet().table().body;
    let is_total = |row: &u32| {
        let kind = row.checked_sub(body.start).and_then(|row| app.sheet().table().rows.get(row as usize));
        matches!(kind, Some(RowKind::Total))
    };
    (next..=end).rev().find(|row| !is_total(row))
}
