//! Blank cells around the table: more are shown as the user comes to the last ones.

use crate::app::actions::Action;
use crate::app::state::{App, pasted_columns, shown_rows};
use crate::grid::CellAddress;

/// As many rows as Excel has.
const MOST_ROWS: u32 = 1_048_576;

/// As many columns as Excel had for long: each costs time to draw.
const MOST_COLUMNS: u32 = 256;

/// Shows more blank cells if a cell is among the last ones. The computed columns give way when something is typed in the free
/// column before them, not when the user only passes it: what one looks at must not move.
pub(crate) fn reach(app: &mut App, at: CellAddress) {
    if app.sheet().is_free_column(at.column) && app.caret.editing.is_some() {
        app.document.workbook.open_columns();
    }
    if at.row + 1 >= shown_rows(app).end && at.row < MOST_ROWS {
        app.caret.reach.row = at.row;
    }
    if is_beside_all(app) && at.column + 1 >= pasted_columns(app) && at.column < MOST_COLUMNS {
        app.caret.reach.column = at.column;
    }
}

/// Whether the user comes to a cell by an action; a command that leaves the active cell among blank ones shows no more.
pub(crate) fn is_coming(action: &Action) -> bool {
    matches!(
        action,
        Action::Move(..)
            | Action::Select { .. }
            | Action::Edit { .. }
            | Action::Commit { .. }
            | Action::GoTo(_)
    )
}

/// Whether cells beyond those shown can be shown: to the right only where no computed columns stand.
pub(crate) fn is_in_reach(app: &App, at: CellAddress) -> bool {
    at.row < MOST_ROWS && at.column < MOST_COLUMNS && is_beside_all(app)
}

fn is_beside_all(app: &App) -> bool {
    app.sheet().shown_computed().len() == 0
}
