//! What keys do that Excel's users press by reflex, beyond moving and editing.

use super::change::change;
use super::edit::{begin_edit, formulas, own_text, pasted_part};
use super::sheets::act_on_sheets;
use crate::app::actions::SheetAction;
use crate::app::effect::Effect;
use crate::app::state::{App, address, column_at, pasted_columns, shown_rows, typed_formula};
use crate::formula::Formula;
use crate::grid::{CellAddress, CellRange};
use crate::sheet::Cause;

/// Scrolls to the active cell; the selection stays.
pub(crate) fn show_active(app: &mut App) -> Vec<Effect> {
    app.caret.looks_at_active = true;
    vec![Effect::Reveal, Effect::FocusGrid]
}

/// Shows the next sheet or the previous one; there is none beyond the last.
pub(crate) fn turn_sheet(app: &mut App, forward: bool) -> Vec<Effect> {
    let now = app.document.workbook.active();
    match if forward { now.checked_add(1) } else { now.checked_sub(1) } {
        Some(sheet) => act_on_sheets(app, SheetAction::Show(sheet)),
        None => Vec::new(),
    }
}

/// Begins an edit with what the cell above says, its formula as it stands there, or with its value.
pub(crate) fn copy_above(app: &mut App, value: bool) -> Vec<Effect> {
    let at = app.caret.selection.caret;
    let above = at.row.checked_sub(1).filter(|row| *row >= shown_rows(app).start);
    let Some(above) = above.map(|row| CellAddress { row, ..at }).filter(|at| at.column < pasted_columns(app))
    else {
        return Vec::new();
    };
    let text = if value { app.sheet().grid().text(above).to_owned() } else { own_text(app, above) };
    begin_edit(app, Some(text))
}

/// Begins an edit with the sum of the figures right above the active cell; if there are none, of those to its left.
/// Several selected cells get their sums at once: see [`sums_of`].
pub(crate) fn auto_sum(app: &mut App) -> Vec<Effect> {
    if app.caret.editing.is_none()
        && let Some(range) = pasted_part(app, app.caret.selection.range()).filter(|range| range.cells() > 1)
    {
        let sums = sums_of(app, range);
        return match sums.is_empty() {
            true => Vec::new(),
            false => change(app, formulas(sums), Cause::Fill),
        };
    }
    let at = app.caret.selection.caret;
    let start = shown_rows(app).start;
    let is_figure = |cell: &CellAddress| {
        let row = cell.row.checked_sub(app.sheet().table().body.start).map(|row| row as usize);
        let value = row.and_then(|row| column_at(app, cell.column)?.value(row));
        value.is_some() || app.sheet().formulas().contains_key(cell)
    };
    let above = (start..at.row).rev().map(|row| CellAddress { row, ..at }).take_while(is_figure).last();
    let left = (0..at.column).rev().map(|column| CellAddress { column, ..at }).take_while(is_figure).last();
    let range = match (above, left) {
        (Some(first), _) => Some((first, CellAddress { row: at.row - 1, ..at })),
        (None, Some(first)) => Some((first, CellAddress { column: at.column - 1, ..at })),
        (None, None) => None,
    };
    let named = range.map(|(first, last)| format!("{}:{}", address(app, first), address(app, last)));
    begin_edit(app, Some(format!("=SUM({})", named.unwrap_or_default())))
}

/// The sums of a selection, as in Excel: in its last row or column if that is blank, of the cells before; in the row below if
/// all are filled and that is blank; for a blank row, of the figures above each cell.
fn sums_of(app: &App, range: CellRange) -> Vec<(CellAddress, Formula)> {
    let CellRange { start, end } = range;
    let is_blank =
        |at: CellAddress| app.sheet().grid().text(at).is_empty() && !app.sheet().formulas().contains_key(&at);
    let row_is_blank =
        |row: u32| (start.column..=end.column).all(|column| is_blank(CellAddress { row, column }));
    let column_is_blank =
        |column: u32| (start.row..=end.row).all(|row| is_blank(CellAddress { row, column }));
    let above = |row: u32, from: u32, to: u32| {
        let of = move |column| {
            (CellAddress { row, column }, CellAddress { row: from, column }, CellAddress { row: to, column })
        };
        (start.column..=end.column).map(of).collect::<Vec<_>>()
    };
    let before = |column: u32, from: u32, to: u32| {
        let of = move |row| {
            (CellAddress { row, column }, CellAddress { row, column: from }, CellAddress { row, column: to })
        };
        (start.row..=end.row).map(of).collect::<Vec<_>>()
    };
    let first_row = shown_rows(app).start;
    let is_figure = |at: CellAddress| {
        let row = at.row.checked_sub(app.sheet().table().body.start).map(|row| row as usize);
        row.and_then(|row| column_at(app, at.column)?.value(row)).is_some()
            || app.sheet().formulas().contains_key(&at)
    };
    // The figures right above a cell, or right before it.
    let over = |at: CellAddress| {
        let rows =
            (first_row..at.row).rev().map(|row| CellAddress { row, ..at }).take_while(|at| is_figure(*at));
        Some((at, rows.last()?, CellAddress { row: at.row - 1, ..at }))
    };
    let beside = |at: CellAddress| {
        let columns =
            (0..at.column).rev().map(|column| CellAddress { column, ..at }).take_while(|at| is_figure(*at));
        Some((at, columns.last()?, CellAddress { column: at.column - 1, ..at }))
    };
    let row = || (start.column..=end.column).map(|column| CellAddress { column, ..start });
    let column = || (start.row..=end.row).map(|row| CellAddress { row, ..start });
    let sums: Vec<_> = if start.row == end.row && !row().any(is_figure) {
        // "Tổng cộng" and blank cells behind it.
        row().filter(|at| is_blank(*at)).filter_map(over).collect()
    } else if start.column == end.column && !column().any(is_figure) {
        column().filter(|at| is_blank(*at)).filter_map(beside).collect()
    } else if start.row < end.row && row_is_blank(end.row) {
        let is_corner = start.column < end.column && column_is_blank(end.column);
        let last = if is_corner { end.column - 1 } else { end.column };
        let mut sums = above(end.row, start.row, end.row - 1);
        if is_corner {
            sums.extend(
                before(end.column, start.column, last).into_iter().filter(|(at, ..)| at.row < end.row),
            );
        }
        sums
    } else if start.column < end.column && column_is_blank(end.column) {
        before(end.column, start.column, end.column - 1)
    } else if start.row == end.row {
        // One filled row: its sum stands behind it.
        let column = end.column + 1;
        let is_free = column < pasted_columns(app) && is_blank(CellAddress { column, ..start });
        if is_free { before(column, start.column, end.column) } else { Vec::new() }
    } else {
        let row = end.row + 1;
        if row_is_blank(row) { above(row, start.row, end.row) } else { Vec::new() }
    };
    let formula = |(at, first, last): (CellAddress, CellAddress, CellAddress)| {
        let text = format!("=SUM({}:{})", address(app, first), address(app, last));
        typed_formula(app, app.document.workbook.active(), at, &text)?.ok().map(|formula| (at, formula))
    };
    sums.into_iter().filter_map(formula).collect()
}
