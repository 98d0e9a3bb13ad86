//! Lets the user choose a file.

use gloo::events::EventListener;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{File, FileList, HtmlInputElement};
use yew::Callback;

use chi_tieu::app::{Action, SheetAction};
use chi_tieu::words::Notice;

/// The endings of the files that can be read as tables, and of pictures, which may carry a document.
const TABLES: &str = ".xlsx,.xlsm,.xlsb,.xls,.ods,.fods,.csv,.tsv,.txt,.html,.htm,.xml,.png,.svg";

/// Opens the browser's file dialog, and hands the chosen files to `take`.
pub(crate) fn choose(take: impl Fn(Vec<File>) + 'static, send: &Callback<Action>) {
    let Some(input) = file_input(&format!("{},{TABLES},.docx", chi_tieu::store::FILE_ENDING)) else {
        send.emit(Action::Tell(Notice::UnreadableFile));
        return;
    };
    input.set_multiple(true);
    let chosen = input.clone();
    EventListener::once(&input, "change", move |_| {
        take(chosen.files().map(|files| listed(&files)).unwrap_or_default());
    })
    .forget();
    input.click();
}

/// Opens the browser's file dialog for a Word file, whose marks will be filled in.
pub(crate) fn choose_template(send: Callback<Action>) {
    choose_one(".docx", take_template, send);
}

/// Loads a Word file, to have its marks filled in.
pub(crate) fn take_template(file: File, send: Callback<Action>) {
    load(file, |name, bytes| Action::FillTemplate { name, bytes }, send);
}

/// Opens the browser's file dialog for a former document: a file of its own, or a page that carries it.
pub(crate) fn choose_model(send: Callback<Action>) {
    let take =
        |file, send| load(file, |name, bytes| Action::Sheets(SheetAction::Model { name, bytes }), send);
    choose_one(&format!("{},.html,.htm", chi_tieu::store::FILE_ENDING), take, send);
}

fn choose_one(endings: &str, take: impl Fn(File, Callback<Action>) + 'static, send: Callback<Action>) {
    let Some(input) = file_input(endings) else {
        return send.emit(Action::Tell(Notice::UnreadableFile));
    };
    let chosen = input.clone();
    EventListener::once(&input, "change", move |_| {
        if let Some(file) = chosen.files().and_then(|files| files.get(0)) {
            take(file, send);
        }
    })
    .forget();
    input.click();
}

fn load(file: File, action: impl FnOnce(String, Vec<u8>) -> Action + 'static, send: Callback<Action>) {
    spawn_local(async move {
        let name = file.name();
        let bytes = gloo::file::futures::read_as_bytes(&file.into()).await;
        send.emit(match bytes {
            Ok(bytes) => action(name, bytes),
            Err(_) => Action::Tell(Notice::UnreadableFile),
        });
    });
}

/// Whether a file is one of Word, by its name.
pub(crate) fn is_word(file: &File) -> bool {
    let name = file.name().to_lowercase();
    name.ends_with(".docx") || name.ends_with(".doc")
}

fn file_input(accept: &str) -> Option<HtmlInputElement> {
    let input: HtmlInputElement = document().create_element("input").ok()?.dyn_into().ok()?;
    input.set_type("file");
    input.set_accept(accept);
    Some(input)
}

/// The files of a list.
pub(crate) fn listed(files: &FileList) -> Vec<File> {
    (0..files.length()).filter_map(|place| files.get(place)).collect()
}
