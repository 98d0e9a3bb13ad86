//! Language and theme, remembered by the browser where it allows; never anything of a document.

use chi_tieu::app::{Start, Theme};
use chi_tieu::words::Language;
use gloo::storage::{LocalStorage, Storage};

const LANGUAGE: &str = "chi-tieu.language";
const THEME: &str = "chi-tieu.theme";

/// What was remembered.
pub(crate) fn load() -> Start {
    let get = |key| LocalStorage::get::<String>(key).ok();
    Start {
        language: get(LANGUAGE).and_then(|code| Language::from_code(&code)).unwrap_or_default(),
        theme: match get(THEME).as_deref() {
            Some("dark") => Theme::Dark,
            _ => Theme::Light,
        },
        ..Start::default()
    }
}

/// Remembers. A browser that refuses storage only forgets.
pub(crate) fn save(language: Language, theme: Theme) {
    let _ = LocalStorage::set(LANGUAGE, language.code());
    let _ = LocalStorage::set(THEME, if theme == Theme::Dark { "dark" } else { "light" });
}
