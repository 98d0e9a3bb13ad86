//! What the browser remembers between visits, if it allows that: language, theme, width of the panel, and what the user
//! decided about headers. Never a figure.

use gloo::storage::{LocalStorage, Storage};

use chi_tieu::app::{App, Start, Theme};
use chi_tieu::chart::Family;
use chi_tieu::language::Language;
use chi_tieu::store::Memory;

const LANGUAGE: &str = "chi-tieu.language";

const THEME: &str = "chi-tieu.theme";

const MEMORY: &str = "chi-tieu.headers";

const PANEL_WIDTH: &str = "chi-tieu.panel-width";

pub(crate) fn load() -> Start {
    let get = |key| LocalStorage::get::<String>(key).ok();
    Start {
        language: get(LANGUAGE).and_then(|code| Language::from_code(&code)).unwrap_or_default(),
        theme: match get(THEME).as_deref() {
            Some("dark") => Theme::Dark,
            _ => Theme::Light,
        },
        memory: get(MEMORY).map(|text| Memory::from_text(&text)).unwrap_or_default(),
        panel_width: LocalStorage::get(PANEL_WIDTH).ok(),
        type_width: super::typeface::width(Family::Sans),
        serif_width: super::typeface::width(Family::Serif),
        ..Start::default()
    }
}

/// Deletes all of it. False if the browser refuses.
pub(crate) fn forget() -> bool {
    let Ok(Some(storage)) = gloo::utils::window().local_storage() else { return true };
    [LANGUAGE, THEME, MEMORY, PANEL_WIDTH].iter().all(|key| storage.remove_item(key).is_ok())
}

/// Writes language, theme and width of the panel. If the browser refuses, they are lost when the page is closed.
pub(crate) fn save(app: &App) {
    let _ = LocalStorage::set(LANGUAGE, app.language().code());
    let _ = LocalStorage::set(THEME, if app.theme() == Theme::Dark { "dark" } else { "light" });
    if let Some(width) = app.panel_width() {
        let _ = LocalStorage::set(PANEL_WIDTH, width);
    }
}

/// Writes what was decided about headers.
pub(crate) fn save_memory(app: &App) {
    let _ = LocalStorage::set(MEMORY, app.memory().to_text());
}
