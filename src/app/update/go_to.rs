//! Goes to cells by their address or their name.

use super::caret::within_shown;
use super::cell_names::{give, show};
use super::notify::notify;
use super::reach::{is_in_reach, reach};
use super::turning::turn_to;
use crate::app::effect::Effect;
use crate::app::state::{App, Selection, range_text, sheet_meant, with_shown_caret};
use crate::grid::CellRange;
use crate::words::Notice;

/// Selects the cells that the user wrote, by their address or their name; a new name is given to the selected cells, as in
/// Excel. An address outside of the table leads to the nearest cell, which is then told.
pub(crate) fn go_to(app: &mut App, text: &str) -> Vec<Effect> {
    // A formula that was refused is still open: it gets the keyboard back, with the reason still told.
    if app.caret.editing.is_some() && matches!(app.frame.notice, Some(Notice::Formula(_))) {
        return vec![Effect::FocusGrid];
    }
    let written = text.trim();
    let gone = match written.rsplit_once('!') {
        Some((sheet, cells)) => go_to_sheet(app, sheet, cells),
        None => match CellRange::from_text(written) {
            Some(range) => Some(go_within(app, written, range)),
            None => {
                let begins_name = written.starts_with(|c: char| c.is_alphabetic() || c == '_');
                show(app, written).or_else(|| begins_name.then(|| give(app, written)))
            }
        },
    };
    gone.unwrap_or_else(|| notify(app, Notice::NoSuchCell(text.to_owned())))
}

fn go_to_sheet(app: &mut App, sheet: &str, cells: &str) -> Option<Vec<Effect>> {
    let name = sheet.strip_prefix('\'').and_then(|name| name.strip_suffix('\''));
    let name = name.map_or(sheet.to_owned(), |name| name.replace("''", "'"));
    let (sheet, range) = (sheet_meant(app, &name)?, CellRange::from_text(cells)?);
    turn_to(app, sheet);
    Some(go_within(app, cells, range))
}

fn go_within(app: &mut App, text: &str, range: CellRange) -> Vec<Effect> {
    if is_in_reach(app, range.end) {
        reach(app, range.end);
    }
    let shown = CellRange::between(within_shown(app, range.start), within_shown(app, range.end));
    let selection = with_shown_caret(app, Selection::between(shown.start, shown.end));
    if !shown.contains(selection.caret) {
        return notify(app, Notice::HiddenCell(text.trim().to_owned()));
    }
    app.caret.selection = selection;
    let mut effects = vec![Effect::Reveal, Effect::FocusGrid];
    if shown != range {
        let is_above = range.start.row < shown.start.row;
        let (asked, nearest) = (text.trim().to_uppercase(), range_text(app, shown));
        effects.extend(notify(app, Notice::NearestCell { asked, nearest, is_above }));
    } else if matches!(app.frame.notice, Some(Notice::NearestCell { .. } | Notice::NoSuchCell(_))) {
        app.frame.notice = None;
    }
    effects
}
