//! What a fresh user's hands do: typing beside the table, formulas that are refused, notes far below.

use chi_tieu::app::{Action, App, Command, Effect, Move, Start};
use chi_tieu::formula::Refusal;
use chi_tieu::grid::CellAddress;
use chi_tieu::words::Notice;

const TABLE: &str = "Đơn vị\tKế hoạch\tThực hiện\nA\t100\t40\nB\t200\t50\nC\t300\t60\nTổng cộng\t600\t150\n";

fn app() -> App {
    let mut app = App::new(Start::default());
    paste(&mut app, TABLE);
    app
}

fn paste(app: &mut App, text: &str) {
    app.update(Action::Paste { html: None, text: Some(text.to_owned()) });
}

fn select(app: &mut App, range: &str) {
    app.update(Action::GoTo(range.to_owned()));
}

fn notice(app: &App) -> Option<Notice> {
    chi_tieu::view::frame_view(app).status.notice
}

#[test]
fn typing_beside_the_table_moves_computed_columns_by_one() {
    let mut app = app();
    let completion = |app: &App| app.sheet().pasted_columns();
    let before = completion(&app);
    assert!(app.sheet().shown_computed().len() > 0);
    // The free column behind the table.
    select(&mut app, "D2");
    assert_eq!(completion(&app), before, "who passes moves nothing");
    app.update(Action::Edit { typed: Some("7".to_owned()) });
    assert_eq!(completion(&app), before + 1);
    app.update(Action::Commit { text: "7".to_owned(), then: Move::Below });
    assert_eq!(completion(&app), before + 1, "one free column is left, and nothing moves again");
    select(&mut app, "E2");
    app.update(Action::Edit { typed: Some("8".to_owned()) });
    app.update(Action::Commit { text: "8".to_owned(), then: Move::Below });
    assert_eq!(completion(&app), before + 2);
}

#[test]
fn a_name_that_nobody_has_given_is_an_error_in_its_cell() {
    let mut app = app();
    select(&mut app, "B2");
    app.update(Action::Edit { typed: Some("=C2/KeHoach_x".to_owned()) });
    let effects = app.update(Action::Commit { text: "=C2/KeHoach_x".to_owned(), then: Move::Nowhere });
    assert!(app.editing().is_none());
    assert!(effects.contains(&Effect::FocusGrid));
    assert!(matches!(notice(&app), Some(Notice::Formula(Refusal::UnknownName(name))) if name == "KeHoach_x"));
    let at = CellAddress::new(1, 1);
    assert!(app.sheet().formulas().contains_key(&at));
    // Once the name is given, it is a formula like any other; until then the bar says what is wrong.
    assert_eq!(chi_tieu::view::cell_content(&app), "=C2/KeHoach_x");
    app.update(Action::Run(Command::Undo));
    assert_eq!(app.sheet().grid().text(at), "100");
}

#[test]
fn a_refused_formula_waits_while_the_keyboard_goes_to_the_field_of_addresses() {
    let mut app = app();
    select(&mut app, "B2");
    app.update(Action::Edit { typed: Some("=SUM(".to_owned()) });
    let effects = app.update(Action::CommitLeaving("=SUM(;".to_owned()));
    assert!(!effects.contains(&Effect::FocusGrid), "the field of addresses keeps the keyboard");
    assert_eq!(app.editing().map(|editing| editing.at), Some(CellAddress::new(1, 1)));
    // What is written there does not leave the formula: it gets the keyboard back as it is.
    assert_eq!(app.update(Action::GoTo("C4".to_owned())), [Effect::FocusGrid]);
    assert_eq!(app.editing().map(|editing| editing.at), Some(CellAddress::new(1, 1)));
    assert!(matches!(notice(&app), Some(Notice::Formula(_))));
    app.update(Action::CancelEdit);
    assert_eq!(app.sheet().grid().text(CellAddress::new(1, 1)), "100");
    // A figure that is left so is written.
    app.update(Action::Edit { typed: Some("5".to_owned()) });
    let effects = app.update(Action::CommitLeaving("5".to_owned()));
    assert!(!effects.contains(&Effect::FocusGrid) && app.editing().is_none());
    assert_eq!(app.sheet().grid().text(CellAddress::new(1, 1)), "5");
}

#[test]
fn the_computed_total_stands_under_the_table_and_not_under_notes_far_below() {
    let mut app = App::new(Start::default());
    paste(&mut app, "Đơn vị\tKế hoạch\tThực hiện\nA\t100\t40\nB\t200\t50\nC\t300\t60");
    let end = |app: &App| {
        let table = chi_tieu::view::table_view(app);
        chi_tieu::view::grid_view(app, &table).table_end
    };
    let before = end(&app);
    select(&mut app, "A12");
    app.update(Action::Edit { typed: Some("Số liệu chưa đối chiếu".to_owned()) });
    app.update(Action::Commit { text: "Số liệu chưa đối chiếu".to_owned(), then: Move::Nowhere });
    assert_eq!(end(&app), before);
}

#[test]
fn a_line_apart_below_the_table_is_called_by_its_name() {
    let mut app = App::new(Start::default());
    paste(
        &mut app,
        "Đơn vị\tKế hoạch\tThực hiện\nA\t100\t40\nB\t200\t50\nC\t300\t60\nTổng\t600\t150\n\t\t\n\t\t\nKinh phí\t12\t",
    );
    let doubts = chi_tieu::view::check_view(&app).doubts;
    let told = doubts.iter().find(|doubt| doubt.text.contains("A8")).expect("a doubt");
    assert!(told.text.contains("A8 “Kinh phí”: dòng có số đứng tách dưới bảng"), "{}", told.text);
}

#[test]
fn a_list_of_names_has_nothing_to_be_looked_at_before_it_is_signed() {
    let mut app = App::new(Start::default());
    paste(
        &mut app,
        "Họ tên\tSố sổ\tĐơn vị\nNguyễn Văn A\t0101234567\tXã An\nTrần Thị B\t0109876543\tXã Bình",
    );
    let view = chi_tieu::view::check_view(&app);
    assert_eq!(view.serious, 0);
    // That nothing is computed is still said.
    assert!(view.doubts.iter().any(|doubt| doubt.text.contains("chưa có số nào")));
    // A text that is no table still asks for one.
    let mut app = App::new(Start::default());
    paste(&mut app, "Kính gửi các đồng chí\nTrân trọng");
    assert!(chi_tieu::view::check_view(&app).serious > 0);
}
