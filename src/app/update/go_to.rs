//! Goes to cells by their address or their name.

use super::caret::within_shown;
use super::cell_names::{give, show};
use super::notify::notify;
use super::reach::{is_in_reach, reach};
use super::turning::turn_to;
use crate::app::effect::Effect;
use crate::app::state::{App, Selection, sheet_called, with_shown_caret};
use crate::grid::CellRange;
use crate::words::Notice;

/// Selects the cells that the user wrote, by their address or their name; a new name is given to the selected cells, as in
/// Excel. `None` if the table does not have the cells.
pub(crate) fn go_to(app: &mut App, text: &str) -> Option<Vec<Effect>> {
    let text = text.trim();
    if let Some((sheet, cells)) = text.rsplit_once('!') {
        let name = sheet.strip_prefix('\'').and_then(|name| name.strip_suffix('\''));
        let name = name.map_or(sheet.to_owned(), |name| name.replace("''", "'"));
        let (sheet, range) = (sheet_called(app, &name)?, CellRange::from_text(cells)?);
        turn_to(app, sheet);
        return go_within(app, cells, range);
    }
    match CellRange::from_text(text) {
        Some(range) => go_within(app, text, range),
        None => {
            let begins_name = text.starts_with(|c: char| c.is_alphabetic() || c == '_');
            show(app, text).or_else(|| begins_name.then(|| give(app, text)))
        }
    }
}

fn go_within(app: &mut App, text: &str, range: CellRange) -> Option<Vec<Effect>> {
    if is_in_reach(app, range.end) {
        reach(app, range.end);
    }
    if within_shown(app, range.start) != range.start || within_shown(app, range.end) != range.end {
        return None;
    }
    let selection = with_shown_caret(app, Selection::between(range.start, range.end));
    if !range.contains(selection.caret) {
        return Some(notify(app, Notice::HiddenCell(text.trim().to_owned())));
    }
    app.caret.selection = selection;
    Some(vec![Effect::Reveal, Effect::FocusGrid])
}
