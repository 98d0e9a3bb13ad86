//! Copies of the page that carry the document: written, and unlocked.

use js_sys::Array;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::File;
use yew::Callback;

use super::encryption::{decrypted, encrypted};
use super::{clock, download, loader, timing};
use chi_tieu::app::{Action, PageCopy, SavedPageAction};
use chi_tieu::store::{DocumentWriter, FILE_ENDING, SavedPage, packed_document};
use chi_tieu::words::Notice;

/// Offers a copy of the page with this document as a download.
pub(crate) fn save(document: DocumentWriter, copy: PageCopy, name: String, send: Callback<Action>) {
    spawn_local(async move {
        let begin = timing::now();
        let Some(packed) = packed_document(document) else {
            return send.emit(Action::Tell(Notice::PageNotSaved));
        };
        let (lock, content) = match copy.password.as_str() {
            "" => (None, packed),
            password => match encrypted(&packed, password).await {
                Ok((lock, content)) => (Some(lock), content),
                Err(_) => return send.emit(Action::Tell(Notice::NoEncryption)),
            },
        };
        let block = SavedPage { is_read_only: copy.is_read_only, lock, content }.to_block();
        let html = loader::page_with_document(&block);
        let offered = download::offer_text(&name, "text/html", &html);
        timing::measure("export-page", begin);
        send.emit(match offered {
            Ok(()) => SavedPageAction::Offered { name, time: clock::time_of_day() }.into(),
            Err(_) => Action::Tell(Notice::PageNotSaved),
        });
    });
}

/// Decrypts a locked copy, and has its document read like a file. `read` gets that file.
pub(crate) fn unlock(
    page: SavedPage,
    name: String,
    password: String,
    read: impl FnOnce(File) + 'static,
    send: Callback<Action>,
) {
    spawn_local(async move {
        let Some(lock) = &page.lock else { return };
        match decrypted(&page.content, lock, &password).await {
            Ok(content) => match file(&SavedPage { lock: None, content, ..page }.to_block(), &name) {
                Ok(file) => read(file),
                Err(_) => send.emit(Action::Tell(Notice::UnreadableFile)),
            },
            Err(_) => send.emit(SavedPageAction::NotUnlocked.into()),
        }
    });
}

fn file(text: &str, name: &str) -> Result<File, JsValue> {
    File::new_with_str_sequence(&Array::of1(&text.into()), &format!("{name}{FILE_ENDING}"))
}
