//! Names of cells: given in the field of the address, used in formulas, changed, removed.

use chi_tieu::app::{Action, App, Command, Effect, Move, NamesAction, SheetAction, Start, TypingAction};
use chi_tieu::formula::{Question, Refusal, canonical};
use chi_tieu::grid::{CellAddress, CellRange};
use chi_tieu::view::{caret_address, frame_view, grid_view, table_view};
use chi_tieu::words::Notice;

const TABLE: &str = "Đơn vị\tGiường\tĐạt\nHuế\t10\t1\nVinh\t20\t2\nĐà Lạt\t30\t3\n";

fn app() -> App {
    let mut app = App::new(Start::default());
    app.update(Action::Paste { html: None, text: Some(TABLE.to_owned()) });
    app
}

fn at(cell: &str) -> CellAddress {
    CellRange::from_text(cell).unwrap().start
}

fn go(app: &mut App, text: &str) {
    app.update(Action::GoTo(text.to_owned()));
}

fn write(app: &mut App, cell: &str, text: &str) -> Vec<Effect> {
    go(app, cell);
    app.update(Action::Edit { typed: Some(String::new()) });
    app.update(Action::Commit { text: text.to_owned(), then: Move::Nowhere })
}

fn names(app: &App) -> Vec<(String, CellRange)> {
    app.workbook().names().map(|named| (named.name.to_owned(), named.range)).collect()
}

fn range(text: &str) -> CellRange {
    CellRange::from_text(text).unwrap()
}

/// What the engine is asked for the only formula of a sheet.
fn asked(effects: &[Effect], sheet: usize) -> Option<String> {
    effects.iter().find_map(|effect| match effect {
        Effect::Calculate { job, .. } => match Question::from_bytes(job) {
            Some(Question::Whole(job)) => Some(job.sheets[sheet].formulas.first()?.text.clone()),
            _ => None,
        },
        _ => None,
    })
}

#[test]
fn a_name_written_over_a_selection_is_its_own_and_formulas_use_it() {
    let mut app = app();
    go(&mut app, "C2:C4");
    go(&mut app, "Đạt");
    assert_eq!(names(&app), [("Đạt".to_owned(), range("C2:C4"))]);
    assert_eq!(caret_address(&app), "Đạt");
    // Composed otherwise, and in capitals.
    let effects = write(&mut app, "E2", "=sum(ĐA\u{323}T)*2");
    assert_eq!(canonical(&app.sheet().formulas()[&at("E2")]), "=SUM(ĐẠT)*2");
    assert_eq!(asked(&effects, 0).as_deref(), Some("=SUM($C$2:$C$4)*2"));
    // The name leads to its cells, from other sheets too.
    app.update(Action::Sheets(SheetAction::Add));
    go(&mut app, "đạt");
    assert_eq!((app.shown_sheet(), app.selection().range()), (0, range("C2:C4")));
    app.update(Action::Sheets(SheetAction::Show(1)));
    let effects = write(&mut app, "A1", "=MAX(Đạt)");
    assert_eq!(asked(&effects, 1).as_deref(), Some("=MAX(S0!$C$2:$C$4)"));
    // All is undone.
    for _ in 0..4 {
        app.update(Action::Run(Command::Undo));
    }
    assert!(names(&app).is_empty() && app.workbook().sheets()[0].name.is_empty());
}

#[test]
fn a_name_follows_its_cells() {
    let mut app = app();
    go(&mut app, "C2:C4");
    go(&mut app, "Đạt");
    go(&mut app, "A3");
    app.update(Action::Run(Command::InsertAbove));
    assert_eq!(names(&app)[0].1, range("C2:C5"));
    go(&mut app, "B2");
    app.update(Action::Run(Command::SelectColumn));
    app.update(Action::Run(Command::DeleteColumns));
    assert_eq!(names(&app)[0].1, range("B2:B5"));
    app.update(Action::Run(Command::Undo));
    app.update(Action::Run(Command::Undo));
    assert_eq!(names(&app)[0].1, range("C2:C4"));
    // Of cells that are gone there is no name.
    go(&mut app, "C2");
    app.update(Action::Run(Command::SelectColumn));
    app.update(Action::Run(Command::DeleteColumns));
    assert!(names(&app).is_empty());
    app.update(Action::Run(Command::Undo));
    assert_eq!(names(&app)[0].1, range("C2:C4"));
}

#[test]
fn what_can_be_no_name_is_said_and_nothing_changes() {
    let mut app = app();
    go(&mut app, "C2:C4");
    go(&mut app, "Đạt");
    go(&mut app, "B2");
    for bad in ["Q 1", "Kế hoạch", "a/b"] {
        go(&mut app, bad);
        assert!(frame_view(&app).status.notice.is_some(), "{bad}");
        app.update(Action::DismissNotice);
    }
    for taken in ["ĐẠT", "Q1", "5a", "TRUE", ""] {
        app.update(Action::Names(NamesAction::Give(taken.to_owned())));
        assert!(frame_view(&app).status.notice.is_some(), "{taken}");
        app.update(Action::DismissNotice);
    }
    assert_eq!(names(&app).len(), 1);
    // A formula with a name that nothing has is taken, and its cell is an error: what is wrong is said at once.
    write(&mut app, "E2", "=SUM(Không_có)");
    assert!(app.editing().is_none() && app.sheet().formulas().len() == 1);
    assert!(matches!(frame_view(&app).status.notice, Some(Notice::Formula(Refusal::UnknownName(_)))));
    app.update(Action::Run(Command::Undo));
    // One that wants a single value where the name means several cells is refused.
    write(&mut app, "E2", "=Đạt*2");
    assert!(app.editing().is_some() && app.sheet().formulas().is_empty());
}

#[test]
fn formulas_follow_a_name_that_changes_and_keep_its_cells_when_it_goes() {
    let mut app = app();
    go(&mut app, "C2:C4");
    go(&mut app, "Đạt");
    write(&mut app, "E2", "=SUM(Đạt)");
    let formula = |app: &App| canonical(&app.sheet().formulas()[&at("E2")]);
    app.update(Action::Names(NamesAction::Rename("Đạt".to_owned(), "Vượt".to_owned())));
    assert_eq!((formula(&app).as_str(), names(&app)[0].0.as_str()), ("=SUM(Vượt)", "Vượt"));
    app.update(Action::Names(NamesAction::Remove("Vượt".to_owned())));
    assert_eq!((formula(&app).as_str(), names(&app).len()), ("=SUM($C$2:$C$4)", 0));
    app.update(Action::Run(Command::Undo));
    app.update(Action::Run(Command::Undo));
    assert_eq!((formula(&app).as_str(), names(&app)[0].0.as_str()), ("=SUM(Đạt)", "Đạt"));
}

#[test]
fn names_are_kept_in_the_document_and_offered_while_typing() {
    let mut app = app();
    go(&mut app, "C2:C4");
    go(&mut app, "Đạt_chuẩn");
    write(&mut app, "E2", "=SUM(Đạt_chuẩn)");
    let text = app.document_text();
    let mut other = App::new(Start::default());
    other.update(Action::OpenFile { name: "a.chitieu".to_owned(), bytes: text.into_bytes() });
    assert_eq!(names(&other), names(&app));
    assert_eq!(canonical(&other.sheet().formulas()[&at("E2")]), "=SUM(Đạt_chuẩn)");
    go(&mut other, "E3");
    other.update(Action::Edit { typed: Some("=".to_owned()) });
    let text = "=SUM(da".to_owned();
    other.update(Action::Type(TypingAction::Typed { cursor: text.chars().count(), text }));
    let offered = grid_view(&other, &table_view(&other)).typing.completions;
    assert_eq!(offered.first().map(|hint| hint.name.as_str()), Some("Đạt_chuẩn"));
    let effects = other.update(Action::Type(TypingAction::Complete));
    let expected = Effect::TypeInFormula { replaces: "da".to_owned(), text: "Đạt_chuẩn".to_owned() };
    assert!(effects.contains(&expected), "{effects:?}");
}
