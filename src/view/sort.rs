//! The choice of several columns to sort by.

use crate::app::{App, grouped_name, is_filterable, shown_columns};

/// The columns that the units can be sorted by.
#[derive(Clone, Debug, PartialEq)]
pub struct SortView {
    /// Their places on the screen, and their names.
    pub columns: Vec<(u32, String)>,
    /// The active one.
    pub first: u32,
}

/// The choice; `None` while it is closed.
pub(crate) fn sort_view(app: &App) -> Option<SortView> {
    if !app.frame.sorting {
        return None;
    }
    let columns = (0..shown_columns(app)).filter(|column| is_filterable(app, *column));
    let columns: Vec<(u32, String)> = columns.map(|column| (column, grouped_name(app, column))).collect();
    let active = app.selection().caret.column;
    let is_there = columns.iter().any(|(column, _)| *column == active);
    Some(SortView { first: if is_there { active } else { 0 }, columns })
}
