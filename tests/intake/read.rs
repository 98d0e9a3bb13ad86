//! Reading in a worker: the outcome arrives as it was read, and the open document is safe meanwhile.
#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on must fail")]

use std::path::Path;

use chi_tieu::app::ReadingEvent;
use chi_tieu::app::{Action, App, Command, Effect, Move, Start};
use chi_tieu::grid::CellAddress;
use chi_tieu::intake::{Incoming, Progress, ReadOutcome, Stage, read};
use chi_tieu::sheet::Sheet;
use chi_tieu::words::Notice;

const TABLE: &str = "Đơn vị\tKế hoạch\tThực hiện\nPhú Yên\t1.000\t360\nHà Tĩnh\t500\t200\n";

fn app() -> App {
    App::new(Start { document_id: "0123".to_owned(), ..Start::default() })
}

fn pasted(text: &str) -> Incoming {
    Incoming::Clipboard { html: None, text: Some(text.to_owned()) }
}

fn quietly(source: Incoming) -> ReadOutcome {
    read(source, &mut |_| ())
}

fn event(app: &mut App, event: ReadingEvent) -> Vec<Effect> {
    app.update(Action::Reading(event))
}

fn begin(app: &mut App) {
    assert_eq!(event(app, ReadingEvent::Begun { file: None }), []);
    assert!(app.is_reading() && chi_tieu::view::frame_view(app).reading.is_some());
}

fn done(source: Incoming) -> ReadingEvent {
    ReadingEvent::Done(quietly(source).to_bytes().expect("plain data"))
}

fn same_sheets<'a>(a: impl Iterator<Item = &'a Sheet>, b: impl Iterator<Item = &'a Sheet>, what: &str) {
    let (a, b): (Vec<_>, Vec<_>) = (a.collect(), b.collect());
    assert_eq!(a.len(), b.len(), "{what}");
    for (a, b) in a.into_iter().zip(b) {
        assert!(a.name == b.name && a.grid() == b.grid(), "{what}: cells");
        assert!(a.table() == b.table(), "{what}: understanding");
        assert!(a.computed() == b.computed() && a.available() == b.available(), "{what}: figures");
        assert!(a.warnings().eq(b.warnings()), "{what}: warnings");
        assert!(a.settings() == b.settings() && a.decisions() == b.decisions(), "{what}: decisions");
        assert!(a.shown_computed().eq(b.shown_computed()), "{what}: shown columns");
    }
}

fn sources() -> Vec<(String, Incoming)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let mut sources = vec![
        ("text".to_owned(), pasted(TABLE)),
        ("nothing".to_owned(), pasted("")),
        ("numbers alone".to_owned(), pasted("1,5\t2,5\n3,5\t4,5\n")),
    ];
    let files = |folder: &str| {
        let mut paths: Vec<_> = std::fs::read_dir(root.join(folder))
            .expect(folder)
            .map(|e| e.expect("an entry").path())
            .collect();
        paths.sort();
        paths
    };
    for path in files("files").into_iter().filter(|path| path.is_file()) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let bytes = std::fs::read(&path).expect("a file");
        sources.push((name.clone(), Incoming::File { name, bytes }));
    }
    for path in
        files("clipboard/libreoffice").into_iter().filter(|p| p.extension().is_some_and(|e| e == "html"))
    {
        let html = std::fs::read_to_string(&path).ok();
        let text = std::fs::read_to_string(path.with_extension("txt")).ok();
        sources.push((path.display().to_string(), Incoming::Clipboard { html, text }));
    }
    let mut saved = app();
    saved.update(Action::OpenExample(1));
    saved.update(Action::SetThreshold("36".to_owned()));
    let bytes = saved.document_text().into_bytes();
    sources.push(("document".to_owned(), Incoming::File { name: "a.chitieu".to_owned(), bytes }));
    sources
}

#[test]
fn what_is_carried_over_is_what_was_read() {
    for (what, source) in sources() {
        let here = quietly(source);
        let there = ReadOutcome::from_bytes(&here.to_bytes().expect("plain data")).expect("the same build");
        match (&here, &there) {
            (ReadOutcome::Refused(a), ReadOutcome::Refused(b)) => assert_eq!(a, b, "{what}"),
            (ReadOutcome::Pasted(a), ReadOutcome::Pasted(b)) => {
                same_sheets(a.iter(), b.iter(), &what);
            }
            (
                ReadOutcome::Document { workbook: a, language: x, .. },
                ReadOutcome::Document { workbook: b, language: y, .. },
            ) => {
                same_sheets(a.sheets().iter(), b.sheets().iter(), &what);
                assert!(a.active() == b.active() && a.identity == b.identity && x == y, "{what}");
            }
            (
                ReadOutcome::Tables { name, sheets, active, remarks },
                ReadOutcome::Tables { name: n, sheets: s, active: a, remarks: r },
            ) => {
                same_sheets(sheets.iter(), s.iter(), &what);
                assert_eq!((name, active, remarks), (n, a, r), "{what}");
            }
            other => panic!("{what}: {other:?}"),
        }
    }
    assert!(ReadOutcome::from_bytes(&[]).is_none() && ReadOutcome::from_bytes(b"\x09").is_none());
}

#[test]
fn progress_goes_on_and_ends_with_the_figures() {
    let rows: String = (0..5000).map(|row| format!("<tr><td>Xã {row}<td>1.234,5<td>{row},25</tr>")).collect();
    let html = format!("<table><tr><td>Đơn vị<td>Kế hoạch<td>Thực hiện</tr>{rows}</table>");
    for source in [pasted(TABLE), Incoming::Clipboard { html: Some(html), text: None }] {
        let mut told: Vec<Progress> = Vec::new();
        read(source, &mut |progress| told.push(progress));
        assert_eq!(told[0], Progress { stage: Stage::Cells, done: None });
        assert_eq!(told.last(), Some(&Progress { stage: Stage::Figures, done: Some(1.0) }));
        let steps: Vec<_> = told.iter().filter_map(|p| Some((p.stage == Stage::Figures, p.done?))).collect();
        assert!(steps.is_sorted() && steps.iter().all(|(_, done)| (0.0..=1.0).contains(done)), "{steps:?}");
    }
}

#[test]
fn a_table_read_elsewhere_comes_as_if_it_had_been_read_here() {
    let (mut here, mut there) = (app(), app());
    here.update(Action::Paste { html: None, text: Some(TABLE.to_owned()) });
    begin(&mut there);
    event(&mut there, ReadingEvent::Told(Progress { stage: Stage::Figures, done: Some(0.5) }));
    let view = chi_tieu::view::frame_view(&there).reading.expect("it goes on");
    assert_eq!(view.text, "Đang tính bảng vừa dán…");
    assert!(view.done.is_some_and(|done| (0.5..1.0).contains(&done)));
    event(&mut there, done(pasted(TABLE)));
    assert!(!there.is_reading());
    assert_eq!(here.document_text(), there.document_text());
    there.update(Action::Run(Command::Undo));
    assert!(there.sheet().grid().is_empty(), "in one step");
}

#[test]
fn while_something_is_read_the_document_stays_as_it_was() {
    let mut app = app();
    app.update(Action::Paste { html: None, text: Some(TABLE.to_owned()) });
    let (before, revision) = (app.document_text(), app.revision());
    begin(&mut app);
    let edits = [
        Action::Edit { typed: Some("7".to_owned()) },
        Action::Run(Command::Undo),
        Action::Run(Command::Clear),
        Action::SetThreshold("36".to_owned()),
        Action::Rename("khác".to_owned()),
    ];
    for edit in edits {
        assert_eq!(app.update(edit.clone()), [], "{edit:?}");
        assert_eq!(chi_tieu::view::frame_view(&app).status.notice, Some(Notice::StillReading), "{edit:?}");
        app.update(Action::DismissNotice);
    }
    app.update(Action::Move(Move::Down, false));
    assert_eq!((app.document_text(), app.revision()), (before.clone(), revision));

    let ended = event(&mut app, ReadingEvent::Cancel);
    assert!(ended.contains(&Effect::StopReading));
    assert_eq!(chi_tieu::view::frame_view(&app).status.notice, Some(Notice::ReadingStopped));
    // A message that was sent before comes too late.
    event(&mut app, ReadingEvent::Told(Progress { stage: Stage::Figures, done: None }));
    event(&mut app, done(pasted("Đơn vị\tKế hoạch\nA\t1\n")));
    assert!(!app.is_reading());
    assert_eq!((app.document_text(), app.revision()), (before.clone(), revision));

    begin(&mut app);
    event(&mut app, ReadingEvent::Failed);
    assert_eq!(chi_tieu::view::frame_view(&app).status.notice, Some(Notice::ReadingFailed));
    assert_eq!((app.document_text(), app.revision()), (before, revision));
}

#[test]
fn escape_ends_a_reading_and_another_source_takes_its_place() {
    let mut app = app();
    begin(&mut app);
    assert!(app.update(Action::CloseOverlay).contains(&Effect::StopReading));
    begin(&mut app);
    let effects = app.update(Action::Paste { html: None, text: Some(TABLE.to_owned()) });
    assert!(effects.contains(&Effect::StopReading) && !app.is_reading());
    assert_eq!(app.sheet().table().rows.len(), 2);
    begin(&mut app);
    assert!(app.update(Action::OpenExample(0)).contains(&Effect::StopReading));
}

#[test]
fn cells_without_a_header_go_where_the_caret_stood_when_they_were_pasted() {
    let mut app = app();
    app.update(Action::Paste { html: None, text: Some(TABLE.to_owned()) });
    app.update(Action::Select { at: CellAddress::new(1, 1), extend: false });
    begin(&mut app);
    app.update(Action::Move(Move::Down, false));
    event(&mut app, done(pasted("700\n800\n")));
    assert_eq!(app.sheet().grid().text(CellAddress::new(1, 1)), "700");
    assert_eq!(app.sheet().grid().text(CellAddress::new(2, 1)), "800");
}
