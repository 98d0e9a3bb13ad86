//! Lets the user choose a file.

use gloo::events::EventListener;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{File, HtmlInputElement};
use yew::Callback;

use chi_tieu::app::Action;
use chi_tieu::words::Notice;

/// The endings of the files that can be read as tables, and of pictures, which may carry a document.
const TABLES: &str = ".xlsx,.xlsm,.xlsb,.xls,.ods,.fods,.csv,.tsv,.txt,.html,.htm,.xml,.png,.svg";

/// Opens the browser's file dialog, and hands the chosen file to `take`.
pub(crate) fn choose(take: impl Fn(File) + 'static, send: &Callback<Action>) {
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
            take(file);
        }
    })
    .forget();
    input.click();
}
