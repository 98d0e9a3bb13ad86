//! What the pointer adds to the selection, with Ctrl or after Shift+F8, and takes out of it.

use super::caret::{point_at, select_columns, select_row};
use super::notify::notify;
use crate::app::actions::Pressed;
use crate::app::effect::Effect;
use crate::app::state::{App, Selection, address, chosen, is_hidden};
use crate::grid::{CellAddress, CellRange};
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

/// In adding mode a plain press adds; else it selects anew.
pub(crate) fn select_cell(app: &mut App, at: CellAddress, extend: bool) -> Vec<Effect> {
    if app.caret.adding && !extend {
        return select_also(app, Pressed::Cell(at));
    }
    if !(extend && app.caret.took_out) {
        point_at(app, at, extend);
    }
    vec![Effect::Reveal, Effect::FocusGrid]
}
