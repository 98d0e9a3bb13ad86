//! Formulas whose values alone tell which cells they name, and ranges over the table and its computed columns.

use super::page::{act, at, shown};
use chi_tieu::app::{Action, App, Command, Move, SheetAction, Start};
use chi_tieu::view::frame_view;

const TABLE: &str = "Đơn vị\tKế hoạch\tThực hiện\n\
    Phú Yên\t1.000\t456\n\
    Bình Định\t2.000\t861\n\
    Quảng Ngãi\t1.500\t770";

fn page() -> App {
    let mut app = App::new(Start { document_id: "d".into(), ..Start::default() });
    act(&mut app, Action::Paste { html: None, text: Some(TABLE.into()) });
    app
}

fn type_in(app: &mut App, cell: &str, text: &str) {
    act(app, Action::Select { at: at(cell), extend: false });
    act(app, Action::Edit { typed: Some(text.into()) });
    act(app, Action::Commit { text: text.into(), then: Move::Nowhere });
}

fn bar(app: &mut App, cell: &str) -> String {
    act(app, Action::Select { at: at(cell), extend: false });
    frame_view(app).content
}

#[test]
fn offset_and_indirect_follow_the_cells_that_they_reach() {
    let mut app = page();
    type_in(&mut app, "A8", "=SUM(OFFSET(B1;1;0;3;1))");
    type_in(&mut app, "A9", "=INDIRECT(\"B\"&3)");
    assert_eq!((shown(&app, "A8"), shown(&app, "A9")), ("4.500", "2.000"));
    type_in(&mut app, "B3", "2.500");
    assert_eq!((shown(&app, "A8"), shown(&app, "A9")), ("5.000", "2.500"));
    act(&mut app, Action::Run(Command::Undo));
    assert_eq!((shown(&app, "A8"), shown(&app, "A9")), ("4.500", "2.000"));
}

#[test]
fn indirect_finds_other_sheets_by_their_names() {
    let mut app = page();
    act(&mut app, Action::Sheets(SheetAction::Rename(0, "Thu 2020".into())));
    act(&mut app, Action::Sheets(SheetAction::Add));
    act(&mut app, Action::Paste { html: None, text: Some("Bảng\tSố\nThu 2020\t1\nKhác\t2".into()) });
    type_in(&mut app, "B6", "=INDIRECT(\"'\"&A2&\"'!C3\")");
    assert_eq!(shown(&app, "B6"), "861");
    type_in(&mut app, "B7", "=SUM(INDIRECT(\"'Thu 2020'!B2:B4\"))");
    assert_eq!(shown(&app, "B7"), "4.500");
}

#[test]
fn names_of_let_are_its_own() {
    let mut app = page();
    act(&mut app, Action::Select { at: at("B2"), extend: false });
    act(&mut app, Action::GoTo("đạt".into()));
    type_in(&mut app, "A8", "=LET(đạt;C3/B3;ROUND(đạt*100;1)&\"%\")");
    assert_eq!(shown(&app, "A8"), "43,1%");
    type_in(&mut app, "A9", "=LET(x;đạt;x*2)");
    assert_eq!(shown(&app, "A9"), "2.000");
    // What is kept is what was typed.
    assert_eq!(bar(&mut app, "A9"), "=LET(x;đạt;x*2)");
}

#[test]
fn cells_beyond_the_table_are_blank() {
    let mut app = page();
    type_in(&mut app, "A8", "=Z50+1");
    type_in(&mut app, "A9", "=SUM(X1:Z99)");
    type_in(&mut app, "A10", "=COUNTBLANK(Y3:Y4)");
    assert_eq!(["A8", "A9", "A10"].map(|cell| shown(&app, cell)), ["1", "0", "2"]);
}

#[test]
fn a_sum_over_the_table_and_its_computed_columns_is_two_ranges() {
    let mut app = page();
    assert!(app.sheet().shown_computed().len() > 0);
    let first = app.sheet().pasted_columns();
    let letter = |column: u32| char::from(b'A' + u8::try_from(column).unwrap());
    let typed = format!("=COUNT(B2:{}2)", letter(first));
    type_in(&mut app, "A8", &typed);
    assert_eq!(shown(&app, "A8"), "3");
    let (end, computed) = (letter(first - 1), letter(first));
    assert_eq!(bar(&mut app, "A8"), format!("=COUNT(B2:{end}2;{computed}2:{computed}2)"));
    // What counts cells counts those of both parts.
    type_in(&mut app, "A9", &format!("=COUNTIF(B2:{computed}2;\">0\")"));
    assert_eq!(shown(&app, "A9"), "3");
    // Where one range is needed there is a reason.
    type_in(&mut app, "A10", &format!("=MATCH(1;B2:{computed}2;0)"));
    assert!(app.editing().is_some());
}

#[test]
fn powers_of_ten_are_written_out() {
    let mut app = page();
    type_in(&mut app, "B2", "1e3");
    assert_eq!(shown(&app, "B2"), "1000");
    type_in(&mut app, "B3", "2,5E+2");
    assert_eq!(shown(&app, "B3"), "250");
    type_in(&mut app, "A8", "=B2+1e3+1,5e-2");
    assert_eq!(shown(&app, "A8"), "2.000,015");
    assert_eq!(bar(&mut app, "A8"), "=B2+1000+0,015");
    // A code stays one.
    type_in(&mut app, "A2", "A1e3");
    assert_eq!(shown(&app, "A2"), "A1e3");
}
