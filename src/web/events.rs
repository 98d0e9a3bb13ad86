//! Events of the whole document: paste, copy, cut, command keys, dropped files, printing.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, DragEvent, Event, HtmlElement, HtmlTextAreaElement, KeyboardEvent};
use yew::Callback;

use super::caret::{CARET, FORMULA};
use super::components::key_of;
use super::dispatch::Dispatcher;
use super::platform::{Pasted, clipboard, file, tab, timing};
use super::reading::Reader;
use chi_tieu::app::{Action, App, KeyPlace, PageKey, ReadingEvent, key_on_page};
use chi_tieu::view::{MARK, copied};

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
        let (paste, drop) = (reader.clone(), reader.clone());
        let (pasted, copied, cut, pressed) =
            (dispatcher.clone(), dispatcher.clone(), dispatcher.clone(), dispatcher.clone());
        Listeners {
            _held: vec![
                on("paste", Box::new(move |event| on_paste(event, &paste, &pasted))),
                on("copy", Box::new(move |event| on_copy(event, &copied, false))),
                on("cut", Box::new(move |event| on_copy(event, &cut, true))),
                on("keydown", Box::new(move |event| on_key(event, &pressed))),
                on("dragover", Box::new(|event| event.prevent_default())),
                on("drop", Box::new(move |event| on_drop(event, &drop))),
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

/// Whether the event belongs to a text field, where the browser does its own copying, pasting and undoing. The fields of
/// an edit count only while a cell is edited, or to copy a part of their text.
fn is_editing_text(event: &Event, dispatcher: &Dispatcher) -> bool {
    let Some(target) = event.target().and_then(|t| t.dyn_into::<HtmlElement>().ok()) else { return false };
    // A menu handles its own keys, but there is nothing to paste or undo in it.
    let is_field = matches!(target.tag_name().as_str(), "INPUT" | "TEXTAREA");
    let is_of_edit = matches!(target.id().as_str(), CARET | FORMULA);
    is_field && (!is_of_edit || dispatcher.is_editing() || has_selection(&target))
}

/// Whether the event belongs to the field of the palette: a command's name may be pasted there, cells never.
fn is_in_palette(event: &Event) -> bool {
    let target = event.target().and_then(|t| t.dyn_into::<HtmlElement>().ok());
    target.is_some_and(|target| target.class_name() == "palette-query")
}

/// Whether a part of a field's text is selected.
fn has_selection(target: &HtmlElement) -> bool {
    let Some(field) = target.dyn_ref::<HtmlTextAreaElement>() else { return false };
    let ends = [field.selection_start(), field.selection_end()];
    matches!(ends, [Ok(Some(start)), Ok(Some(end))] if start < end)
}

fn on_paste(event: &Event, reader: &Reader, dispatcher: &Dispatcher) {
    let Some(event) = event.dyn_ref::<ClipboardEvent>() else { return };
    let is_for_table = is_in_palette(event) && clipboard::pasted(event).is_cells();
    if !is_for_table && is_editing_text(event, dispatcher) {
        return;
    }
    event.prevent_default();
    if is_for_table {
        dispatcher.send().emit(Action::CloseOverlay);
    }
    timing::paste_begins();
    clipboard::is_pasted();
    let pasted = clipboard::pasted(event);
    if is_own_copy(&pasted, dispatcher) {
        return dispatcher.send().emit(Action::PasteOwn);
    }
    reader.paste(pasted);
}

/// Whether the page itself put this on the clipboard.
fn is_own_copy(pasted: &Pasted, dispatcher: &Dispatcher) -> bool {
    // A text of a hundred megabytes is not taken over to be compared.
    let Some(text) = &pasted.text else { return false };
    if !dispatcher.look(|app| app.may_be_own_copy(text.length() as usize)) {
        return false;
    }
    let is_marked = pasted.html.as_ref().is_none_or(|html| html.includes(MARK, 0));
    is_marked && dispatcher.look(|app| app.is_own_copy(&String::from(text)))
}

/// Puts the selected cells on the clipboard, unless the event is left to the browser.
fn on_copy(event: &Event, dispatcher: &Dispatcher, cut: bool) {
    if event.dyn_ref::<ClipboardEvent>().is_some_and(clipboard::put_text) {
        event.prevent_default();
        return;
    }
    // The cells are out of sight on the page of charts.
    if is_editing_text(event, dispatcher)
        || dispatcher.look(App::shows_charts_page)
        || gloo::utils::window().get_selection().ok().flatten().is_some_and(|s| !s.is_collapsed())
    {
        return;
    }
    let Some(event) = event.dyn_ref::<ClipboardEvent>() else { return };
    event.prevent_default();
    let copied = dispatcher.look(copied);
    // What cannot be copied or cut together leaves the clipboard as it is.
    let is_refused = copied.html.is_empty() || cut && dispatcher.look(|app| app.selected_ranges().len() > 1);
    if !is_refused {
        clipboard::put(event, &copied);
    }
    dispatcher.send().emit(Action::Copied { text: copied.text, cut });
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
    if key.key() == "Escape" && dispatcher.look(App::shows_charts_page) {
        send.emit(Action::CloseOverlay);
        return;
    }
    let pressed = key.key();
    let pressed = key_of(key, &pressed);
    let in_dialog = document().query_selector("dialog[open]").is_ok_and(|dialog| dialog.is_some());
    if !pressed.control && !pressed.alt && !in_dialog {
        catch_typing(key);
    }
    let place = KeyPlace {
        in_grid: is_caret(event),
        in_text: is_editing_text(event, dispatcher),
        edits_cell: dispatcher.is_editing(),
        in_dialog,
    };
    match key_on_page(pressed, place) {
        PageKey::Browser => {}
        PageKey::Nothing => event.prevent_default(),
        PageKey::PasteValues => send.emit(Action::PasteValuesNext),
        PageKey::Run(command) => {
            event.prevent_default();
            send.emit(Action::Run(command));
        }
    }
}

fn is_caret(event: &Event) -> bool {
    event.target().and_then(|t| t.dyn_into::<HtmlElement>().ok()).is_some_and(|t| t.id() == CARET)
}

/// Gives the keyboard to the grid before a letter is typed, if nothing has it: who clicked on a text of the page and
/// types means the active cell. The letter, or what an input method makes of it, then comes to the grid's field.
fn catch_typing(key: &KeyboardEvent) {
    /// The key code of every key that goes to an input method.
    const COMPOSING: u32 = 229;
    let writes = key.key_code() == COMPOSING || (key.key().chars().count() == 1 && key.key() != " ");
    let is_held = document().active_element().is_some_and(|active| active.tag_name() != "BODY");
    let element = document().get_element_by_id(CARET).filter(|_| writes && !is_held);
    if let Some(field) = element.and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
        let _ = field.focus();
    }
}

fn on_drop(event: &Event, reader: &Reader) {
    event.prevent_default();
    let files = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer).and_then(|d| d.files());
    if let Some(files) = files {
        reader.files(file::listed(&files));
    }
}
