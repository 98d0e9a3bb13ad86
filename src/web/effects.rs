//! Carrying out what the state asks for.

use chi_tieu::app::{Action, App, Effect, Notice, Theme};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::document;
use yew::Callback;

use super::platform::{clipboard, clock, download, file, image, loader, preferences};

/// Runs effects, and keeps what follows the state: the held document, the page's title and language.
pub(crate) struct Effects {
    send: Callback<Action>,
    keep: Option<Timeout>,
    leaving: Option<EventListener>,
    shown: Option<(chi_tieu::words::Language, Theme)>,
}

impl Effects {
    /// Effects that answer through `send`.
    pub(crate) fn new(send: Callback<Action>) -> Effects {
        Effects { send, keep: None, leaving: None, shown: None }
    }

    /// Runs one.
    pub(crate) fn run(&mut self, effect: Effect, app: &App) {
        match effect {
            Effect::Download { name, mime, bytes, is_document } => {
                let outcome = download::offer(&name, mime, &bytes);
                match outcome {
                    Ok(()) if is_document => self.send.emit(Action::Saved { time: clock::time_of_day() }),
                    Ok(()) => {}
                    Err(_) => self.send.emit(Action::Tell(Notice::ImageFailed)),
                }
            }
            Effect::DownloadPng(picture) => image::download_png(picture, self.send.clone()),
            Effect::CopyPng(picture) => image::copy_png(picture, self.send.clone()),
            Effect::ChooseFile => file::choose(self.send.clone()),
            Effect::Keep => self.keep(app),
            Effect::Hold => hold(app),
            Effect::Copy => clipboard::start("copy"),
            Effect::Cut => clipboard::start("cut"),
            Effect::Reveal | Effect::FocusGrid => {}
        }
    }

    /// Gives the document to the loader, outside of WebAssembly: at once if it is small, else when typing pauses.
    fn keep(&mut self, app: &App) {
        const SMALL_CELLS: u64 = 5_000;
        let grid = app.sheet().grid();
        if u64::from(grid.rows()) * u64::from(grid.columns()) <= SMALL_CELLS {
            self.keep = None;
            hold(app);
        } else {
            let send = self.send.clone();
            self.keep = Some(Timeout::new(400, move || send.emit(Action::Hold)));
        }
    }

    /// Follows the state after any action.
    pub(crate) fn follow(&mut self, app: &App) {
        if self.leaving.is_some() != app.is_unsaved() {
            self.leaving = super::events::warn_on_leaving(app.is_unsaved());
        }
        let shown = (app.language(), app.theme());
        if self.shown != Some(shown) {
            self.shown = Some(shown);
            preferences::save(shown.0, shown.1);
            if let Some(root) = document().document_element() {
                let _ = root.set_attribute("lang", shown.0.code());
            }
        }
        document().set_title(&match app.sheet().grid().is_empty() {
            true => "Chỉ Tiêu".to_owned(),
            false => format!("{} – Chỉ Tiêu", app.shown_name()),
        });
    }

    /// Hands over the paste that came before the page was ready.
    pub(crate) fn take_queued_paste(&self) {
        if let Some(paste) = loader::take_queued_paste() {
            let some = |text: String| (!text.is_empty()).then_some(text);
            self.send.emit(Action::Paste { html: some(paste.html()), text: some(paste.text()) });
        }
    }
}

fn hold(app: &App) {
    loader::hold_document(&app.document_text(), &app.file_name(chi_tieu::store::FILE_ENDING));
}
