//! Keeping the document and getting it back, without a browser: what goes to the storage, and what its answers change.

use chi_tieu::app::{Action, App, Command, Effect, Move, PastVersion, Recent, Recovery, Snapshot, Start};
use chi_tieu::store::document_from_text;
use chi_tieu::store::{KeepTrouble, LocalTime};
use chi_tieu::words::Notice;

const NOON: LocalTime = LocalTime { year: 2026, month: 5, day: 14, hour: 12, minute: 5 };

fn app() -> App {
    App::new(Start { document_id: "0123".to_owned(), ..Start::default() })
}

fn paste(app: &mut App, text: &str) -> Vec<Effect> {
    app.update(Action::Paste { html: None, text: Some(text.to_owned()) })
}

fn table(unit: &str) -> String {
    format!("Đơn vị\tKế hoạch\tThực hiện\n{unit}\t1.000\t360\nHà Tĩnh\t500\t200\n")
}

fn type_over(app: &mut App, text: &str) -> Vec<Effect> {
    app.update(Action::Edit { typed: Some(String::new()) });
    app.update(Action::Commit { text: text.to_owned(), then: Move::Nowhere })
}

fn kept(app: &mut App) {
    let Snapshot { id, revision, .. } = app.snapshot();
    app.update(Recovery::Kept { id, revision, time: "10:42".to_owned() }.into());
}

fn text(snapshot: Snapshot) -> String {
    String::from_utf8_lossy(&snapshot.document.into_bytes()).into_owned()
}

fn recent(id: &str, name: &str, rows: u32) -> Recent {
    let (id, name) = (id.to_owned(), name.to_owned());
    let about = String::new();
    Recent { id, name, about, rows, size: 1500, when: NOON, in_file: false, removed: false }
}

#[test]
fn only_work_is_kept_and_warned_about() {
    let mut app = app();
    assert!(!app.needs_keeping() && !app.is_unsaved(), "nothing is there");
    app.update(Action::OpenExample(0));
    assert!(!app.needs_keeping() && !app.is_unsaved(), "an example is no work");
    assert_eq!(chi_tieu::view::frame_view(&app).status.saved, "");
    type_over(&mut app, "Sửa");
    assert!(app.needs_keeping() && app.is_unsaved(), "a changed one is");
    kept(&mut app);
    assert!(!app.needs_keeping() && app.is_unsaved());
    assert_eq!(
        chi_tieu::view::frame_view(&app).status.saved,
        "tự lưu trong trình duyệt 10:42 · chưa lưu tệp"
    );
    let effects = app.update(Action::Saved { time: "10:43".to_owned() });
    assert_eq!(effects, [Effect::MarkInFile]);
    assert!(!app.is_unsaved());
    assert_eq!(
        chi_tieu::view::frame_view(&app).status.saved,
        "tự lưu trong trình duyệt 10:42 · đã xuất tệp lúc 10:43"
    );
    app.update(Action::Run(Command::Undo));
    assert!(app.needs_keeping() && app.is_unsaved(), "an undo is a change");
}

#[test]
fn another_table_is_another_document_and_the_former_is_handed_over_first() {
    let mut app = app();
    paste(&mut app, &table("Phú Yên"));
    assert_eq!(app.document_id(), "0123", "an empty page keeps its identity");
    let effects = paste(&mut app, &table("Bình Định"));
    let Some(Effect::KeepLeft(left)) = effects.first() else { panic!("{effects:?}") };
    assert_eq!(left.id, "0123");
    assert!(text((**left).clone()).contains("Phú Yên"));
    let second = app.document_id().to_owned();
    assert_ne!(second, "0123");
    assert!(text(app.snapshot()).contains("Bình Định"));
    app.update(Action::Run(Command::New));
    assert!(![second.as_str(), "0123"].contains(&app.document_id()));
    assert!(!app.needs_keeping() && !app.is_unsaved(), "an empty table is no work");
    app.update(Action::Run(Command::Undo));
    assert_eq!(app.document_id(), second);
    app.update(Action::Run(Command::Undo));
    assert_eq!(app.document_id(), "0123", "its identity comes back with it");
    assert!(text(app.snapshot()).contains("Phú Yên"));
    kept(&mut app);
    let effects = app.update(Action::Run(Command::New));
    assert!(!matches!(effects.first(), Some(Effect::KeepLeft(_))), "what is kept is not handed over again");
}

#[test]
fn a_reopened_document_is_as_it_was_kept_and_still_in_no_file() {
    for in_file in [false, true] {
        let mut first = app();
        paste(&mut first, &table("Phú Yên"));
        first.update(Action::Rename("Tháng 5".to_owned()));
        let bytes = first.snapshot().document.into_bytes();

        let mut app = App::new(Start { document_id: "4567".to_owned(), ..Start::default() });
        let reopened = Recovery::Reopened { bytes, when: NOON, in_file, is_earlier: false };
        app.update(reopened.into());
        assert_eq!(app.document_id(), "0123");
        assert_eq!(app.shown_name(), "Tháng 5");
        assert_eq!(app.sheet().grid(), first.sheet().grid());
        assert!(!app.needs_keeping());
        assert_eq!(app.is_unsaved(), !in_file);
        assert!(chi_tieu::view::frame_view(&app).status.saved.starts_with("tự lưu trong trình duyệt 12:05"));
        assert_eq!(chi_tieu::view::frame_view(&app).undo, None, "nothing was there before");
    }
}

#[test]
fn what_a_reopening_takes_the_place_of_comes_back_by_undo() {
    let mut other = app();
    paste(&mut other, &table("Phú Yên"));
    let bytes = other.snapshot().document.into_bytes();
    let mut app = App::new(Start { document_id: "4567".to_owned(), ..Start::default() });
    paste(&mut app, &table("Quảng Ngãi"));
    app.update(Recovery::Reopened { bytes, when: NOON, in_file: false, is_earlier: true }.into());
    assert_eq!(chi_tieu::view::frame_view(&app).status.notice, Some(Notice::EarlierVersion));
    assert_eq!(app.document_id(), "0123");
    app.update(Action::Run(Command::Undo));
    assert_eq!(app.document_id(), "4567");
    assert!(text(app.snapshot()).contains("Quảng Ngãi"));
}

#[test]
fn what_is_not_a_document_changes_nothing() {
    let rows: [&[u8]; 4] = [b"", b"{", b"{\"format\":\"chi-tieu\",\"version\":1", b"\xff\xfe"];
    for bytes in rows {
        let mut app = app();
        paste(&mut app, &table("Phú Yên"));
        let before = text(app.snapshot());
        let bytes = bytes.to_vec();
        app.update(Recovery::Reopened { bytes, when: NOON, in_file: false, is_earlier: false }.into());
        assert_eq!(chi_tieu::view::frame_view(&app).status.notice, Some(Notice::NothingKept));
        assert_eq!(text(app.snapshot()), before);
    }
}

#[test]
fn two_states_of_one_document_never_overwrite_each_other() {
    let mut app = app();
    paste(&mut app, &table("Phú Yên"));
    let effects = app.update(Recovery::Diverged { id: "0123".to_owned() }.into());
    assert_eq!(effects, [Effect::Hold]);
    assert_ne!(app.document_id(), "0123");
    assert!(app.needs_keeping());
    assert_eq!(chi_tieu::view::frame_view(&app).status.notice, Some(Notice::KeptApart));
    // The answer is about a document that is no longer shown: nothing changes.
    let id = app.document_id().to_owned();
    assert_eq!(app.update(Recovery::Diverged { id: "0123".to_owned() }.into()), []);
    assert_eq!(app.document_id(), id);
}

#[test]
fn an_opened_file_is_no_work_and_a_later_state_is_only_offered() {
    let mut writer = app();
    paste(&mut writer, &table("Phú Yên"));
    let bytes = writer.document_text().into_bytes();
    let mut app = App::new(Start { document_id: "4567".to_owned(), ..Start::default() });
    let effects = app.update(Action::OpenFile { name: "a.chitieu".to_owned(), bytes });
    assert!(effects.contains(&Effect::LookForNewer));
    assert!(!app.needs_keeping() && !app.is_unsaved());
    app.update(Recovery::Listed { recents: Vec::new(), now: NOON }.into());
    app.update(Recovery::Newer(recent("0123", "Phú Yên", 3)).into());
    let offer = chi_tieu::view::newer_view(&app).expect("an offer");
    assert_eq!(offer.about, "3 dòng, 2 KB · 12:05 hôm nay · chưa lưu tệp");
    assert!(text(app.snapshot()).contains("Phú Yên"), "what is open stays");
    app.update(Recovery::LeaveNewer.into());
    assert_eq!(chi_tieu::view::newer_view(&app), None);
}

#[test]
fn the_list_names_what_is_worth_it_and_a_removal_can_be_taken_back() {
    let mut app = app();
    let recents = vec![recent("a", "Cụm IV", 9), recent("b", "trống", 0), recent("c", "Dân số", 63)];
    let tomorrow = LocalTime { day: 15, ..NOON };
    app.update(Recovery::Listed { recents, now: tomorrow }.into());
    let shown = |app: &App| -> Vec<(String, bool)> {
        chi_tieu::view::start_view(app).recents.into_iter().map(|r| (r.name, r.removed)).collect()
    };
    let (first, third) = ("Cụm IV".to_owned(), "Dân số".to_owned());
    assert_eq!(shown(&app), [(first.clone(), false), (third.clone(), false)]);
    assert_eq!(chi_tieu::view::start_view(&app).recents[0].about, "9 dòng, 2 KB · 12:05 14/5 · chưa lưu tệp");
    let effects = app.update(Recovery::Remove("a".to_owned()).into());
    assert_eq!(effects, [Effect::SetRemoved { id: "a".to_owned(), removed: true }]);
    assert_eq!(shown(&app), [(first.clone(), true), (third.clone(), false)]);
    app.update(Recovery::PutBack("a".to_owned()).into());
    assert_eq!(shown(&app), [(first, false), (third, false)]);
    assert_eq!(app.update(Recovery::Reopen("c".to_owned()).into()), [Effect::Reopen("c".to_owned())]);
}

#[test]
fn trouble_is_told_once_and_stays_in_sight() {
    let mut app = app();
    paste(&mut app, &table("Phú Yên"));
    app.update(Recovery::NotKept(KeepTrouble::Full).into());
    assert_eq!(chi_tieu::view::frame_view(&app).status.notice, Some(Notice::NotKept(KeepTrouble::Full)));
    assert_eq!(chi_tieu::view::frame_view(&app).status.saved, "không tự lưu được · chưa lưu tệp");
    app.update(Action::DismissNotice);
    app.update(Recovery::NotKept(KeepTrouble::Full).into());
    assert_eq!(chi_tieu::view::frame_view(&app).status.notice, None, "told once");
    kept(&mut app);
    assert_eq!(
        chi_tieu::view::frame_view(&app).status.saved,
        "tự lưu trong trình duyệt 10:42 · chưa lưu tệp"
    );
}

#[test]
fn after_a_trap_the_document_is_kept_again() {
    let mut before = app();
    paste(&mut before, &table("Phú Yên"));
    let bytes = before.snapshot().document.into_bytes();
    let mut app = App::new(Start { document_id: "4567".to_owned(), ..Start::default() });
    let effects = app.update(Recovery::Rescued { bytes }.into());
    assert!(effects.contains(&Effect::Keep));
    assert_eq!(app.document_id(), "0123");
    assert!(app.needs_keeping() && app.is_unsaved());
}

#[test]
fn a_document_written_in_pieces_is_the_document() {
    let mut text = String::from("Mã\tĐơn vị \"A\"\tThực hiện\n");
    for row in 0..20_000 {
        text.push_str(&format!("0{row:05}\tXã \\ {row}\t{row},5\n"));
    }
    let mut app = app();
    paste(&mut app, &text);
    let mut document = app.snapshot().document;
    let (mut bytes, mut pieces) = (Vec::new(), 1);
    assert!(!document.is_short());
    while document.write_some(&mut bytes) {
        pieces += 1;
    }
    assert!(pieces > 3, "{pieces}");
    assert!(!document.write_some(&mut bytes), "it stays done");
    let read = document_from_text(std::str::from_utf8(&bytes).expect("UTF-8")).expect("a document");
    assert_eq!(read.workbook.sheet().grid(), app.sheet().grid());
    let serde: serde_json::Value = serde_json::from_slice(&bytes).expect("JSON");
    let parts = serde["parts"].as_array().expect("parts");
    let column = parts.iter().find(|part| part["part"] == "cells" && part["column"] == 1).expect("a column");
    assert_eq!(column["texts"][1], "Xã \\ 0");
}

#[test]
fn what_remains_of_a_damaged_file_is_another_document_in_no_file() {
    let mut writer = app();
    paste(&mut writer, &table("Phú Yên"));
    writer.update(Action::Rename("Tháng 5".to_owned()));
    let whole = writer.document_text();
    let damaged = whole.replacen("\"360\"", "\"460\"", 1);
    assert_ne!(damaged, whole);
    for bytes in [damaged.into_bytes(), whole.as_bytes()[..whole.len() - 60].to_vec()] {
        let mut app = App::new(Start { document_id: "4567".to_owned(), ..Start::default() });
        paste(&mut app, &table("Quảng Ngãi"));
        app.update(Action::OpenFile { name: "a.chitieu".to_owned(), bytes });
        assert!(!["0123", "4567"].contains(&app.document_id()), "it writes over no kept copy");
        assert_eq!(app.shown_name(), "Tháng 5 (phần còn lại)", "nor over the file");
        assert!(app.is_unsaved() && app.needs_keeping());
        let notice = chi_tieu::view::frame_view(&app).status.notice.expect("it is told");
        let Notice::Rescued(lost) = &notice else { panic!("{notice:?}") };
        assert!(!lost.is_nothing());
        let told = app.words().notice(&notice, &chi_tieu::sheet::Counted::Unit);
        assert!(told.contains("bị hỏng hoặc bị cắt") && told.contains("tệp cũ giữ nguyên"), "{told}");
        if !lost.rest {
            assert!(told.contains("số ở cột C có thể đã khác"), "{told}");
        }
        app.update(Action::Run(Command::Undo));
        assert_eq!(app.document_id(), "4567");
    }
    // A cut inside a letter is damage too.
    let cut = whole.find('ê').expect("a letter of two bytes") + 1;
    let mut app = app();
    app.update(Action::OpenFile { name: "a.chitieu".to_owned(), bytes: whole.as_bytes()[..cut].to_vec() });
    let notice = chi_tieu::view::frame_view(&app).status.notice;
    assert!(matches!(notice, Some(Notice::Rescued(_) | Notice::DamagedFile)), "{notice:?}");
}

#[test]
fn everything_is_deleted_only_when_the_user_says_so_again() {
    let mut app = app();
    paste(&mut app, &table("Phú Yên"));
    kept(&mut app);
    app.update(Recovery::Listed { recents: vec![recent("a", "Cụm IV", 9)], now: NOON }.into());
    app.update(Action::Run(Command::Forget));
    assert!(chi_tieu::view::frame_view(&app).forgetting, "it asks");
    app.update(Action::CloseOverlay);
    assert!(!chi_tieu::view::frame_view(&app).forgetting);
    assert!(text(app.snapshot()).contains("Phú Yên"));
    app.update(Action::Run(Command::Forget));
    let effects = app.update(Recovery::Forget.into());
    assert!(effects.contains(&Effect::ForgetAll), "{effects:?}");
    assert!(!effects.iter().any(|e| matches!(e, Effect::KeepLeft(_) | Effect::Hold)), "{effects:?}");
    assert!(!app.needs_keeping() && !app.is_unsaved(), "nothing is kept again");
    assert!(app.sheet().grid().is_empty() && chi_tieu::view::start_view(&app).recents.is_empty());
    assert_ne!(app.document_id(), "0123");
    app.update(Action::Run(Command::Undo));
    assert!(app.sheet().grid().is_empty(), "no undo brings it back");
    app.update(Recovery::Forgotten { done: true }.into());
    assert_eq!(chi_tieu::view::frame_view(&app).status.notice, Some(Notice::Forgotten));
}

#[test]
fn documents_of_one_name_are_told_apart() {
    let mut app = app();
    paste(&mut app, &table("Phú Yên"));
    assert_eq!(app.snapshot().name, "Chưa đặt tên");
    assert_eq!(app.snapshot().about, "Phú Yên");
    let kept =
        Recent { about: "tháng 5/2026 · Phú Yên".to_owned(), ..recent("a", "Chưa đặt tên", 2) };
    app.update(Recovery::Listed { recents: vec![kept], now: NOON }.into());
    let about = &chi_tieu::view::start_view(&app).recents[0].about;
    assert_eq!(about, "tháng 5/2026 · Phú Yên · 2 dòng, 2 KB · 12:05 hôm nay · chưa lưu tệp");
}

#[test]
fn an_earlier_version_takes_the_place_of_today_s_and_undo_goes_back() {
    let mut app = app();
    paste(&mut app, &table("Phú Yên"));
    let bytes = app.snapshot().document.into_bytes();
    type_over(&mut app, "Quảng Ngãi");
    assert_eq!(app.update(Action::Run(Command::Versions)), [Effect::ListVersions]);
    let version = PastVersion {
        turn: 7,
        name: "Thu BHXH".into(),
        about: "tháng 5/2026".into(),
        rows: 2,
        size: 1500,
        when: NOON,
    };
    let now = LocalTime { hour: 15, ..NOON };
    app.update(Recovery::VersionsListed { versions: vec![version], now }.into());
    let listed = chi_tieu::view::frame_view(&app).versions.unwrap();
    assert_eq!(listed[0].when, "12:05 hôm nay");
    assert_eq!(listed[0].about, "Thu BHXH · tháng 5/2026 · 2 dòng, 2 KB");

    assert_eq!(app.update(Recovery::TakeBack(7).into()), [Effect::TakeBack(7)]);
    assert_eq!(chi_tieu::view::frame_view(&app).versions, None);
    let effects = app.update(Recovery::TakenBack { bytes }.into());
    // What is left is kept first.
    assert!(matches!(effects.first(), Some(Effect::KeepLeft(_))));
    assert!(text(app.snapshot()).contains("Phú Yên"));
    assert!(!text(app.snapshot()).contains("Quảng Ngãi"));
    // It is the same document, and is to be kept again.
    assert_eq!(app.document_id(), "0123");
    assert!(app.needs_keeping());
    app.update(Action::Run(Command::Undo));
    assert!(text(app.snapshot()).contains("Quảng Ngãi"));
    assert_eq!(app.document_id(), "0123");
}
