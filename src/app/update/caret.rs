//! Moves the active cell and the selection.

use crate::app::actions::Move;
use crate::app::effect::Effect;
use crate::app::state::{App, Selection, TimeForm, cell_text, shown_columns, shown_rows};
use crate::grid::CellAddress;

/// Moves the active cell; with `extend` the anchor stays.
pub(crate) fn move_caret(app: &mut App, step: Move, extend: bool) {
    let to = target_of(app, step);
    point_at(app, to, extend);
}

/// Makes a cell the active one, within what is shown.
pub(crate) fn point_at(app: &mut App, to: CellAddress, extend: bool) {
    let rows = shown_rows(app);
    let to = CellAddress::new(
        to.row.clamp(rows.start, rows.end.saturating_sub(1).max(rows.start)),
        to.column.min(shown_columns(app).saturating_sub(1)),
    );
    app.caret.selection =
        if extend { Selection { caret: to, ..app.caret.selection } } else { Selection::cell(to) };
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

fn target_of(app: &App, step: Move) -> CellAddress {
    let CellAddress { row, column } = app.caret.selection.caret;
    let rows = shown_rows(app);
    let last_row = app.sheet().grid().rows().max(rows.start + 1) - 1;
    let last_column = shown_columns(app).saturating_sub(1);
    let (row, column) = match step {
        Move::Left => (row, column.saturating_sub(1)),
        Move::Right => (row, column + 1),
        Move::Up => (row.saturating_sub(1), column),
        Move::Down => (row + 1, column),
        Move::RowStart => (row, 0),
        Move::RowEnd => (row, last_column),
        Move::PageUp(by) => (row.saturating_sub(by), column),
        Move::PageDown(by) => (row + by, column),
        Move::First => (rows.start, 0),
        Move::Last => (last_row, last_column),
        Move::EdgeLeft => (row, edge(app, column, 0, |c| CellAddress::new(row, c))),
        Move::EdgeRight => (row, edge(app, column, last_column, |c| CellAddress::new(row, c))),
        Move::EdgeUp => (edge(app, row, rows.start, |r| CellAddress::new(r, column)), column),
        Move::EdgeDown => (edge(app, row, last_row, |r| CellAddress::new(r, column)), column),
        Move::Nowhere => (row, column),
    };
    CellAddress::new(row, column)
}

/// As Ctrl+arrow in a spreadsheet: to the last filled cell before a blank one, or over blanks to the next filled one.
fn edge(app: &App, from: u32, end: u32, at: impl Fn(u32) -> CellAddress) -> u32 {
    let filled = |i| !cell_text(app, at(i)).is_empty();
    let next = |i: u32| if end > i { i + 1 } else { i - 1 };
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
