//! Filling without a browser: the keys, the handle, its double click; formulas, and undo.

use chi_tieu::app::{Action, App, Command, FillAction, Move, Start};
use chi_tieu::grid::{CellAddress, CellRange, column_letters};
use proptest::prelude::*;

/// It computes nothing, so there is room beside it.
const TABLE: &str = "STT\tĐơn vị\tGiường\tPhòng\tGhi chú\n1\tHuế\t1.234,5\t1\tx\n2\tVinh\t1.235,5\t2\t\n3\tNha Trang\t30,0\t3\ty\n4\tĐà Lạt\t40,0\t4\t\n";

fn app_with(text: &str) -> App {
    let mut app = App::new(Start::default());
    app.update(Action::Paste { html: None, text: Some(text.to_owned()) });
    app
}

fn go_to(app: &mut App, range: &str) {
    app.update(Action::GoTo(range.to_owned()));
}

fn at(text: &str) -> CellAddress {
    CellRange::from_text(text).unwrap().start
}

fn type_in(app: &mut App, cell: &str, text: &str) {
    go_to(app, cell);
    app.update(Action::Edit { typed: Some(String::new()) });
    app.update(Action::Commit { text: text.to_owned(), then: Move::Nowhere });
}

/// Drags the handle of a selection over a cell.
fn drag(app: &mut App, selected: &str, to: &str, inverted: bool) {
    go_to(app, selected);
    app.update(Action::Fill(FillAction::Begin));
    app.update(Action::Fill(FillAction::Toward(at(to))));
    app.update(Action::Fill(FillAction::Drop { inverted }));
}

/// What cells say, one after the other; a formula as it is typed.
fn cells(app: &App, range: &str) -> Vec<String> {
    let text = |at: CellAddress| match app.sheet().formulas().get(&at) {
        Some(formula) => chi_tieu::formula::canonical(formula),
        None => app.sheet().grid().text(at).to_owned(),
    };
    CellRange::from_text(range).unwrap().addresses().map(text).collect()
}

fn selected(app: &App) -> String {
    let CellRange { start, end } = app.selection().range();
    let name = |at: CellAddress| format!("{}{}", column_letters(at.column), at.row + 1);
    format!("{}:{}", name(start), name(end))
}

#[test]
fn the_handle_copies_continues_and_clears_as_one_step() {
    // (selection, handle over, with Ctrl, cells, what they hold, selected after)
    for (selection, to, inverted, range, expected, after) in [
        ("C2:C3", "C6", false, "C4:C6", "1.236,5 1.237,5 1.238,5", "C2:C6"),
        ("C4", "C6", false, "C5:C6", "30,0 30,0", "C4:C6"),
        ("C4", "C6", true, "C5:C6", "31,0 32,0", "C4:C6"),
        ("C2:C3", "C5", true, "C4:C5", "1.234,5 1.235,5", "C2:C5"),
        // The column that numbers the rows.
        ("A5", "A7", false, "A6:A7", "5 6", "A5:A7"),
        ("D2:D3", "F3", false, "E2:F2", "1 1", "D2:F3"),
        ("C4:C5", "C2", false, "C2:C3", "10,0 20,0", "C2:C5"),
        // Back into the selection.
        ("C2:C5", "C3", false, "C2:C5", "1.234,5 1.235,5  ", "C2:C3"),
        ("C2:E2", "D2", false, "C2:E2", "1.234,5 1 ", "C2:D2"),
    ] {
        let mut app = app_with(TABLE);
        let before = app.document_text();
        drag(&mut app, selection, to, inverted);
        assert_eq!(cells(&app, range).join(" "), expected, "{selection} {to}");
        assert_eq!(selected(&app), after, "{selection} {to}");
        app.update(Action::Run(Command::Undo));
        assert_eq!(app.document_text(), before, "{selection} {to}");
    }
}

#[test]
fn a_handle_that_is_left_fills_nothing() {
    let mut app = app_with(TABLE);
    let before = app.document_text();
    go_to(&mut app, "C2");
    app.update(Action::Fill(FillAction::Begin));
    app.update(Action::Fill(FillAction::Toward(at("C4"))));
    app.update(Action::CloseOverlay);
    app.update(Action::Fill(FillAction::Toward(at("C5"))));
    app.update(Action::Fill(FillAction::Drop { inverted: false }));
    assert_eq!(app.document_text(), before);
}

#[test]
fn a_double_click_fills_as_far_as_the_neighbours_reach() {
    for (selection, range, expected) in [
        // Beside it on the left.
        ("F2", "F2:F6", "k k k k "),
        // Cells below are filled over, to their end.
        ("D2", "D2:D6", "1 1 1 1 "),
    ] {
        let mut app = app_with(TABLE);
        type_in(&mut app, "E3", "z");
        type_in(&mut app, "E5", "z");
        type_in(&mut app, "F2", "k");
        go_to(&mut app, selection);
        app.update(Action::Fill(FillAction::ToEnd { inverted: false }));
        assert_eq!(cells(&app, range).join(" "), expected);
    }
    // A total at the end stays.
    let total = "Đơn vị\tGiường\tPhòng\nA\t10\t1\nB\t20\t2\nTổng cộng\t30\t3\n";
    let mut app = app_with(total);
    type_in(&mut app, "D2", "=B2/C2");
    go_to(&mut app, "D2");
    app.update(Action::Fill(FillAction::ToEnd { inverted: false }));
    assert_eq!(cells(&app, "D2:D4"), ["=B2/C2", "=B3/C3", ""]);
}

#[test]
fn formulas_go_along_with_what_they_name() {
    let mut app = app_with(TABLE);
    type_in(&mut app, "F2", "=C2*$D$2+D2");
    drag(&mut app, "F2", "F4", false);
    assert_eq!(cells(&app, "F2:F4"), ["=C2*$D$2+D2", "=C3*$D$2+D3", "=C4*$D$2+D4"]);
    app.update(Action::Run(Command::Undo));
    assert_eq!(cells(&app, "F3:F4"), ["", ""]);
    drag(&mut app, "F2", "G2", false);
    assert_eq!(cells(&app, "G2"), ["=D2*$D$2+E2"]);
    go_to(&mut app, "F2:H2");
    app.update(Action::Run(Command::FillRight));
    assert_eq!(cells(&app, "H2"), ["=E2*$D$2+F2"]);
    go_to(&mut app, "F3");
    app.update(Action::Run(Command::FillDown));
    assert_eq!(cells(&app, "F3"), ["=C3*$D$2+D3"]);
}

#[test]
fn filling_right_takes_the_first_column_or_the_one_before() {
    let mut app = app_with(TABLE);
    let before = app.document_text();
    go_to(&mut app, "C2:D3");
    app.update(Action::Run(Command::FillRight));
    assert_eq!(cells(&app, "C2:D3"), ["1.234,5", "1.234,5", "1.235,5", "1.235,5"]);
    app.update(Action::Run(Command::Undo));
    go_to(&mut app, "D5");
    app.update(Action::Run(Command::FillRight));
    assert_eq!(cells(&app, "D5"), ["40,0"]);
    app.update(Action::Run(Command::Undo));
    // There is nothing before the first column.
    go_to(&mut app, "A2");
    app.update(Action::Run(Command::FillRight));
    assert_eq!(app.document_text(), before);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn what_was_filled_and_undone_is_the_very_document(
        (row, column, rows, columns) in (1..6u32, 0..6u32, 0..4u32, 0..3u32),
        (to_row, to_column, inverted) in (1..12u32, 0..7u32, any::<bool>()),
    ) {
        let mut app = app_with(TABLE);
        type_in(&mut app, "F2", "=C2+D$3");
        type_in(&mut app, "F3", "Tháng 11");
        let before = app.document_text();
        app.update(Action::Select { at: CellAddress::new(row, column), extend: false });
        app.update(Action::Select { at: CellAddress::new(row + rows, column + columns), extend: true });
        app.update(Action::Fill(FillAction::Begin));
        app.update(Action::Fill(FillAction::Toward(CellAddress::new(to_row, to_column))));
        app.update(Action::Fill(FillAction::Drop { inverted }));
        // Nothing above the filled cells or beside them is another: the head stays.
        prop_assert_eq!(app.sheet().grid().text(CellAddress::new(0, 1)), "Đơn vị");
        if app.document_text() != before {
            app.update(Action::Run(Command::Undo));
        }
        prop_assert_eq!(app.document_text(), before);
    }
}
