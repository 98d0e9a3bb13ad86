//! Moves the selected cells: dragged by their border, or cut and inserted between others.

use super::caret::{point_at, within_shown};
use super::change::change;
use super::copying::CopiedPart;
use super::lines::replace_lines;
use super::notify::notify;
use super::paste::{landing, move_cells, paste_copy};
use super::several::needs_one;
use crate::app::actions::{DropHow, MovingAction};
use crate::app::effect::Effect;
use crate::app::state::{App, CutCells, Moving, Selection, chosen_pasted, moving_to, shown_columns};
use crate::grid::{CellAddress, CellRange, LineSources};
use crate::sheet::{Cause, Edit, Lines, PasteHow, Sheet, WholeLines, moved_within};
use crate::words::Notice;

pub(crate) fn act_on_moving(app: &mut App, action: MovingAction) -> Vec<Effect> {
    match action {
        MovingAction::Begin(at) => {
            if let Some(effects) = needs_one(app) {
                return effects;
            }
            let CellRange { start, end } = app.caret.selection.range();
            let row = at.row.clamp(start.row, end.row);
            let grabbed = CellAddress::new(row, at.column.clamp(start.column, end.column));
            app.caret.moving = Some(Moving { grabbed, over: grabbed });
            Vec::new()
        }
        MovingAction::Toward(at) => {
            let over = within_shown(app, at);
            let Some(moving) = &mut app.caret.moving else { return Vec::new() };
            moving.over = over;
            vec![Effect::Reveal]
        }
        MovingAction::Drop(how) => {
            let to = moving_to(app);
            app.caret.moving = None;
            let is_elsewhere = |to: &CellRange| *to != app.caret.selection.range();
            let mut effects = vec![Effect::FocusGrid];
            if let Some(to) = to.filter(is_elsewhere) {
                effects.extend(drop_cells(app, to, how));
            }
            effects
        }
    }
}

fn drop_cells(app: &mut App, to: CellRange, how: DropHow) -> Vec<Effect> {
    let Some(part) = CopiedPart::of(app, &chosen_pasted(app)) else {
        return notify(app, Notice::ComputedIsReadOnly);
    };
    let Some(cut) = part.cut(app) else { return notify(app, Notice::CutFiltered) };
    match how {
        DropHow::Insert => insert_cells(app, cut, to.start),
        DropHow::Move => {
            let over =
                landing(app, &cut, to.start).map_or(0, |start| filled_under(app, cut.range, start, true));
            let effects = move_cells(app, cut, to.start);
            told_over(app, effects, over)
        }
        DropHow::Copy => {
            let over = filled_under(app, cut.range, to.start, false);
            let copy = part.copy(app, "", None);
            let with_head = app.caret.selection.with_head;
            app.caret.selection = Selection { with_head, ..Selection::between(to.start, to.start) };
            let effects = paste_copy(app, &copy, PasteHow::Whole);
            told_over(app, effects, over)
        }
    }
}

/// How many filled cells are where cells of this size go, without those that move away.
fn filled_under(app: &App, from: CellRange, start: CellAddress, moves: bool) -> usize {
    let grid = app.sheet().grid();
    let last = CellAddress::new(start.row + (from.rows() - 1), start.column + (from.columns() - 1));
    let rows = start.row..=last.row.min(grid.rows());
    let under =
        rows.flat_map(|row| (start.column..=last.column).map(move |column| CellAddress { row, column }));
    under.filter(|at| !(grid.text(*at).is_empty() || moves && from.contains(*at))).count()
}

/// Tells that filled cells are gone, if some are.
fn told_over(app: &mut App, mut effects: Vec<Effect>, over: usize) -> Vec<Effect> {
    if over > 0 && app.frame.notice.is_none() {
        effects.extend(notify(app, Notice::LaidOver(over)));
    }
    effects
}

/// Whether cells wait to be pasted after Ctrl+X.
pub(crate) fn has_cut(app: &App) -> bool {
    waiting(app).is_some()
}

fn waiting(app: &App) -> Option<CutCells> {
    app.arrivals.own_copy.as_ref()?.cut.filter(|cut| cut.revision == app.document.revision)
}

/// The cells that wait to be pasted are inserted before the selection.
pub(crate) fn insert_cut(app: &mut App) -> Vec<Effect> {
    let Some(cut) = waiting(app) else { return Vec::new() };
    if let Some(effects) = needs_one(app) {
        return effects;
    }
    if cut.sheet != app.document.workbook.active() {
        return notify(app, Notice::InsertsInOwnSheet);
    }
    let CellRange { start, end } = cut.range;
    let mut before = app.caret.selection.range().start;
    // Whatever is before the new place moves up when the cells leave theirs.
    let is_down = before.row > end.row && (cut.whole_rows || before.column == start.column);
    let is_right = before.column > end.column && (cut.header > 0 || before.row == start.row);
    if is_down {
        before.row -= cut.range.rows();
    } else if is_right {
        before.column -= cut.range.columns();
    }
    app.caret.selection = Selection { with_head: cut.header > 0, ..Selection::between(start, end) };
    insert_cells(app, cut, before)
}

/// Moves cells between others, so that the first of them is then here.
fn insert_cells(app: &mut App, cut: CutCells, to: CellAddress) -> Vec<Effect> {
    let from = cut.range;
    if cut.header > 0 {
        return insert_lines(app, Lines::Columns, (from.start.column, from.columns()), to.column);
    }
    if cut.whole_rows {
        return insert_lines(app, Lines::Rows, (from.start.row, from.rows()), to.row);
    }
    let own = app.sheet().grid().columns();
    if to.column + from.columns() > own && shown_columns(app) > own {
        return notify(app, Notice::ComputedIsReadOnly);
    }
    let Some(between) = passed(from, to) else { return notify(app, Notice::InsertsAlong) };
    if from.start == to {
        return vec![Effect::FocusGrid];
    }
    let sheet = exchanged(app.sheet(), from, between, to);
    let mut effects = change(app, Edit::Replace(Box::new(sheet)), Cause::Move);
    point_at(app, to, false);
    point_at(app, CellAddress::new(to.row + (from.rows() - 1), to.column + (from.columns() - 1)), true);
    effects.extend([Effect::Reveal, Effect::FocusGrid]);
    effects
}

/// The cells that make room when others move along their column or row, and the place where they go; `None` if both row and
/// column change.
fn passed(from: CellRange, to: CellAddress) -> Option<(CellRange, CellAddress)> {
    let CellRange { start, end } = from;
    let after = |start: CellAddress, end: CellAddress, to: CellAddress| (CellRange { start, end }, to);
    Some(match (to.row == start.row, to.column == start.column) {
        (true, _) if to.column >= start.column => {
            let last = CellAddress { column: to.column + (from.columns() - 1), ..end };
            after(CellAddress { column: end.column + 1, ..start }, last, start)
        }
        (true, _) => {
            let last = CellAddress { column: start.column - 1, ..end };
            after(to, last, CellAddress { column: to.column + from.columns(), ..to })
        }
        (_, true) if to.row > start.row => {
            let last = CellAddress { row: to.row + (from.rows() - 1), ..end };
            after(CellAddress { row: end.row + 1, ..start }, last, start)
        }
        (_, true) => {
            let last = CellAddress { row: start.row - 1, ..end };
            after(to, last, CellAddress { row: to.row + from.rows(), ..to })
        }
        _ => return None,
    })
}

/// The sheet after cells have gone to a place, and those between have made room.
fn exchanged(
    sheet: &Sheet,
    from: CellRange,
    (between, back): (CellRange, CellAddress),
    to: CellAddress,
) -> Sheet {
    const CELLS: WholeLines = WholeLines { rows: false, columns: false };
    // Below everything there is room to put them down.
    let aside =
        CellAddress::new(sheet.grid().rows().max(from.end.row).max(between.end.row) + 1, from.start.column);
    let last = CellAddress::new(aside.row + (from.rows() - 1), aside.column + (from.columns() - 1));
    let sheet = moved_within(sheet, from, aside, CELLS);
    let sheet = moved_within(&sheet, between, back, CELLS);
    moved_within(&sheet, CellRange { start: aside, end: last }, to, CELLS)
}

/// Moves whole lines between others, so that the first of them is then at this place.
fn insert_lines(app: &mut App, lines: Lines, (first, count): (u32, u32), to: u32) -> Vec<Effect> {
    let grid = app.sheet().grid();
    let all = if lines == Lines::Rows { grid.rows() } else { grid.columns() };
    let own = first..(first + count).min(all);
    let count = own.end.saturating_sub(own.start);
    let to = to.min(all.saturating_sub(count));
    if count == 0 || to == first {
        return vec![Effect::FocusGrid];
    }
    let mut sources: Vec<Option<u32>> = (0..all).filter(|line| !own.contains(line)).map(Some).collect();
    sources.splice(to as usize..to as usize, own.map(Some));
    replace_lines(app, lines, &LineSources::new(sources, all), Cause::Move, (to, to + (count - 1)))
}
