//! A table treated like that of a former document, and the document as a form for others.

use super::change::change;
use super::notify::notify;
use super::reading::notice_of;
use crate::app::effect::Effect;
use crate::app::state::{App, file_name};
use crate::intake::{Incoming, ReadOutcome, read};
use crate::sheet::{Cause, Edit, Modelled, Sheet, Workbook, blank_form, is_of_same_form, modelled};
use crate::store::{FILE_ENDING, text_from_document};
use crate::words::Notice;

/// Lets the user choose the former document.
pub(crate) fn ask_model(app: &mut App) -> Vec<Effect> {
    match trouble(app) {
        Some(notice) => notify(app, notice),
        None => vec![Effect::ChooseModel],
    }
}

/// Why the shown table cannot take anything from a document.
fn trouble(app: &App) -> Option<Notice> {
    match () {
        () if app.is_read_only() => Some(Notice::ReadOnly),
        () if app.sheet().grid().is_empty() => Some(Notice::NoTableForModel),
        () => None,
    }
}

/// Gives the shown table the roles, targets, charts, sentences and names of a former document, as far as they fit.
pub(crate) fn take_model(app: &mut App, name: &str, bytes: Vec<u8>) -> Vec<Effect> {
    if let Some(notice) = trouble(app) {
        return notify(app, notice);
    }
    let former = match read(Incoming::File { name: name.to_owned(), bytes }, &mut |_| ()) {
        ReadOutcome::Refused(refusal) => return notify(app, notice_of(refusal)),
        ReadOutcome::Document { workbook, .. } => workbook,
        ReadOutcome::Locked { .. } => return notify(app, Notice::ModelIsLocked),
        ReadOutcome::Pasted(_) | ReadOutcome::Tables { .. } => return notify(app, Notice::ModelIsNoDocument),
    };
    let Some(Modelled { sheet, lost, outdated, names }) =
        sheet_like(&former, app.sheet()).and_then(|like| modelled(like, app.sheet()))
    else {
        return notify(app, Notice::NothingLikeModel(name.to_owned()));
    };
    let mut effects = change(app, Edit::Replace(Box::new(sheet)), Cause::Model);
    let told = Notice::LikeModel { name: name.to_owned(), lost, outdated, names };
    effects.extend(notify(app, told));
    effects
}

/// The sheet of a document that a table is most like: one of the same form, the shown one first; else the shown one.
fn sheet_like<'a>(former: &'a Workbook, own: &Sheet) -> Option<&'a Sheet> {
    let shown = former.sheet();
    let mut all = std::iter::once(shown).chain(former.sheets());
    Some(all.find(|sheet| is_of_same_form(sheet, own)).unwrap_or(shown))
        .filter(|sheet| !sheet.grid().is_empty())
}

/// Offers the document without its figures as a file, which whoever opens it has as a new document.
pub(crate) fn save_form(app: &mut App) -> Vec<Effect> {
    if app.document.workbook.sheets().iter().all(|sheet| sheet.grid().is_empty()) {
        return notify(app, Notice::NoTableForForm);
    }
    let form = blank_form(&app.document.workbook);
    let name = file_name(&app.words().form_file(&app.shown_name()), FILE_ENDING);
    let file = Effect::Download {
        name: name.clone(),
        mime: "application/json",
        bytes: text_from_document("", "", app.frame.language, &form).into_bytes(),
        is_document: false,
    };
    let mut effects = vec![file];
    effects.extend(notify(app, Notice::FormTaken(name)));
    effects
}
