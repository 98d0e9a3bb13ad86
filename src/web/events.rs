//! Events of the whole document: paste, copy, cut, command keys, dropped files, printing.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, DragEvent, Event, HtmlElement, KeyboardEvent};
use yew::Callback;

use super::caret::CARET;
use super::dispatch::Dispatcher;
use super::platform::{clipboard, tab, timing};
use super::reading::Reader;
use chi_tieu::app::{Action, App, Command, ReadingEvent};
use chi_tieu::view::copied;

/// The listeners; they are removed when this is dropped.
pub(crate) struct Listeners {
    _held: Vec<EventListener>,
}

impl Listeners {
    pub(crate) fn attach(dispatcher: &Dispatcher, reader: &Reader) -> Listeners {
        let active = EventListenerOptions::enable_prevent_default();
        let on = |name: &'static str, handle: Box<dyn FnMut(&Event)>| {
            EventListener::new_with_options(&document(), name, active, handle)
        };
        let (paste, drop, dropped) = (reader.clone(), reader.clone(), dispatcher.send());
        let (pasted, copied, cut, pressed) =
            (dispatcher.clone(), dispatcher.clone(), dispatcher.clone(), dispatcher.clone());
        Listeners {
            _held: vec![
                on("paste", Box::new(move |event| on_paste(event, &paste, &pasted))),
                on(
                    "copy",
                    Box::new(move |event| {
                        on_copy(event, &copied);
                    }),
                ),
                on(
                    "cut",
                    Box::new(move |event| {
                        if on_copy(event, &cut) {
                            cut.send().emit(Action::Run(Command::Clear));
                        }
                    }),
                ),
                on("keydown", Box::new(move |event| on_key(event, &pressed))),
                on("dragover", Box::new(|event| event.prevent_default())),
                on("drop", Box::new(move |event| on_drop(event, &drop, &dropped))),
                on_leaving(dispatcher),
                on_printing("beforeprint", &dispatcher.send(), Action::PrintBegins),
                on_printing("afterprint", &dispatcher.send(), Action::PrintEnds),
            ],
        }
    }
}

/// Draws what is printed before the browser prints it: yew draws as soon as a listener returns.
fn on_printing(name: &'static str, send: &Callback<Action>, action: Action) -> EventListener {
    let send = send.clone();
    EventListener::new(&window(), name, move |_| send.emit(action.clone()))
}

/// The page is left: by a reload, to another page, or because the tab is closed.
fn on_leaving(dispatcher: &Dispatcher) -> EventListener {
    let dispatcher = dispatcher.clone();
    EventListener::new(&window(), "pagehide", move |_| dispatcher.look(tab::leave))
}

/// Whether the event belongs to a text field, where the browser does its own copying, pasting and undoing. The grid's
/// input counts only while a cell is edited.
fn is_editing_text(event: &Event, dispatcher: &Dispatcher) -> bool {
    let Some(target) = event.target().and_then(|t| t.dyn_into::<HtmlElement>().ok()) else { return false };
    // A menu handles its own keys, but there is nothing to paste or undo in it.
    let is_field = matches!(target.tag_name().as_str(), "INPUT" | "TEXTAREA");
    is_field && (target.id() != CARET || dispatcher.is_editing())
}

fn on_paste(event: &Event, reader: &Reader, dispatcher: &Dispatcher) {
    if is_editing_text(event, dispatcher) {
        return;
    }
    let Some(event) = event.dyn_ref::<ClipboardEvent>() else { return };
    event.prevent_default();
    timing::paste_begins();
    reader.paste(clipboard::pasted(event));
}

/// Puts the selected cells on the clipboard; false if the event is left to the browser.
fn on_copy(event: &Event, dispatcher: &Dispatcher) -> bool {
    if is_editing_text(event, dispatcher)
        || gloo::utils::window().get_selection().ok().flatten().is_some_and(|s| !s.is_collapsed())
    {
        return false;
    }
    let Some(event) = event.dyn_ref::<ClipboardEvent>() else { return false };
    event.prevent_default();
    clipboard::put(event, &dispatcher.look(copied));
    true
}

fn on_key(event: &Event, dispatcher: &Dispatcher) {
    let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
    if key.default_prevented() || key.is_composing() {
        return;
    }
    let send = dispatcher.send();
    if key.key() == "Escape" && dispatcher.look(App::is_reading) {
        send.emit(Action::Reading(ReadingEvent::Cancel));
        return;
    }
    let control = key.ctrl_key() || key.meta_key();
    let Some(command) = Command::for_key(&key.key(), control, key.shift_key(), key.alt_key()) else { return };
    let of_text = matches!(
        command,
        Command::Undo | Command::Redo | Command::Copy | Command::Cut | Command::SelectAll | Command::Clear
    );
    // The browser starts copying by itself, and its `copy` event gives access to the clipboard.
    if matches!(command, Command::Copy | Command::Cut) || (of_text && is_editing_text(event, dispatcher)) {
        return;
    }
    // Outside the grid these keys mean something else: Alt+Down opens a menu.
    let of_grid =
        matches!(command, Command::Clear | Command::ColumnMenu | Command::RowMenu | Command::RenameColumn);
    if of_grid && !is_caret(event) {
        return;
    }
    event.prevent_default();
    send.emit(Action::Run(command));
}

fn is_caret(event: &Event) -> bool {
    event.target().and_then(|t| t.dyn_into::<HtmlElement>().ok()).is_some_and(|t| t.id() == CARET)
}

fn on_drop(event: &Event, reader: &Reader, send: &Callback<Action>) {
    event.prevent_default();
    let files = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer).and_then(|d| d.files());
    let Some(files) = files else { return };
    if files.length() > 1 {
        send.emit(Action::SeveralDropped);
    } else if let Some(file) = files.get(0) {
        reader.file(file);
    }
}
