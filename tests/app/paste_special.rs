//! Pasting otherwise than whole: values, transposed, without blanks, onto the figures that are there.

use chi_tieu::app::{Action, App, Command, Effect, Move, OpenMenu, Start};
use chi_tieu::grid::{CellAddress, CellRange};
use chi_tieu::sheet::{Operation, PasteHow};
use chi_tieu::view::menu_view;
use chi_tieu::words::Notice;

/// It computes nothing, so there is room beside it.
const TABLE: &str =
    "Đơn vị\tGiường\tPhòng\tGhi chú\nHuế\t1.234,5\t1\tx\nVinh\t1.235,5\t2\t\nĐà Lạt\t40,0\t4\ty\n";

fn app() -> App {
    let mut app = App::new(Start::default());
    app.update(Action::Paste { html: None, text: Some(TABLE.to_owned()) });
    app
}

fn go_to(app: &mut App, range: &str) {
    app.update(Action::GoTo(range.to_owned()));
}

fn type_in(app: &mut App, cell: &str, text: &str) {
    go_to(app, cell);
    app.update(Action::Edit { typed: Some(String::new()) });
    app.update(Action::Commit { text: text.to_owned(), then: Move::Nowhere });
}

fn cells(app: &App, range: &str) -> Vec<String> {
    let text = |at: CellAddress| match app.sheet().formulas().get(&at) {
        Some(formula) => chi_tieu::formula::canonical(formula),
        None => app.sheet().grid().text(at).to_owned(),
    };
    CellRange::from_text(range).unwrap().addresses().map(text).collect()
}

fn notice(app: &App) -> Option<Notice> {
    chi_tieu::view::frame_view(app).status.notice
}

fn copy(app: &mut App, range: &str, cut: bool) {
    go_to(app, range);
    let text = chi_tieu::view::copied(app).text;
    app.update(Action::Copied { text, cut });
}

/// Chooses how in the menu, as a user does, and pastes by the key.
fn paste(app: &mut App, to: &str, how: PasteHow) {
    go_to(app, to);
    app.update(Action::Run(Command::PasteSpecial));
    let items = menu_view(app).map(|menu| menu.items).unwrap_or_default();
    let is_listed = items.iter().any(|item| item.action == Action::PasteAs(how));
    assert!(is_listed || how == PasteHow::Whole, "{how:?}");
    app.update(Action::CloseOverlay);
    let effects = app.update(Action::PasteAs(how));
    assert!(effects.contains(&Effect::Paste));
    assert_eq!(notice(app), Some(Notice::PasteWaits(how)));
    app.update(Action::PasteOwn);
}

#[test]
fn each_way_of_pasting_is_one_step() {
    use Operation::{Add, Divide, Multiply, Subtract};
    for (copied, to, how, range, expected) in [
        ("B2:B3", "E2", PasteHow::Whole, "E2:E3", "1.234,5 1.235,5"),
        ("B2:C3", "E2", PasteHow::Transposed, "E2:F3", "1.234,5 1.235,5 1 2"),
        ("D2:D4", "C2", PasteHow::SkipBlanks, "C2:C4", "x 2 y"),
        ("C2", "B2:B4", PasteHow::Operate(Add), "B2:B4", "1.235,5 1.236,5 41,0"),
        ("C2:C4", "B2:B4", PasteHow::Operate(Subtract), "B2:B4", "1.233,5 1.233,5 36,0"),
        ("C4", "B2:B4", PasteHow::Operate(Multiply), "B2:B4", "4.938 4.942 160"),
        ("C3", "B2:B4", PasteHow::Operate(Divide), "B2:B4", "617,25 617,75 20"),
    ] {
        let mut app = app();
        let before = app.document_text();
        copy(&mut app, copied, false);
        paste(&mut app, to, how);
        assert_eq!(cells(&app, range).join(" "), expected, "{copied} {to} {how:?}");
        app.update(Action::Run(Command::Undo));
        assert_eq!(app.document_text(), before, "{copied} {to} {how:?}");
        // The way was said once: the next paste is whole.
        app.update(Action::PasteOwn);
        let whole = cells(&app, to.split(':').next().unwrap());
        copy(&mut app, copied, false);
        assert_eq!(whole, cells(&app, copied.split(':').next().unwrap()), "{how:?}");
    }
}

#[test]
fn what_is_no_figure_is_counted_and_stays() {
    let mut app = app();
    copy(&mut app, "C2", false);
    paste(&mut app, "A2:C2", PasteHow::Operate(Operation::Add));
    assert_eq!(cells(&app, "A2:C2"), ["Huế", "1.235,5", "2"]);
    assert_eq!(notice(&app), Some(Notice::KeptNoFigures(1)));
}

#[test]
fn formulas_are_pasted_as_formulas_values_or_turned() {
    let mut app = app();
    type_in(&mut app, "E2", "=B2+C2");
    copy(&mut app, "E2", false);
    paste(&mut app, "E3", PasteHow::Whole);
    assert_eq!(cells(&app, "E3"), ["=B3+C3"]);
    // Until the engine has answered the value is a mark.
    paste(&mut app, "F2", PasteHow::Values);
    assert_eq!(cells(&app, "F2"), ["…"]);
    // Named three and two cells to the left, then so many above.
    paste(&mut app, "G6", PasteHow::Transposed);
    assert_eq!(cells(&app, "G6"), ["=G3+G4"]);
    // A figure is added behind the formula.
    copy(&mut app, "C4", false);
    paste(&mut app, "E2", PasteHow::Operate(Operation::Multiply));
    assert_eq!(cells(&app, "E2"), ["=(B2+C2)*4"]);
}

#[test]
fn what_other_programs_copied_is_pasted_specially_too() {
    let mut app = app();
    go_to(&mut app, "B2");
    app.update(Action::PasteAs(PasteHow::Operate(Operation::Add)));
    app.update(Action::Paste { html: None, text: Some("0,5\n0,5\n".to_owned()) });
    assert_eq!(cells(&app, "B2:B4"), ["1.235,0", "1.236,0", "40,0"]);
    // A table with a head goes into the cells that are there, if the user says how.
    go_to(&mut app, "F2");
    app.update(Action::PasteAs(PasteHow::Transposed));
    app.update(Action::Paste { html: None, text: Some("Đơn vị\tThu\nA\t1\nB\t2\n".to_owned()) });
    assert_eq!(cells(&app, "F2:H3"), ["Đơn vị", "A", "B", "Thu", "1", "2"]);
}

#[test]
fn a_cut_that_was_left_is_not_pasted_and_one_that_waits_only_moves() {
    let mut app = app();
    let before = app.document_text();
    copy(&mut app, "B2", true);
    app.update(Action::CloseOverlay);
    go_to(&mut app, "E2");
    app.update(Action::PasteOwn);
    assert_eq!((app.document_text(), notice(&app)), (before.clone(), Some(Notice::CutWasLeft)));
    // A menu that is opened and closed leaves nothing; an entry of it moves the cells.
    copy(&mut app, "B2", true);
    app.update(Action::OpenMenu(OpenMenu::Cells(CellAddress::new(1, 4))));
    app.update(Action::CloseOverlay);
    assert!(app.cut_cells().is_some());
    paste(&mut app, "E2", PasteHow::Values);
    assert_eq!((app.document_text(), notice(&app)), (before, Some(Notice::CutOnlyMoves)));
    paste(&mut app, "E2", PasteHow::Whole);
    assert_eq!(cells(&app, "B2"), [""]);
    assert_eq!(cells(&app, "E2"), ["1.234,5"]);
}

#[test]
fn esc_forgets_the_way_that_was_chosen() {
    let mut app = app();
    copy(&mut app, "C2", false);
    go_to(&mut app, "B2");
    app.update(Action::PasteAs(PasteHow::Operate(Operation::Add)));
    app.update(Action::CloseOverlay);
    assert_eq!(notice(&app), None);
    app.update(Action::PasteOwn);
    assert_eq!(cells(&app, "B2"), ["1"]);
    // So does another change.
    app.update(Action::PasteAs(PasteHow::Operate(Operation::Add)));
    type_in(&mut app, "B3", "8");
    app.update(Action::PasteOwn);
    assert_eq!(cells(&app, "B3"), ["1"]);
}
