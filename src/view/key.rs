//! What a view depends on: as long as its key stays the same, the view made last can be shown.

use crate::app::{App, Forms, Panel};
use crate::language::Language;

/// What a view was made of. Two equal keys of one kind mean that the view would come out the same.
#[derive(Clone, Debug, PartialEq)]
pub struct Key(Parts);

#[derive(Clone, Debug, PartialEq)]
enum Parts {
    /// Revision of the document, the sheet shown, the language.
    Document(u64, usize, Language),
    /// The same, with what is chosen in the panels.
    Panel(u64, usize, Language, Forms),
    /// The panel is not open: nothing of it is made.
    Closed,
    /// Actions taken, those left out that only scroll.
    Page(u64),
}

/// For views of the table alone: the head, the chart, the list of doubts, the offer to re-add.
pub fn document_key(app: &App) -> Key {
    Key(Parts::Document(app.revision(), app.shown_sheet(), app.language()))
}

/// For the view of a panel, [`Panel::Plan`] or [`Panel::Time`].
pub fn panel_key(app: &App, panel: Panel) -> Key {
    Key(match app.frame.panel == panel {
        true => Parts::Panel(app.revision(), app.shown_sheet(), app.language(), app.forms.clone()),
        false => Parts::Closed,
    })
}

/// For views that follow anything but the scroll position: the frame, the explanation, the start page.
pub fn page_key(app: &App) -> Key {
    Key(Parts::Page(app.taken))
}
