//! Opens the menus over the grid.

use super::caret::{point_at, select_columns, select_row};
use crate::app::effect::Effect;
use crate::app::state::{App, Clicked, OpenMenu, body_row, shown_columns, shown_rows};
use crate::grid::CellAddress;

/// Opens the menu of what was clicked, and selects it unless it is selected.
pub(super) fn open_menu_of(app: &mut App, clicked: Clicked) -> Vec<Effect> {
    let selection = app.caret.selection;
    let range = selection.range();
    let is_whole_row = range.start.column == 0 && range.end.column + 1 >= shown_columns(app);
    let menu = match clicked {
        Clicked::ActiveCell => OpenMenu::Cells(selection.caret),
        Clicked::Cell(at) => {
            if !range.contains(at) {
                point_at(app, at, false);
            }
            OpenMenu::Cells(at)
        }
        Clicked::Row(row) => {
            if !(is_whole_row && (range.start.row..=range.end.row).contains(&row)) {
                select_row(app, row, false);
            }
            if body_row(app, row).is_some() {
                OpenMenu::Row(row)
            } else {
                OpenMenu::Cells(CellAddress::new(row, 0))
            }
        }
        Clicked::Column(column) => {
            if !(selection.with_head && (range.start.column..=range.end.column).contains(&column)) {
                select_columns(app, column, 1, false);
            }
            OpenMenu::Cells(CellAddress::new(shown_rows(app).start, column))
        }
    };
    app.frame.menu = Some(menu);
    Vec::new()
}

/// Opens a menu of the active cell, which must be in sight for it.
pub(super) fn open_menu(app: &mut App, menu: OpenMenu) -> Vec<Effect> {
    if let OpenMenu::Row(row) = menu
        && body_row(app, row).is_none()
    {
        return Vec::new();
    }
    app.frame.menu = Some(menu);
    vec![Effect::Reveal]
}
