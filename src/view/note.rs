//! Notes beside cells: the one that is written, and the list of all.

use crate::app::{App, address, cell_form};
use crate::grid::CellAddress;

/// The note of the active cell while it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteView {
    /// The cell: "B3".
    pub cell: String,
    /// What is noted so far.
    pub text: String,
}

/// The note that is written; `None` if none is.
pub(crate) fn note_view(app: &App) -> Option<NoteView> {
    let at = app.selection().caret;
    let note = cell_form(app, at).and_then(|form| form.note.clone());
    app.frame.noting.then(|| NoteView { cell: address(app, at), text: note.unwrap_or_default() })
}

/// A note in the list of all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotedCell {
    /// The cell.
    pub at: CellAddress,
    /// Its address.
    pub cell: String,
    /// What is noted.
    pub note: String,
}

/// The notes of the sheet, from the first row on.
pub(super) fn noted_cells(app: &App) -> Vec<NotedCell> {
    const MOST: usize = 200;
    let notes = app.sheet().settings().forms.notes();
    let line =
        |(at, note): (CellAddress, &str)| NotedCell { at, cell: address(app, at), note: note.to_owned() };
    let mut all: Vec<NotedCell> = notes.take(MOST).map(line).collect();
    all.sort_by_key(|noted| noted.at);
    all
}
