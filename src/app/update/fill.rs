//! Filling: by the keys down and to the right, and by the handle of the selection.

use super::caret::within_shown;
use super::change::change;
use super::edit::{formulas, pasted_part};
use super::notify::notify;
use super::several::needs_one;
use crate::app::actions::FillAction;
use crate::app::effect::Effect;
use crate::app::state::{
    App, FillArea, Selection, cell_text, fill_area, filtered_in, is_filtered, shown_rows,
};
use crate::form::Forms;
use crate::grid::{CellAddress, CellRange};
use crate::sheet::{Cause, Edit, FillHow, Filling, Lines, SettingsEdit, copied_from, filled};
use crate::table::RowKind;
use crate::words::Notice;

/// Fills the selection with its first row or column, or a single one with the one before it.
pub(crate) fn fill_along(app: &mut App, lines: Lines) -> Vec<Effect> {
    if let Some(effects) = needs_one(app) {
        return effects;
    }
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
    let (rows, columns) = if down { (1, range.columns()) } else { (range.rows(), 1) };
    let first = match down {
        true => CellAddress { row: source, ..range.start },
        false => CellAddress { column: source, ..range.start },
    };
    let last = CellAddress::new(first.row + (rows - 1), first.column + (columns - 1));
    let part = app.sheet().settings().forms.part(CellRange::between(first, last));
    let forms = repeated(app, &part, (rows, columns), &[range], false);
    effects.extend(write(app, filling, forms, Cause::Fill));
    effects
}

/// The sheet's forms after those of a part were repeated over some ranges. `None` if nothing changes, or if a filter leaves
/// out rows of them.
pub(crate) fn repeated(
    app: &App,
    part: &Forms,
    size: (u32, u32),
    over: &[CellRange],
    with_notes: bool,
) -> Option<Forms> {
    let former = &app.sheet().settings().forms;
    let is_filtered = over.iter().any(|range| filtered_in(app, *range) > 0);
    if former.is_empty() && part.is_empty() || is_filtered {
        return None;
    }
    let mut forms = former.clone();
    let notes: Vec<(CellAddress, String)> = match with_notes {
        true => Vec::new(),
        false => former.notes().map(|(at, note)| (at, note.to_owned())).collect(),
    };
    let bare = if with_notes { part.clone() } else { part.clone().without_notes() };
    let part = &bare;
    over.iter().for_each(|range| forms.repeat(part, size, *range));
    // Where the looks alone are filled in, the notes stay.
    for (at, note) in notes.into_iter().filter(|(at, _)| over.iter().any(|range| range.contains(*at))) {
        forms.change(CellRange::between(at, at), &|form| form.note = Some(note.clone()));
    }
    (forms != *former).then_some(forms)
}

/// Writes what a filling says and how its cells look, as one step; nothing if it says nothing.
pub(crate) fn write(app: &mut App, filling: Filling, forms: Option<Forms>, cause: Cause) -> Vec<Effect> {
    let Filling { cells, formulas: made } = filling;
    // One cell that is filled is as one that is typed.
    let cause = if cause == Cause::Fill && cells.len() + made.len() == 1 { Cause::Type } else { cause };
    let cells = (!cells.is_empty()).then_some(Edit::Cells { cells, shrink: None });
    let made = (!made.is_empty()).then(|| formulas(made));
    let forms = forms.map(|forms| Edit::Set(SettingsEdit::Forms(Box::new(forms))));
    let mut edits: Vec<Edit> = [cells, made, forms].into_iter().flatten().collect();
    let sheet = app.document.workbook.active();
    match edits.len() {
        0 => Vec::new(),
        1 => edits.pop().map_or_else(Vec::new, |edit| change(app, edit, cause)),
        _ => change(app, Edit::All(edits.into_iter().map(|edit| (sheet, edit)).collect()), cause),
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
                effects.extend(fill_area_with(app, area, inverted, false));
            }
            effects
        }
        FillAction::ToEnd { inverted } => {
            app.caret.filling = None;
            let mut effects = vec![Effect::FocusGrid];
            if let Some(row) = end_beside(app) {
                let CellRange { start, end } = app.caret.selection.range();
                let whole = CellRange { start, end: CellAddress { row, ..end } };
                effects.extend(fill_area_with(app, FillArea::Fills(whole), inverted, true));
            }
            effects
        }
    }
}

/// Fills an area, or clears it. With `spares_sums`, what stands in rows of sums is left alone.
fn fill_area_with(app: &mut App, area: FillArea, inverted: bool, spares_sums: bool) -> Vec<Effect> {
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
            if spares_sums {
                let is_free = |at: CellAddress| cell_text(app, at).is_empty() || !is_sum(app, at.row);
                filling.cells.retain(|cell| is_free(cell.at));
                filling.formulas.retain(|(at, _)| is_free(*at));
            }
            let part = app.sheet().settings().forms.part(source);
            // Upwards and to the left several lines would not be repeated from the first.
            let is_back = whole.start.row < source.start.row && source.rows() > 1
                || whole.start.column < source.start.column && source.columns() > 1;
            let size = (source.rows(), source.columns());
            let forms = if is_back { None } else { repeated(app, &part, size, &[whole], false) };
            let effects = write(app, filling, forms, Cause::Fill);
            app.caret.selection = Selection::between(whole.start, whole.end).around(selection.caret);
            effects
        }
        FillArea::Clears(gone) => {
            let effects = super::edit::clear_ranges(app, &[gone]);
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
/// table before a blank one, or before the next filled cell. What stands in rows of sums on the way stays, and a total below the
/// units is left alone.
fn end_beside(app: &App) -> Option<u32> {
    let range = pasted_part(app, app.caret.selection.range())?;
    let next = range.end.row.checked_add(1)?;
    let grid = app.sheet().grid();
    let own = |row: &u32| !cell_text(app, CellAddress::new(*row, range.start.column)).is_empty();
    let goes_on = |row: &u32| !grid.row_is_blank(*row) && (!own(row) || is_sum(app, *row));
    let end = match own(&next) && !is_sum(app, next) {
        true => (next..grid.rows()).take_while(own).last(),
        false => (next..grid.rows()).take_while(goes_on).last(),
    }?;
    (next..=end).rev().find(|row| kind_of(app, *row) != Some(RowKind::Total))
}

fn kind_of(app: &App, row: u32) -> Option<RowKind> {
    let table = app.sheet().table();
    table.rows.get(row.checked_sub(table.body.start)? as usize).copied()
}

/// Whether a row holds sums.
fn is_sum(app: &App, row: u32) -> bool {
    matches!(kind_of(app, row), Some(RowKind::Total | RowKind::Subtotal))
}
