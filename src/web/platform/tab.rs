//! What this tab keeps of its document, in the browser's session storage: it outlives a reload, leaving the page and
//! coming back, and the browser's own restoring of tabs. A tab that is opened fresh has none.

use gloo::utils::window;
use web_sys::Storage;

use super::{clock, loader};
use chi_tieu::app::App;
use chi_tieu::store::TabRecord;

/// The key, for this file: on `file://` a tab has one storage for all files.
fn key() -> String {
    format!("chi-tieu.tab {}", window().location().pathname().unwrap_or_default())
}

fn storage() -> Option<Storage> {
    window().session_storage().ok().flatten()
}

/// What this tab showed when it was left. Of the record only the identity stays, so that a later return never takes an
/// older text.
pub(crate) fn take() -> Option<TabRecord> {
    let record = TabRecord::from_text(&storage()?.get_item(&key()).ok().flatten()?)?;
    mark(&record.id);
    Some(record)
}

/// Notes which document this tab shows, in case the browser is killed.
pub(crate) fn mark(id: &str) {
    write(&TabRecord { id: id.to_owned(), ..TabRecord::default() });
}

/// Notes that this tab shows no document.
pub(crate) fn clear() {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(&key());
    }
}

/// Called when the page is left: keeps the document, as far as the storage may not have it, and what can be undone.
pub(crate) fn leave(app: &App) {
    // While the former document is awaited, what is known of it stays.
    if app.is_returning() {
        return;
    }
    match app.tab_record(clock::now(), &loader::build_id()) {
        Some(record) => {
            if !write(&record) {
                write(&TabRecord { steps: None, ..record });
            }
        }
        None => clear(),
    }
}

/// False if the browser refuses, most likely because there is too much.
fn write(record: &TabRecord) -> bool {
    storage().is_some_and(|storage| storage.set_item(&key(), &record.to_text()).is_ok())
}
