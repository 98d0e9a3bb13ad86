//! Reading files that the user chose or dropped.

use chi_tieu::app::{Action, Notice};
use chi_tieu::ingest::file::{FileError, MOST_BYTES};
use gloo::events::EventListener;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{File, HtmlInputElement};
use yew::Callback;

/// Endings of the tables that are read.
const TABLES: &str = ".xlsx,.xlsm,.xlsb,.xls,.ods,.fods,.csv,.tsv,.txt,.html,.htm,.xml";

/// Lets the user choose a file, and opens it.
pub(crate) fn choose(send: Callback<Action>) {
    let input = document().create_element("input").ok().and_then(|e| e.dyn_into::<HtmlInputElement>().ok());
    let Some(input) = input else {
        send.emit(Action::Tell(Notice::UnreadableFile));
        return;
    };
    input.set_type("file");
    input.set_accept(&format!("{},{TABLES}", chi_tieu::store::FILE_ENDING));
    let chosen = input.clone();
    EventListener::once(&input, "change", move |_| {
        if let Some(file) = chosen.files().and_then(|f| f.get(0)) {
            read(file, send);
        }
    })
    .forget();
    input.click();
}

/// Reads a file and opens it.
pub(crate) fn read(file: File, send: Callback<Action>) {
    // A file beyond the limit is not even taken into memory.
    if file.size() > MOST_BYTES as f64 {
        let error = FileError::TooLarge { bytes: file.size() as u64, most: MOST_BYTES };
        send.emit(Action::Tell(Notice::File(error)));
        return;
    }
    spawn_local(async move {
        let name = file.name();
        let bytes = gloo::file::futures::read_as_bytes(&file.into()).await;
        send.emit(match bytes {
            Ok(bytes) => Action::OpenFile { name, bytes },
            Err(_) => Action::Tell(Notice::UnreadableFile),
        });
    });
}
