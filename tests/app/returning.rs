//! The document of a tab comes back after a reload, with the steps that could be undone.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on must fail")]

use chi_tieu::app::{Action, App, Command, Move, Recovery, SheetAction, Start};
use chi_tieu::grid::CellAddress;
use chi_tieu::store::{LocalTime, Seal, TabRecord};
use chi_tieu::view::frame_view;

fn page(id: &str) -> App {
    App::new(Start { document_id: id.to_owned(), ..Start::default() })
}

fn worked() -> App {
    let mut app = page("a");
    let text = "Đơn vị\tKế hoạch\tThực hiện\nHuyện A\t100\t50\nHuyện B\t200\t70";
    app.update(Action::Paste { html: None, text: Some(text.to_owned()) });
    for value in ["110", "120"] {
        app.update(Action::Select { at: CellAddress::new(1, 1), extend: false });
        app.update(Action::Edit { typed: Some(value.to_owned()) });
        app.update(Action::Commit { text: value.to_owned(), then: Move::Nowhere });
    }
    app.update(Action::SetThreshold("40".to_owned()));
    app.update(Action::Run(Command::Undo));
    app
}

/// The page after a reload: what the tab kept comes back.
fn reloaded(left: &App) -> App {
    let record = left.tab_record(5.0, "build").unwrap();
    let record = TabRecord::from_text(&record.to_text()).unwrap();
    let bytes = record.document.clone().unwrap().into_bytes();
    let steps = record.steps_of("build", &bytes).map(str::to_owned);
    let mut app = page("b");
    app.update(Recovery::Return(Box::new(record)).into());
    assert!(app.is_returning());
    app.update(returned(bytes, steps));
    app
}

fn returned(bytes: Vec<u8>, steps: Option<String>) -> Action {
    let when = LocalTime::default();
    let (is_stored, in_file, is_earlier) = (false, false, false);
    Recovery::Returned { bytes, when, is_stored, in_file, is_earlier, steps }.into()
}

#[test]
fn the_sheet_that_was_shown_last_comes_back() {
    let mut left = worked();
    left.update(Action::Sheets(SheetAction::Add));
    let revision = left.snapshot().revision;
    left.update(Recovery::Kept { id: "a".to_owned(), revision, time: "10:00".to_owned() }.into());
    assert!(left.tab_record(5.0, "build").unwrap().document.is_none(), "the storage has it");
    left.update(Action::Sheets(SheetAction::Show(0)));
    let back = reloaded(&left);
    assert_eq!(frame_view(&back).status.shown_tab, 0);
    assert_eq!(back.document_text(), left.document_text());
}

#[test]
fn it_comes_back_as_it_was_with_every_step() {
    let mut left = worked();
    let mut back = reloaded(&left);
    assert!(!back.is_returning() && back.is_unsaved() && back.needs_keeping());
    assert_eq!(back.document_id(), "a");
    for command in [Command::Redo, Command::Undo, Command::Undo, Command::Undo, Command::Undo, Command::Redo]
    {
        assert_eq!(back.document_text(), left.document_text());
        left.update(Action::Run(command));
        back.update(Action::Run(command));
    }
    assert_eq!(back.document_text(), left.document_text());
}

#[test]
fn the_steps_of_another_document_or_build_are_not_taken() {
    let record = worked().tab_record(5.0, "build").unwrap();
    let bytes = record.document.clone().unwrap().into_bytes();
    assert_eq!(record.seal, Seal::of(&bytes));
    assert!(record.steps_of("build", &bytes).is_some());
    assert!(record.steps_of("later", &bytes).is_none());
    assert!(record.steps_of("build", b"other").is_none());
    // Damaged steps: the document comes back without them.
    let mut back = page("b");
    back.update(Recovery::Return(Box::default()).into());
    back.update(returned(bytes, Some("zz no steps".to_owned())));
    assert_eq!(back.document_id(), "a");
    back.update(Action::Run(Command::Undo));
    assert!(!back.sheet().grid().is_empty());
}

#[test]
fn what_came_meanwhile_is_not_replaced() {
    let record = worked().tab_record(5.0, "build").unwrap();
    let bytes = record.document.unwrap().into_bytes();
    let mut app = page("b");
    app.update(Recovery::Return(Box::default()).into());
    app.update(Action::Paste { html: None, text: Some("Đơn vị\tThu\nXã X\t7".to_owned()) });
    app.update(returned(bytes, None));
    assert_eq!(app.document_id(), "b");
    assert!(!app.is_returning());
}

#[test]
fn an_empty_page_keeps_nothing_and_a_long_document_only_its_name() {
    assert_eq!(page("a").tab_record(1.0, "build"), None);
    let rows: String = (0..60_000).map(|n| format!("Xã {n}\t1.000\t{n}\n")).collect();
    let mut app = page("a");
    app.update(Action::Paste {
        html: None, text: Some(format!("Đơn vị\tKế hoạch\tThực hiện\n{rows}"))
    });
    let record = app.tab_record(1.0, "build").unwrap();
    assert_eq!((record.document, record.steps, record.id.as_str()), (None, None, "a"));
}
