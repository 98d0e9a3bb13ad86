//! Several ranges: adds to the selection with Ctrl or after Shift+F8, takes out of it, and goes back to one.

use super::caret::{point_at, select_columns, select_row};
use super::notify::notify;
use crate::app::actions::{Action, Move, Pressed};
use crate::app::effect::Effect;
use crate::app::state::{App, Selection, address, chosen, is_hidden, is_several};
use crate::grid::CellRange;
use crate::words::Notice;

/// Adds what is pressed to the selection, as a range that then can be extended. What is selected already is taken out of it,
/// unless nothing else is.
pub(crate) fn select_also(app: &mut App, pressed: Pressed) -> Vec<Effect> {
    if let Pressed::Cell(at) = pressed
        && is_hidden(app, at)
    {
        let cell = address(app, at);
        return notify(app, Notice::HiddenCell(cell));
    }
    let former = app.caret.selection;
    let all = chosen(app);
    match pressed {
        Pressed::Cell(at) => {
            app.caret.others.push(former);
            app.caret.selection = Selection::cell(at);
        }
        Pressed::Row(row) => {
            app.caret.others.push(former);
            select_row(app, row, false);
        }
        Pressed::Column(column) => {
            app.caret.others.push(former);
            select_columns(app, column, 1, false);
        }
    }
    let new = app.caret.selection.range();
    let left: Vec<CellRange> = all.iter().flat_map(|range| range.without(new)).collect();
    let cells = |ranges: &[CellRange]| ranges.iter().map(CellRange::cells).sum::<u64>();
    if cells(&left) + new.cells() == cells(&all) {
        take_out(app, left, former);
    }
    let reveals = matches!(pressed, Pressed::Cell(_));
    [Effect::Reveal, Effect::FocusGrid].into_iter().skip(usize::from(!reveals)).collect()
}

/// What is left of the selection when a range that was in it is taken out; the whole range if nothing is.
fn take_out(app: &mut App, left: Vec<CellRange>, former: Selection) {
    let with_head = former.with_head && app.caret.selection.with_head;
    let selection = |range: CellRange| Selection { with_head, ..Selection::between(range.start, range.end) };
    let mut left: Vec<Selection> = left.into_iter().map(selection).collect();
    app.caret.took_out = true;
    match left.pop() {
        Some(last) => (app.caret.selection, app.caret.others) = (last, left),
        None => {
            let at = app.caret.selection.range();
            (app.caret.selection, app.caret.others) = (former.around(at.start), Vec::new());
        }
    }
}

/// Begins to add ranges without Ctrl, or ends it; what is selected stays.
pub(crate) fn turn_adding(app: &mut App) -> Vec<Effect> {
    app.caret.adding = !app.caret.adding;
    vec![Effect::FocusGrid]
}

/// While ranges are added, the range before the active cell moves on; a single cell that was only passed is none.
pub(crate) fn keep_range(app: &mut App) {
    let selection = app.caret.selection;
    if app.caret.adding && (app.caret.others.is_empty() || selection.range().cells() > 1) {
        app.caret.others.push(selection);
    }
}

/// Goes to the next range, or the one before, when Tab or Enter has gone through the active one.
pub(crate) fn turn_range(app: &mut App, forward: bool) {
    let Selection { anchor, end, .. } = app.caret.selection;
    let left = Selection { caret: anchor, anchor, end, ..app.caret.selection };
    let next = if forward { 0 } else { app.caret.others.len().saturating_sub(1) };
    if next >= app.caret.others.len() {
        return;
    }
    let next = app.caret.others.remove(next);
    let place = if forward { app.caret.others.len() } else { 0 };
    app.caret.others.insert(place, left);
    let range = next.range();
    app.caret.selection = next.around(if forward { range.start } else { range.end });
}

/// Goes back to the active cell's range, when an action led the selection elsewhere.
pub(crate) fn leave_others(app: &mut App) {
    app.caret.others.clear();
    app.caret.adding = false;
}

/// Whether an action keeps the other ranges where it moves the active one.
pub(crate) fn keeps_others(action: &Action) -> bool {
    match action {
        Action::SelectAlso(_)
        | Action::Select { extend: true, .. }
        | Action::SelectColumns { extend: true, .. }
        | Action::SelectRow { extend: true, .. }
        | Action::Move(_, true) => true,
        Action::Move(step, false) | Action::Commit { then: step, .. } => {
            matches!(step, Move::Next | Move::Previous | Move::Below | Move::Above | Move::Nowhere)
        }
        _ => false,
    }
}

/// One range is all that the command can be about: says so if there are several.
pub(crate) fn needs_one(app: &mut App) -> Option<Vec<Effect>> {
    is_several(app).then(|| {
        let mut effects = notify(app, Notice::OneRangeOnly);
        effects.push(Effect::FocusGrid);
        effects
    })
}

/// In adding mode a plain press adds; else it selects anew.
pub(crate) fn select_cell(app: &mut App, at: crate::grid::CellAddress, extend: bool) -> Vec<Effect> {
    if app.caret.adding && !extend {
        return select_also(app, Pressed::Cell(at));
    }
    if !(extend && app.caret.took_out) {
        point_at(app, at, extend);
    }
    vec![Effect::Reveal, Effect::FocusGrid]
}
