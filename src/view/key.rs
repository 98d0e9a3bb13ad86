//! Keys: a view need not be made again while its key stays the same.

use std::collections::BTreeSet;

use crate::app::{App, Forms, Panel, ReportEditing};
use crate::language::Language;
use crate::words::Length;

/// What a view was made from. If two keys from the same function are equal, so are the views.
#[derive(Clone, Debug, PartialEq)]
pub struct Key(Parts);

#[derive(Clone, Debug, PartialEq)]
enum Parts {
    /// Revision of the document, index of the shown sheet, language.
    Document(u64, usize, Language),
    /// The same, and what is chosen in the forms of the panels.
    Panel(u64, usize, Language, Forms),
    /// The same as for the document, how much the sentences of the report say, and which is edited.
    Report(u64, usize, Language, Length, ReportEditing),
    /// The same as for the document, and which charts of its page are drawn.
    Charts(u64, usize, Language, BTreeSet<(usize, usize)>),
    /// What the view is of is closed, so it is empty.
    Closed,
    /// The number of actions so far, without the ones that only scroll.
    Page(u64),
}

/// For views of the document alone: the head, the chart, the list of doubts, the offer to re-add.
pub fn document_key(app: &App) -> Key {
    Key(Parts::Document(app.revision(), app.shown_sheet(), app.language()))
}

/// For the view of one panel, [`Panel::Plan`] or [`Panel::Time`].
pub fn panel_key(app: &App, panel: Panel) -> Key {
    Key(match app.frame.panel == panel {
        true => Parts::Panel(app.revision(), app.shown_sheet(), app.language(), app.forms.clone()),
        false => Parts::Closed,
    })
}

/// For the view of the report.
pub fn report_key(app: &App) -> Key {
    Key(match app.frame.panel == Panel::Report {
        true => Parts::Report(
            app.revision(),
            app.shown_sheet(),
            app.language(),
            app.frame.report_length,
            app.frame.report_editing.clone(),
        ),
        false => Parts::Closed,
    })
}

/// For the view of the page of charts.
pub fn charts_page_key(app: &App) -> Key {
    Key(match &app.frame.charts_page {
        Some(page) => Parts::Charts(app.revision(), app.shown_sheet(), app.language(), page.seen.clone()),
        None => Parts::Closed,
    })
}

/// For views that depend on more than that, but not on scrolling: the frame, the explanation, the start page.
pub fn page_key(app: &App) -> Key {
    Key(Parts::Page(app.taken))
}
