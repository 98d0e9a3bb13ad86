//! The list of the names of cells.

use crate::app::{App, range_text, tab_name};

/// A name in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellName {
    /// The name.
    pub name: String,
    /// Its cells: "B2:B40", with their sheet if there are several.
    pub cells: String,
}

/// The list, while it is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellNamesView {
    /// The names.
    pub names: Vec<CellName>,
    /// The selected cells, which can get a name.
    pub selected: String,
    /// What was said of a name that cannot be given.
    pub refused: Option<String>,
}

/// The list; `None` while it is closed.
pub(crate) fn cell_names_view(app: &App) -> Option<CellNamesView> {
    if !app.frame.naming {
        return None;
    }
    let workbook = &app.document.workbook;
    let is_one = workbook.sheets().len() == 1;
    let names = workbook.names().map(|named| {
        let cells = range_text(app, named.range);
        let cells = if is_one { cells } else { format!("{}, {cells}", tab_name(app, named.sheet)) };
        CellName { name: named.name.to_owned(), cells }
    });
    let refused = match &app.frame.notice {
        Some(crate::words::Notice::BadName(bad)) => Some(app.words().bad_name(bad)),
        _ => None,
    };
    Some(CellNamesView {
        names: names.collect(),
        selected: range_text(app, app.selection().range()),
        refused,
    })
}
