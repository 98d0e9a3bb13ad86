//! Reading in a worker what is large. Both ends are here: [`Reader`] on the page, [`serve`] in the worker.
//!
//! The worker is another instance of this program, started from the page's own text because `file://` allows no other
//! way. It calls [`chi_tieu::intake::read`] and sends back a sheet that is understood and computed; the page decodes
//! it. Cancel ends the worker, and so does the next paste or file.
//!
//! Why a worker, and not slices of work between frames: every kind of file is read the same way, however its reader is
//! written; a table that exhausts the memory ends the worker and not the page; and a WebAssembly memory never shrinks,
//! so a page that had held 70 MB of HTML would keep that memory for good. The price is a copy: 100 000 rows × 8 columns
//! with their figures are about 20 MB, encoded in the worker and decoded on the page.

use super::platform::loader::{WorkerMessage, WorkerSource};
use js_sys::{Array, JsString, Object, Reflect, Uint8Array};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::File;
use yew::Callback;

use super::platform::{Pasted, file, loader, timing};
use chi_tieu::app::{Action, ReadingEvent};
use chi_tieu::intake::{
    Incoming, MOST_FILE, MOST_HTML, MOST_TEXT, Progress, ReadOutcome, Stage, is_long, read,
};
use chi_tieu::source::{FileError, MOST_BYTES};
use chi_tieu::words::Notice;

/// The page's end: reads at once what is small, in a worker what is large. Clones share the worker.
#[derive(Clone)]
pub(crate) struct Reader {
    send: Callback<Action>,
    /// Receives the worker's messages. The next reading replaces it.
    listener: Rc<RefCell<Option<Listener>>>,
}

type Listener = Closure<dyn FnMut(WorkerMessage)>;

/// What a worker is to read. It is kept until the worker runs, in case the browser does not allow workers.
#[derive(Clone)]
enum Large {
    Paste(Pasted),
    File(File),
}

impl Reader {
    /// `send` takes the results.
    pub(crate) fn new(send: Callback<Action>) -> Reader {
        Reader { send, listener: Rc::default() }
    }

    /// Reads a paste.
    pub(crate) fn paste(&self, pasted: Pasted) {
        let length = |text: &Option<JsString>| text.as_ref().map_or(0, JsString::length) as usize;
        // A text of a hundred megabytes must not be copied into WebAssembly, not even to count its cells.
        if length(&pasted.text) > MOST_TEXT || length(&pasted.html) > MOST_HTML {
            return self.start(Large::Paste(pasted));
        }
        let source = Incoming::Clipboard {
            html: pasted.html.as_ref().map(String::from),
            text: pasted.text.as_ref().map(String::from),
        };
        match source {
            source if is_long(&source) => self.start(Large::Paste(pasted)),
            Incoming::Clipboard { html, text } => self.send.emit(Action::Paste { html, text }),
            Incoming::File { .. } => {}
        }
    }

    /// Reads what was pasted before the page was ready.
    pub(crate) fn take_queued_paste(&self) {
        if let Some(paste) = loader::take_queued_paste() {
            timing::paste_begins();
            self.paste(Pasted::of(paste.queued_html(), paste.queued_text()));
        }
    }

    /// Reads files: one as it is, several as the sheets of one document.
    pub(crate) fn files(&self, mut files: Vec<File>) {
        if files.len() < 2 {
            return match files.pop() {
                Some(word) if file::is_word(&word) => file::take_template(word, self.send.clone()),
                Some(file) => self.file(file),
                None => {}
            };
        }
        if let Some(large) = files.iter().find(|file| file.size() > MOST_BYTES as f64) {
            let error = FileError::TooLarge { bytes: large.size() as u64, most: MOST_BYTES };
            return self.send.emit(Action::Tell(Notice::File(error)));
        }
        let count = files.len();
        let named = files.first().map(|file| format!("{} (+{})", file.name(), count - 1));
        self.send.emit(Action::Reading(ReadingEvent::Begun { file: named }));
        let send = self.send.clone();
        spawn_local(async move {
            let mut read = Vec::with_capacity(count);
            for file in files {
                let name = file.name();
                match gloo::file::futures::read_as_bytes(&file.into()).await {
                    Ok(bytes) => read.push((name, bytes)),
                    Err(_) => return send.emit(Action::Tell(Notice::UnreadableFile)),
                }
            }
            // The sign that files are read is painted first.
            timing::after_paint(move || send.emit(Action::OpenSeveral(read)));
        });
    }

    /// Reads a file, or says that it is too large.
    pub(crate) fn file(&self, file: File) {
        if file.size() > MOST_BYTES as f64 {
            let error = FileError::TooLarge { bytes: file.size() as u64, most: MOST_BYTES };
            self.send.emit(Action::Tell(Notice::File(error)));
        } else if file.size() > MOST_FILE as f64 {
            self.start(Large::File(file));
        } else {
            self.file_if_short(file);
        }
    }

    /// Loads a file of few bytes; reads it on the page if it has few cells, else in a worker.
    fn file_if_short(&self, file: File) {
        let reader = self.clone();
        spawn_local(async move {
            let name = file.name();
            let read = gloo::file::futures::read_as_bytes(&file.clone().into()).await;
            match read.map(|bytes| Incoming::File { name, bytes }) {
                Ok(source) if is_long(&source) => reader.start(Large::File(file)),
                Ok(Incoming::File { name, bytes }) => reader.send.emit(Action::OpenFile { name, bytes }),
                Ok(Incoming::Clipboard { .. }) => {}
                Err(_) => reader.send.emit(Action::Tell(Notice::UnreadableFile)),
            }
        });
    }

    /// Ends the worker, if there is one.
    pub(crate) fn stop(&self) {
        loader::end_reading();
        timing::paste_ends();
    }

    fn file_here(&self, file: File) {
        let send = self.send.clone();
        spawn_local(async move {
            let name = file.name();
            let bytes = gloo::file::futures::read_as_bytes(&file.into()).await;
            send.emit(match bytes {
                Ok(bytes) => Action::OpenFile { name, bytes },
                Err(_) => Action::Tell(Notice::UnreadableFile),
            });
        });
    }

    fn start(&self, large: Large) {
        let source = Object::new();
        let set = |key: &str, value: &JsValue| {
            let _ = Reflect::set(&source, &key.into(), value);
        };
        let file = match &large {
            Large::Paste(pasted) => {
                pasted.html.iter().for_each(|html| set("html", html));
                pasted.text.iter().for_each(|text| set("text", text));
                None
            }
            Large::File(file) => {
                timing::paste_ends();
                set("file", file);
                Some(file.name())
            }
        };
        self.send.emit(Action::Reading(ReadingEvent::Begun { file }));
        let reader = self.clone();
        let mut waiting = Some(large);
        let mut is_parsed = false;
        let listener: Listener = Closure::new(move |message: WorkerMessage| {
            if message.blocked() == Some(true) {
                if let Some(large) = waiting.take() {
                    reader.read_here(large);
                }
                return;
            }
            // The worker runs, so its input need not be kept.
            waiting = None;
            if message.is_computing() && !is_parsed {
                is_parsed = true;
                timing::paste_parsed(message.at());
            }
            reader.send.emit(Action::Reading(event_of(&message)));
        });
        let started = loader::start_reading(&source, listener.as_ref().unchecked_ref());
        // The former listener can be dropped: its worker has ended.
        let former = self.listener.replace(Some(listener));
        drop(former);
        if started.is_err() {
            self.send.emit(Action::Reading(ReadingEvent::Failed));
        }
    }

    /// Reads on the page, because the browser runs no worker here. The page does not respond meanwhile.
    fn read_here(&self, large: Large) {
        match large {
            Large::Paste(pasted) => self.send.emit(pasted.into()),
            Large::File(file) => self.file_here(file),
        }
    }
}

fn event_of(message: &WorkerMessage) -> ReadingEvent {
    if message.failed().is_some() {
        return ReadingEvent::Failed;
    }
    if let Some(bytes) = message.outcome() {
        return ReadingEvent::Done(bytes);
    }
    let stage = if message.is_computing() { Stage::Figures } else { Stage::Cells };
    ReadingEvent::Told(Progress { stage, done: message.done().filter(|d| *d >= 0.0) })
}

/// The worker's end: reads `source` and sends the outcome to the page.
pub(crate) fn serve(source: &WorkerSource) {
    let asked = match source.file() {
        Some(file) => Incoming::File { name: file.name(), bytes: source.bytes().unwrap_or_default() },
        None => Incoming::Clipboard { html: joined(&source.html()), text: joined(&source.text()) },
    };
    let outcome: ReadOutcome = read(asked, &mut |progress| {
        loader::told_reading(progress.stage == Stage::Figures, progress.done.unwrap_or(-1.0));
    });
    // If the outcome cannot be encoded, the answer is empty, and the page treats that as a failure.
    let bytes = outcome.to_bytes().unwrap_or_default();
    loader::answer_reading(Uint8Array::from(bytes.as_slice()));
}

/// Joins the parts of a text. Each part is released as soon as it is copied. `None` if the text is empty or not UTF-8.
fn joined(parts: &Array) -> Option<String> {
    let lengths = parts.iter().map(|part| part.unchecked_into::<Uint8Array>().length());
    let mut bytes = Vec::with_capacity(lengths.map(|length| length as usize).sum());
    while parts.length() > 0 {
        let part: Uint8Array = parts.shift().unchecked_into();
        let start = bytes.len();
        bytes.resize(start + part.length() as usize, 0);
        part.copy_to(&mut bytes[start..]);
    }
    String::from_utf8(bytes).ok().filter(|text| !text.is_empty())
}
