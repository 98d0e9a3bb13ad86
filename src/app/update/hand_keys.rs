//! What keys do that Excel's users press by reflex, beyond moving and editing.

use super::edit::{begin_edit, own_text};
use super::sheets::act_on_sheets;
use crate::app::actions::SheetAction;
use crate::app::effect::Effect;
use crate::app::state::{App, address, column_at, pasted_columns, shown_rows};
use crate::grid::CellAddress;

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
pub(crate) fn auto_sum(app: &mut App) -> Vec<Effect> {
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
