//! Moves the active cell and the selection.

use super::several::{keep_range, leave_others, turn_range};
use crate::app::actions::Move;
use crate::app::effect::Effect;
use crate::app::state::{
    App, Selection, TabRun, TimeForm, cell_text, is_hidden, is_several, shown_columns, shown_rows, stepped,
};
use crate::grid::{CellAddress, CellRange, LineSet};

/// Moves the active cell. With `extend` the selection grows or shrinks by its end, and the active cell stays.
pub(crate) fn move_caret(app: &mut App, step: Move, extend: bool) {
    let selection = app.caret.selection;
    let run = app.caret.tab_run.take().filter(|run| run.at == selection.caret);
    let range = selection.range();
    match step {
        Move::Nowhere => {}
        Move::ToActive => {
            leave_others(app);
            app.caret.selection = Selection::cell(selection.caret);
        }
        Move::NextCorner => app.caret.selection = selection.around(corner_after(range, selection.caret)),
        Move::Next | Move::Previous | Move::Below | Move::Above if range.cells() > 1 || is_several(app) => {
            let forward = matches!(step, Move::Next | Move::Below);
            let last = if forward { range.end } else { range.start };
            if is_several(app) && selection.caret == last {
                return turn_range(app, forward);
            }
            let mut at = walked(range, selection.caret, step);
            // Hidden cells are passed over.
            while is_hidden(app, at) && at != selection.caret {
                at = walked(range, at, step);
            }
            app.caret.selection = selection.around(at);
        }
        Move::Next | Move::Previous => {
            let began = run.map_or(selection.caret.column, |run| run.began);
            point_at(app, target_of(app, selection.caret, step), false);
            let at = app.caret.selection.caret;
            app.caret.tab_run = Some(TabRun { at, began: began.min(at.column) });
        }
        Move::Below => {
            let below = target_of(app, selection.caret, step);
            let column = run.map_or(below.column, |run| run.began);
            point_at(app, CellAddress { column, ..below }, false);
        }
        _ if extend => point_at(app, target_of(app, selection.end, step), true),
        _ => point_at(app, target_of(app, selection.caret, step), false),
    }
}

/// The next corner of a selection, clockwise; the first from anywhere else.
fn corner_after(range: CellRange, at: CellAddress) -> CellAddress {
    let CellRange { start, end } = range;
    let corners = [
        start,
        CellAddress { column: end.column, ..start },
        end,
        CellAddress { column: start.column, ..end },
    ];
    let now = corners.iter().position(|corner| *corner == at);
    let after = |now: usize| (1..4).map(|step| corners[(now + step) % 4]).find(|corner| *corner != at);
    now.map_or(Some(start), after).unwrap_or(start)
}

/// The cell after this one in a selection, or before it, round and round.
fn walked(range: CellRange, at: CellAddress, step: Move) -> CellAddress {
    let (rows, columns) = (u64::from(range.rows()), u64::from(range.columns()));
    let (row, column) = (u64::from(at.row - range.start.row), u64::from(at.column - range.start.column));
    let count = rows * columns;
    let across = row * columns + column;
    let down = column * rows + row;
    let (row, column) = match step {
        Move::Next => ((across + 1) % count / columns, (across + 1) % columns),
        Move::Previous => ((across + count - 1) % count / columns, (across + count - 1) % columns),
        Move::Below => ((down + 1) % rows, (down + 1) % count / rows),
        Move::Above => ((down + count - 1) % rows, (down + count - 1) % count / rows),
        _ => (row, column),
    };
    let add = |to: u32, more: u64| to.saturating_add(u32::try_from(more).unwrap_or(0));
    CellAddress::new(add(range.start.row, row), add(range.start.column, column))
}

/// Makes a cell the active one, within what is shown. With `extend` it becomes the end of the selection.
pub(crate) fn point_at(app: &mut App, to: CellAddress, extend: bool) {
    let to = within_shown(app, to);
    if !extend && app.caret.adding {
        keep_range(app);
    } else if !extend {
        leave_others(app);
    }
    app.caret.selection = if extend { app.caret.selection.extended(to) } else { Selection::cell(to) };
}

/// The nearest cell that is shown.
pub(crate) fn within_shown(app: &App, at: CellAddress) -> CellAddress {
    let rows = shown_rows(app);
    CellAddress::new(
        at.row.clamp(rows.start, rows.end.saturating_sub(1).max(rows.start)),
        at.column.min(shown_columns(app).saturating_sub(1)),
    )
}

/// The last row that has cells, or the first shown one.
pub(crate) fn last_row(app: &App) -> u32 {
    app.sheet().grid().rows().max(shown_rows(app).start + 1) - 1
}

/// Selects columns from the first row to the last of the table. With `extend`, from the columns that are selected.
pub(crate) fn select_columns(app: &mut App, column: u32, columns: u32, extend: bool) {
    let (first, last) = (shown_rows(app).start, last_row(app));
    let end = column.saturating_add(columns.max(1) - 1).min(shown_columns(app).saturating_sub(1));
    app.caret.selection = match extend {
        true => {
            let anchor = app.caret.selection.anchor.column;
            let end = if column < anchor { column } else { end };
            Selection::between(CellAddress::new(first, anchor), CellAddress::new(last, end))
        }
        false => Selection::between(CellAddress::new(first, column), CellAddress::new(last, end)),
    }
    .with_head();
}

/// Selects a row with all its columns. With `extend`, from the rows that are selected.
pub(crate) fn select_row(app: &mut App, row: u32, extend: bool) {
    let last = shown_columns(app).saturating_sub(1);
    let anchor = if extend { app.caret.selection.anchor.row } else { row };
    app.caret.selection = Selection::between(CellAddress::new(anchor, 0), CellAddress::new(row, last));
}

/// Widens the selection to whole rows; the active cell stays.
pub(crate) fn widen_to_rows(app: &mut App) {
    let Selection { caret, anchor, end, .. } = app.caret.selection;
    let last = shown_columns(app).saturating_sub(1);
    let rows = Selection::between(CellAddress::new(anchor.row, 0), CellAddress::new(end.row, last));
    app.caret.selection = rows.around(caret);
}

/// Widens the selection to whole columns; the active cell stays.
pub(crate) fn widen_to_columns(app: &mut App) {
    let Selection { caret, anchor, end, .. } = app.caret.selection;
    let (first, last) = (shown_rows(app).start, last_row(app));
    let columns =
        Selection::between(CellAddress::new(first, anchor.column), CellAddress::new(last, end.column));
    app.caret.selection = columns.around(caret).with_head();
}

/// The last column that has cells, computed ones too.
fn last_used_column(app: &App) -> u32 {
    match app.sheet().shown_computed().len() {
        0 => app.sheet().grid().columns().max(1) - 1,
        _ => shown_columns(app).saturating_sub(1),
    }
}

/// Selects the whole table; the active cell stays.
pub(crate) fn select_all(app: &mut App) {
    let last_column = last_used_column(app);
    let first = CellAddress::new(shown_rows(app).start, 0);
    let all = Selection::between(first, CellAddress::new(last_row(app), last_column));
    app.caret.selection = all.around(app.caret.selection.caret).with_head();
}

/// Shows the sheet from its first cell.
pub(crate) fn show_top(app: &mut App) -> Vec<Effect> {
    app.caret.editing = None;
    app.caret.explaining = false;
    // What was chosen was about the sheet left.
    app.forms.time = TimeForm::default();
    app.caret.selection = Selection::cell(CellAddress::new(shown_rows(app).start, 0));
    vec![Effect::Reveal, Effect::FocusGrid]
}

pub(super) fn target_of(app: &App, from: CellAddress, step: Move) -> CellAddress {
    let CellAddress { row, column } = from;
    let rows = shown_rows(app);
    let first_row = hidden_rows(app).next_outside(rows.start);
    let last_row = hidden_rows(app).previous_outside(last_row(app)).unwrap_or(first_row).max(first_row);
    let last_column = shown_columns(app).saturating_sub(1);
    let all_rows = (rows.start, rows.end.saturating_sub(1));
    let down = |by: i64| CellAddress { row: stepped(hidden_rows(app), row, by, all_rows), column };
    let right =
        |by: i64| CellAddress { row, column: stepped(hidden_columns(app), column, by, (0, last_column)) };
    let first_column = hidden_columns(app).next_outside(0);
    let last_used = hidden_columns(app).previous_outside(last_used_column(app)).unwrap_or(first_column);
    let last_column = hidden_columns(app).previous_outside(last_column).unwrap_or(first_column);
    match step {
        Move::Left | Move::Previous => right(-1),
        Move::Right | Move::Next => right(1),
        Move::Up | Move::Above => down(-1),
        Move::Down | Move::Below => down(1),
        Move::RowStart => CellAddress { row, column: first_column },
        Move::RowEnd => CellAddress { row, column: last_used },
        Move::PageUp(by) => down(-i64::from(by)),
        Move::PageDown(by) => down(i64::from(by)),
        Move::First => CellAddress { row: first_row, column: first_column },
        Move::Last => CellAddress { row: last_row, column: last_used },
        Move::PageLeft(by) => right(-i64::from(by)),
        Move::PageRight(by) => right(i64::from(by)),
        Move::EdgeLeft | Move::EdgeRight => {
            let end = if step == Move::EdgeLeft { first_column } else { last_column };
            let at = |column| CellAddress { row, column };
            at(edge(app, hidden_columns(app), (column, end), at))
        }
        Move::EdgeUp | Move::EdgeDown => {
            let end = if step == Move::EdgeUp { first_row } else { last_row };
            let at = |row| CellAddress { row, column };
            at(edge(app, hidden_rows(app), (row, end), at))
        }
        Move::Nowhere | Move::NextCorner | Move::ToActive => from,
    }
}

fn hidden_rows(app: &App) -> &LineSet {
    app.sheet().hidden_rows()
}

fn hidden_columns(app: &App) -> &LineSet {
    app.sheet().hidden_columns()
}

/// As Ctrl+arrow in a spreadsheet: to the last filled cell before a blank one, or over blanks to the next filled one.
fn edge(app: &App, hidden: &LineSet, (from, end): (u32, u32), at: impl Fn(u32) -> CellAddress) -> u32 {
    let filled = |i| !cell_text(app, at(i)).is_empty();
    // The end is shown, so that no step passes it.
    let next = |i: u32| match end > i {
        true => hidden.next_outside(i + 1),
        false => hidden.previous_outside(i - 1).unwrap_or(end),
    };
    if from == end {
        return end;
    }
    let mut i = next(from);
    if filled(from) && filled(i) {
        while i != end && filled(next(i)) {
            i = next(i);
        }
    } else {
        while i != end && !filled(i) {
            i = next(i);
        }
    }
    i
}
