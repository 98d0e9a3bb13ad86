//! Copies of the page: a document that is looked at only, and one that is locked.

use chi_tieu::app::{Action, App, Command, Effect, Move, SavedPageAction, SheetAction, Start};
use chi_tieu::store::{PageLock, SavedPage, packed_document};
use chi_tieu::view::frame_view;
use chi_tieu::words::Notice;

const TABLE: &str = "Đơn vị\tKế hoạch\tThực hiện\nA\t100\t40\nB\t200\t50\n";

/// The bytes of a copy of the page with two sheets.
fn copy(is_read_only: bool) -> Vec<u8> {
    let mut app = App::new(Start::default());
    app.update(Action::Paste { html: None, text: Some(TABLE.to_owned()) });
    app.update(Action::Run(Command::AddSheet));
    app.update(Action::Sheets(SheetAction::Show(0)));
    let content = packed_document(app.document_writer()).expect("packed");
    SavedPage { is_read_only, lock: None, content }.to_block().into_bytes()
}

fn opened(is_read_only: bool) -> App {
    let mut app = App::new(Start { document_id: "x".to_owned(), ..Start::default() });
    app.update(Action::OpenFile { name: "bản sao.html".to_owned(), bytes: copy(is_read_only) });
    assert_eq!(app.sheet().grid().rows(), 3);
    assert_eq!(app.is_read_only(), is_read_only);
    app
}

fn type_in(app: &mut App, text: &str) {
    app.update(Action::GoTo("B2".to_owned()));
    app.update(Action::Edit { typed: Some(text.to_owned()) });
    app.update(Action::Commit { text: text.to_owned(), then: Move::Nowhere });
}

#[test]
fn a_copy_is_edited_like_any_document() {
    let mut app = opened(false);
    type_in(&mut app, "125");
    assert_eq!(app.sheet().grid().text(chi_tieu::grid::CellAddress::new(1, 1)), "125");
}

#[test]
fn no_command_changes_a_document_that_is_looked_at_only() {
    let before = opened(true).document_text();
    for command in Command::ALL {
        // A blank form is another document.
        if matches!(command, Command::EditOwnCopy | Command::Blank(_)) {
            continue;
        }
        let mut app = opened(true);
        app.update(Action::GoTo("B2:C3".to_owned()));
        app.update(Action::Run(command));
        // Which sheet is shown, and in which language, is the document's too.
        app.update(Action::Sheets(SheetAction::Show(0)));
        if command != Command::SwitchLanguage {
            assert_eq!(app.document_text(), before, "{command:?}");
        }
    }
    let mut app = opened(true);
    type_in(&mut app, "125");
    assert_eq!(frame_view(&app).status.notice, Some(Notice::ReadOnly));
    app.update(Action::Paste { html: None, text: Some("1\t2".to_owned()) });
    app.update(Action::Paste { html: None, text: Some(TABLE.to_owned()) });
    app.update(Action::Run(Command::Undo));
    assert_eq!(app.document_text(), before);
    // What only shows something else is allowed.
    app.update(Action::Sheets(SheetAction::Show(1)));
    assert!(app.sheet().grid().is_empty());
}

#[test]
fn an_own_copy_can_be_edited_and_is_another_document() {
    let mut app = opened(true);
    let id = app.document_id().to_owned();
    app.update(Action::Run(Command::EditOwnCopy));
    assert!(!app.is_read_only() && app.document_id() != id);
    type_in(&mut app, "125");
    assert_eq!(app.sheet().grid().text(chi_tieu::grid::CellAddress::new(1, 1)), "125");
}

#[test]
fn a_locked_copy_asks_for_its_password_until_the_document_comes() {
    let mut app = App::new(Start::default());
    let lock = Some(PageLock::new([1; 16], [2; 12]));
    let locked = SavedPage { is_read_only: false, lock, content: vec![1, 2, 3] };
    let bytes = locked.to_block().into_bytes();
    app.update(Action::OpenFile { name: "thu.html".to_owned(), bytes });
    assert_eq!(frame_view(&app).unlock.map(|u| (u.name, u.has_failed)), Some(("thu".to_owned(), false)));
    let effects = app.update(SavedPageAction::Unlock("sai".to_owned()).into());
    assert!(
        matches!(&effects[..], [Effect::Unlock { page, password, .. }] if *page == locked && password == "sai")
    );
    // Nothing that is printed for an error has the password.
    assert!(!format!("{:?}", SavedPageAction::Unlock("bí mật".to_owned())).contains("bí"));
    app.update(SavedPageAction::NotUnlocked.into());
    assert_eq!(frame_view(&app).unlock.map(|u| u.has_failed), Some(true));
    app.update(Action::OpenFile { name: "thu.chitieu".to_owned(), bytes: copy(false) });
    assert_eq!(frame_view(&app).unlock, None);
}

#[test]
fn a_page_without_data_says_so() {
    let mut app = App::new(Start::default());
    let page = "<html><script type=\"application/json\" id=\"chi-tieu-document\"></script>";
    app.update(Action::OpenFile { name: "chi-tieu.html".to_owned(), bytes: page.as_bytes().to_vec() });
    assert_eq!(frame_view(&app).status.notice, Some(Notice::EmptyPage));
}

/// A document that came from a copy locked by "bí mật 1".
fn unlocked() -> App {
    let mut app = App::new(Start { document_id: "x".to_owned(), ..Start::default() });
    let lock = Some(PageLock::new([1; 16], [2; 12]));
    let locked = SavedPage { is_read_only: false, lock, content: vec![1, 2, 3] };
    let bytes = locked.to_block().into_bytes();
    app.update(Action::OpenFile { name: "thu.html".to_owned(), bytes });
    app.update(SavedPageAction::Unlock("bí mật 1".to_owned()).into());
    // What the browser has decrypted comes as a file.
    app.update(Action::OpenFile { name: "thu.chitieu".to_owned(), bytes: copy(false) });
    assert_eq!(frame_view(&app).unlock, None);
    app
}

fn save(password: &str) -> Action {
    SavedPageAction::Save { is_read_only: false, password: password.to_owned() }.into()
}

#[test]
fn a_document_that_came_locked_leaves_unlocked_only_if_the_user_says_so() {
    let mut app = unlocked();
    type_in(&mut app, "125");
    let effects = app.update(Action::Run(Command::SaveFile));
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::Download { .. })), "{effects:?}");
    let dialog = frame_view(&app).saving_page.expect("the dialog");
    assert!(dialog.is_protected && dialog.has_password);
    // Without a new password it keeps the former one.
    let effects = app.update(save(""));
    assert!(
        matches!(&effects[..], [Effect::SavePage(copy), ..] if copy.password == "bí mật 1"),
        "{effects:?}"
    );
    let effects = app.update(save("mới"));
    assert!(matches!(&effects[..], [Effect::SavePage(copy), ..] if copy.password == "mới"));
    let effects = app.update(save(""));
    assert!(matches!(&effects[..], [Effect::SavePage(copy), ..] if copy.password == "mới"));
    assert!(!format!("{:?}", app.workbook().identity).contains("mới"));
    // The user says so; from then on it is a document like others.
    let effects = app.update(SavedPageAction::SaveUnlocked.into());
    assert!(matches!(&effects[..], [Effect::Download { is_document: true, .. }, ..]), "{effects:?}");
    let effects = app.update(Action::Run(Command::SaveFile));
    assert!(matches!(&effects[..], [Effect::Download { .. }]));
}

#[test]
fn the_browser_keeps_nothing_of_a_document_that_came_locked() {
    let mut app = unlocked();
    assert_eq!(frame_view(&app).status.notice, Some(Notice::ProtectedOpened));
    type_in(&mut app, "125");
    assert!(!app.needs_keeping() && app.is_unsaved(), "the user is asked before the page is closed");
    assert!(!frame_view(&app).status.is_kept);
    assert!(frame_view(&app).status.saved.contains("có mật khẩu"));
    assert_eq!(app.tab_record(1.0, "build"), None);
    // Another document in its place: what could be undone would bring it back.
    let effects = app.update(Action::OpenFile { name: "khác.html".to_owned(), bytes: copy(false) });
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::KeepLeft(_))));
    type_in(&mut app, "7");
    assert!(app.needs_keeping());
    assert_eq!(app.tab_record(1.0, "build").expect("a record").steps, None);
}

#[test]
fn the_lock_is_remembered_by_what_survives_a_restart_and_by_other_ways_to_take_the_tables() {
    let mut app = unlocked();
    type_in(&mut app, "125");
    let mut back = App::new(Start::default());
    back.update(chi_tieu::app::Recovery::Rescued { bytes: app.document_text().into_bytes() }.into());
    assert!(back.is_protected());
    back.update(Action::Run(Command::SaveFile));
    let dialog = frame_view(&back).saving_page.expect("the dialog");
    assert!(dialog.is_protected && !dialog.has_password);
    // Its password is not known any more: a blank one is none.
    assert_eq!(back.update(save("")), []);
    assert!(frame_view(&back).saving_page.is_some());
    // A copy of one's own is locked too.
    let mut own = unlocked();
    own.update(Action::Run(Command::New));
    own.update(Action::Run(Command::EditOwnCopy));
    assert!(own.is_protected());
}

#[test]
fn a_wrong_password_protects_nothing() {
    let mut app = App::new(Start::default());
    let lock = Some(PageLock::new([1; 16], [2; 12]));
    let locked = SavedPage { is_read_only: false, lock, content: vec![1, 2, 3] };
    let bytes = locked.to_block().into_bytes();
    app.update(Action::OpenFile { name: "thu.html".to_owned(), bytes });
    app.update(SavedPageAction::Unlock("sai".to_owned()).into());
    app.update(SavedPageAction::NotUnlocked.into());
    app.update(Action::OpenFile { name: "khác.html".to_owned(), bytes: copy(false) });
    assert!(!app.is_protected());
}
