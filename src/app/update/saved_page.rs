//! Copies of the page that carry the document: saved, unlocked, and looked at only.

use super::notify::notify;
use super::recovery::fresh_id;
use crate::app::actions::SavedPageAction;
use crate::app::effect::{Effect, PageCopy};
use crate::app::state::{App, LockedPage};
use crate::sheet::Password;
use crate::store::{FILE_ENDING, SavedPage};
use crate::words::Notice;

pub(crate) fn act_on_saved_page(app: &mut App, action: SavedPageAction) -> Vec<Effect> {
    match action {
        SavedPageAction::Save { is_read_only, password } => {
            let identity = &mut app.document.workbook.identity;
            if identity.is_protected && !password.is_empty() {
                identity.password = Password(password.clone());
            }
            let password = if identity.is_protected { identity.password.0.clone() } else { password };
            if identity.is_protected && password.is_empty() {
                // Without a lock it leaves by the other button only.
                return Vec::new();
            }
            app.frame.saving_page = false;
            let copy = PageCopy { is_read_only, password };
            vec![Effect::SavePage(copy), Effect::FocusGrid]
        }
        SavedPageAction::SaveUnlocked => {
            app.frame.saving_page = false;
            let identity = &mut app.document.workbook.identity;
            (identity.is_protected, identity.password) = (false, Password::default());
            vec![file_of(app), Effect::Keep, Effect::FocusGrid]
        }
        SavedPageAction::Offered { name, time } => {
            app.document.saved = Some((app.document.revision, time));
            let is_protected = app.document.workbook.identity.is_protected;
            notify(
                app,
                if is_protected { Notice::LockedPageOffered(name) } else { Notice::PageOffered(name) },
            )
        }
        SavedPageAction::Unlock(password) => match &mut app.arrivals.locked {
            Some(locked) => {
                locked.tried = Some(Password(password.clone()));
                vec![Effect::Unlock { page: locked.page.clone(), name: locked.name.clone(), password }]
            }
            None => Vec::new(),
        },
        SavedPageAction::NotUnlocked => {
            if let Some(locked) = &mut app.arrivals.locked {
                (locked.has_failed, locked.tried) = (true, None);
            }
            Vec::new()
        }
    }
}

/// Offers the document as a file. One that came locked asks first how it leaves.
pub(crate) fn save_file(app: &mut App) -> Vec<Effect> {
    if app.document.workbook.identity.is_protected {
        app.frame.saving_page = true;
        return Vec::new();
    }
    vec![file_of(app)]
}

fn file_of(app: &App) -> Effect {
    Effect::Download {
        name: app.file_name(FILE_ENDING),
        mime: "application/json",
        bytes: app.document_text().into_bytes(),
        is_document: true,
    }
}

/// Asks for the password of a locked copy.
pub(crate) fn ask_password(app: &mut App, name: String, page: SavedPage) -> Vec<Effect> {
    app.caret.editing = None;
    app.arrivals.locked = Some(LockedPage { name, page, has_failed: false, tried: None });
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
