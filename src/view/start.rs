//! The start page with the kept documents, the offer of a version that is newer than the opened file, and the earlier versions
//! of the document.

use crate::app::{App, PastVersion, Recent};

/// A kept document.
#[expect(missing_docs, reason = "the names say it")]
#[derive(Clone, Debug, PartialEq)]
pub struct RecentView {
    pub id: String,
    pub name: String,
    /// "Phú Yên · 9 dòng, 2 KB · 10:42 hôm nay · chưa lưu tệp".
    pub about: String,
    /// Whether it was taken off the list. It can be put back.
    pub removed: bool,
}

/// The start page.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct StartView {
    /// The kept documents, the latest first.
    pub recents: Vec<RecentView>,
}

/// The start page. Kept documents without a row are left out.
pub fn start_view(app: &App) -> StartView {
    let worth = |recent: &&Recent| recent.rows > 0 && recent.id != app.document_id();
    StartView { recents: app.keeping.recents.iter().filter(worth).map(|r| recent_view(app, r)).collect() }
}

/// The newer version of the document that was just opened, if the browser keeps one.
pub fn newer_view(app: &App) -> Option<RecentView> {
    app.keeping.newer.as_ref().map(|recent| recent_view(app, recent))
}

/// An earlier version of the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VersionLine {
    /// Names it.
    pub turn: u64,
    /// "10:42 hôm nay".
    pub when: String,
    /// "Thu BHXH · tháng 5/2025 · 12 dòng, 4 KB".
    pub about: String,
}

/// The earlier versions of the document, the latest first, while their list is open.
pub(super) fn versions_view(app: &App) -> Option<Vec<VersionLine>> {
    let words = app.words();
    let line = |version: &PastVersion| {
        let size = format!("{}, {} KB", words.row_count(version.rows), version.size.div_ceil(1024));
        let about = [version.name.as_str(), version.about.as_str(), &size];
        let about: Vec<&str> = about.into_iter().filter(|text| !text.is_empty()).collect();
        VersionLine {
            turn: version.turn,
            when: words.moment(version.when, app.keeping.now),
            about: about.join(" · "),
        }
    };
    Some(app.frame.versions.as_ref()?.iter().map(line).collect())
}

/// Where the work is saved: "tự lưu trong trình duyệt 10:42 · chưa lưu tệp".
pub(crate) fn saved_text(app: &App) -> String {
    let words = app.words();
    let mut parts = Vec::new();
    let is_opened = app.keeping.as_opened == Some(app.document.revision);
    if app.sheet().grid().is_empty() && is_opened {
        return String::new();
    }
    match (&app.keeping.trouble, &app.keeping.kept) {
        _ if app.is_protected() => parts.push(words.not_kept_protected().to_owned()),
        (Some(_), _) => parts.push(words.not_kept_briefly().to_owned()),
        (None, Some((_, time))) => parts.push(words.kept_at(time)),
        (None, None) => {}
    }
    match &app.document.saved {
        Some((revision, time)) if *revision == app.document.revision => parts.push(words.saved_at(time)),
        _ if is_opened => {}
        _ => parts.push(words.not_saved().to_owned()),
    }
    parts.join(" · ")
}

fn recent_view(app: &App, recent: &Recent) -> RecentView {
    let words = app.words();
    let when = words.moment(recent.when, app.keeping.now);
    let file = if recent.in_file { words.saved_in_file() } else { words.not_saved() };
    let size = format!("{}, {} KB", words.row_count(recent.rows), recent.size.div_ceil(1024));
    let about = [recent.about.clone(), size, when, file.to_owned()];
    let about: Vec<String> = about.into_iter().filter(|text| !text.is_empty()).collect();
    RecentView {
        id: recent.id.clone(),
        name: recent.name.clone(),
        about: about.join(" · "),
        removed: recent.removed,
    }
}
