//! Copies of the page that carry the document: saved, unlocked, and looked at only.

use super::notify::notify;
use super::recovery::fresh_id;
use crate::app::actions::SavedPageAction;
use crate::app::effect::{Effect, PageCopy};
use crate::app::state::{App, LockedPage};
use crate::store::SavedPage;
use crate::words::Notice;

pub(crate) fn act_on_saved_page(app: &mut App, action: SavedPageAction) -> Vec<Effect> {
    match action {
        SavedPageAction::Save { is_read_only, password } => {
            app.frame.saving_page = false;
            let copy = PageCopy { is_read_only, password };
            vec![Effect::SavePage(copy), Effect::FocusGrid]
        }
        SavedPageAction::Offered { name, time } => {
            app.document.saved = Some((app.document.revision, time));
            notify(app, Notice::PageOffered(name))
        }
        SavedPageAction::Unlock(password) => match &app.arrivals.locked {
            Some(locked) => {
                vec![Effect::Unlock { page: locked.page.clone(), name: locked.name.clone(), password }]
            }
            None => Vec::new(),
        },
        SavedPageAction::NotUnlocked => {
            if let Some(locked) = &mut app.arrivals.locked {
                locked.has_failed = true;
            }
            Vec::new()
        }
    }
}

/// Asks for the password of a locked copy.
pub(crate) fn ask_password(app: &mut App, name: String, page: SavedPage) -> Vec<Effect> {
    app.caret.editing = None;
    app.arrivals.locked = Some(LockedPage { name, page, has_failed: false });
    Vec::new()
}

/// Makes the document, which is looked at only, one of the user's own: an edit of it is kept apart from the copy's.
pub(crate) fn edit_own_copy(app: &mut App) -> Vec<Effect> {
    if !app.is_read_only() {
        return Vec::new();
    }
    let id = fresh_id(app);
    let identity = &mut app.document.workbook.identity;
    identity.is_read_only = false;
    identity.id = id;
    app.document.revision += 1;
    app.frame.notice = None;
    vec![Effect::Keep, Effect::FocusGrid]
}
