//! Formulas on the page, without a browser: typed, calculated, edited, undone, kept.

use super::page::{act, at, shown};
use chi_tieu::app::{Action, App, Command, Move, SheetAction, Start};
use chi_tieu::grid::StoredValue;
use chi_tieu::store::document_from_text;
use chi_tieu::view::frame_view;

const TABLE: &str = "Đơn vị\tKế hoạch\tThực hiện\tTỷ lệ (%)\n\
    Phú Yên\t1.234,5\t456,7\t36,99\n\
    Bình Định\t2.310\t861,9\t37,31\n\
    Quảng Ngãi\t1.875,25\t770,73\t41,1\n\
    Đà Nẵng\t4.120,8\t1.406,1\t34,12";

/// A page with the table, and a free column F beside it.
fn page() -> App {
    let mut app = App::new(Start { document_id: "d".into(), ..Start::default() });
    act(&mut app, Action::Paste { html: None, text: Some(TABLE.into()) });
    act(&mut app, Action::Run(Command::AddColumn));
    act(&mut app, Action::Commit { text: "Thêm".into(), then: Move::Nowhere });
    app
}

fn type_in(app: &mut App, cell: &str, text: &str) {
    act(app, Action::Select { at: at(cell), extend: false });
    act(app, Action::Edit { typed: Some(text.into()) });
    act(app, Action::Commit { text: text.into(), then: Move::Nowhere });
}

fn bar(app: &mut App, cell: &str) -> (String, Option<String>) {
    act(app, Action::Select { at: at(cell), extend: false });
    let frame = frame_view(app);
    (frame.content, frame.content_reading)
}

#[test]
fn a_formula_shows_its_value_and_the_bar_the_formula() {
    let mut app = page();
    type_in(&mut app, "E2", "=sum(b2:b5)");
    assert_eq!(shown(&app, "E2"), "9.540,55");
    assert_eq!(bar(&mut app, "E2").0, "=SUM(B2:B5)");
    type_in(&mut app, "E3", "=ROUND(C3/B3*1,5;2)");
    assert_eq!(shown(&app, "E3"), "0,56");
    assert_eq!(bar(&mut app, "E3").0, "=ROUND(C3/B3*1,5;2)");
    // What stands in the cell is the whole number.
    type_in(&mut app, "E4", "=C4/B4");
    assert_eq!(
        app.sheet().grid().stored(at("E4")),
        StoredValue::Number { value: 770.73 / 1875.25, percent: false }
    );
    assert_eq!(shown(&app, "E4"), "0,4110012");
    // A percentage without its sign is the number that a spreadsheet holds.
    type_in(&mut app, "E5", "=D5*2");
    assert_eq!(shown(&app, "E5"), "68,24");
    type_in(&mut app, "E6", "=A2&\": \"&C2&\" tỷ\"");
    assert_eq!(shown(&app, "E6"), "Phú Yên: 456,7 tỷ");
}

#[test]
fn values_follow_edits_undo_and_redo() {
    let mut app = page();
    type_in(&mut app, "E2", "=B2*2");
    type_in(&mut app, "E3", "=E2+1");
    assert_eq!((shown(&app, "E2"), shown(&app, "E3")), ("2.469", "2.470"));
    type_in(&mut app, "B2", "1000");
    assert_eq!((shown(&app, "E2"), shown(&app, "E3")), ("2.000", "2.001"));
    act(&mut app, Action::Run(Command::Undo));
    assert_eq!((shown(&app, "B2"), shown(&app, "E2"), shown(&app, "E3")), ("1.234,5", "2.469", "2.470"));
    act(&mut app, Action::Run(Command::Undo));
    assert_eq!((shown(&app, "E2"), shown(&app, "E3")), ("2.469", ""));
    act(&mut app, Action::Run(Command::Redo));
    act(&mut app, Action::Run(Command::Redo));
    assert_eq!((shown(&app, "E2"), shown(&app, "E3")), ("2.000", "2.001"));
    // What is typed over a formula replaces it, and undo brings it back.
    type_in(&mut app, "E2", "7");
    assert_eq!((shown(&app, "E2"), shown(&app, "E3")), ("7", "8"));
    assert_eq!(app.sheet().formulas().len(), 1);
    act(&mut app, Action::Run(Command::Undo));
    assert_eq!(shown(&app, "E2"), "2.000");
    assert_eq!(bar(&mut app, "E2").0, "=B2*2");
}

#[test]
fn undone_to_the_start_it_is_the_document_of_before() {
    let mut app = page();
    let before = app.document_text();
    type_in(&mut app, "E2", "=B2*2");
    type_in(&mut app, "E9", "=SUM(E2:E5)");
    type_in(&mut app, "E2", "=C2");
    act(&mut app, Action::Select { at: at("E2"), extend: false });
    act(&mut app, Action::Select { at: at("E5"), extend: true });
    act(&mut app, Action::Run(Command::FillDown));
    assert_eq!((shown(&app, "E5"), shown(&app, "E9")), ("1.406,1", "3.495,43"));
    act(&mut app, Action::Run(Command::Clear));
    assert_eq!((shown(&app, "E5"), shown(&app, "E9")), ("", "0"));
    for _ in 0..5 {
        act(&mut app, Action::Run(Command::Undo));
    }
    assert_eq!(app.document_text(), before);
}

#[test]
fn a_refused_formula_stays_open_with_its_reason() {
    let mut app = page();
    for (typed, reason) in [
        ("=ROUND(B2*1,5,2)", "Dùng dấu ;"),
        ("=SUM(B2 B3)", "giữa B2 và B3"),
        ("=SUMM(B2)", "SUMM"),
        ("=Bảng2!B2", "Bảng2"),
    ] {
        type_in(&mut app, "E2", typed);
        assert!(app.editing().is_some(), "{typed}");
        let notice = frame_view(&app).status.notice.unwrap();
        let text = chi_tieu::words::Words(app.language()).notice(&notice, &frame_view(&app).status.counted);
        assert!(text.contains(reason), "{typed}: {text}");
        act(&mut app, Action::CancelEdit);
    }
    assert_eq!(shown(&app, "E2"), "");
}

#[test]
fn errors_are_values_with_a_sentence() {
    let mut app = page();
    type_in(&mut app, "E2", "=B2/E5");
    assert_eq!(shown(&app, "E2"), "#DIV/0!");
    assert!(bar(&mut app, "E2").1.unwrap().contains("chia cho 0"));
    type_in(&mut app, "E3", "=E4");
    type_in(&mut app, "E4", "=E3");
    assert_eq!(shown(&app, "E4"), "#CIRC!");
    assert!(bar(&mut app, "E4").1.unwrap().contains("gọi vòng"));
}

#[test]
fn a_document_keeps_its_formulas_and_moved_cells_are_followed() {
    let mut app = page();
    type_in(&mut app, "E2", "=COUNTIF(D2:D5;\">=36,5\")");
    type_in(&mut app, "E3", "=B3*2");
    let kept = app.document_text();
    let workbook = document_from_text(&kept).unwrap().workbook;
    assert_eq!(workbook.sheet().formulas(), app.sheet().formulas());
    assert_eq!(workbook.sheet().grid().text(at("E2")), "3");
    // B3 goes to E8; the formula goes on to see it.
    act(&mut app, Action::Select { at: at("B3"), extend: false });
    act(&mut app, Action::Copied { text: "2.310".into(), cut: true });
    act(&mut app, Action::Select { at: at("E8"), extend: false });
    act(&mut app, Action::PasteOwn);
    assert_eq!((shown(&app, "E8"), shown(&app, "E3")), ("2.310", "4.620"));
    assert_eq!(bar(&mut app, "E3").0, "=E8*2");
}

#[test]
fn a_copied_formula_goes_on_with_its_relative_references() {
    let mut app = page();
    type_in(&mut app, "E2", "=C2/$B$2");
    act(&mut app, Action::Select { at: at("E2"), extend: false });
    act(&mut app, Action::Copied { text: "x".into(), cut: false });
    act(&mut app, Action::Select { at: at("E3"), extend: false });
    act(&mut app, Action::Select { at: at("E5"), extend: true });
    act(&mut app, Action::PasteOwn);
    assert_eq!(bar(&mut app, "E5").0, "=C5/$B$2");
    type_in(&mut app, "E4", "5");
    act(&mut app, Action::Select { at: at("E3"), extend: false });
    act(&mut app, Action::Run(Command::Undo));
    act(&mut app, Action::Run(Command::Undo));
    assert_eq!((shown(&app, "E3"), app.sheet().formulas().len()), ("", 1));
}

#[test]
fn a_formula_names_another_sheet_and_follows_its_name() {
    let mut app = page();
    act(&mut app, Action::Sheets(SheetAction::Rename(0, "Thu".into())));
    act(&mut app, Action::Sheets(SheetAction::Add));
    act(&mut app, Action::Paste { html: None, text: Some("Chỉ tiêu\tSố\nA\t1\nB\t2".into()) });
    type_in(&mut app, "B4", "=SUM(Thu!B2:B5)");
    assert_eq!(shown(&app, "B4"), "9.540,55");
    act(&mut app, Action::Sheets(SheetAction::Rename(0, "Thu 2020".into())));
    act(&mut app, Action::Sheets(SheetAction::Show(1)));
    assert_eq!(bar(&mut app, "B4").0, "=SUM('Thu 2020'!B2:B5)");
    assert_eq!(shown(&app, "B4"), "9.540,55");
    act(&mut app, Action::Run(Command::Undo));
    act(&mut app, Action::Sheets(SheetAction::Show(1)));
    assert_eq!(bar(&mut app, "B4").0, "=SUM(Thu!B2:B5)");
    // A sheet that is gone is told, not taken for blank cells.
    act(&mut app, Action::Sheets(SheetAction::Remove(0)));
    assert_eq!(shown(&app, "B4"), "#VALUE!");
    assert!(bar(&mut app, "B4").1.unwrap().contains("Thu"));
}

#[test]
fn dates_are_days_and_shown_as_dates() {
    let mut app = App::new(Start { document_id: "d".into(), ..Start::default() });
    let table = "Đơn vị\tNgày\tSố\nA\t31/03/2020\t1\nB\t15/04/2020\t2\nC\t30/06/2020\t3";
    act(&mut app, Action::Paste { html: None, text: Some(table.into()) });
    act(&mut app, Action::Run(Command::AddColumn));
    act(&mut app, Action::Commit { text: "Thêm".into(), then: Move::Nowhere });
    for (cell, typed, expected) in [
        ("D2", "=B3-B2", "15"),
        ("D3", "=B2+30", "30/04/2020"),
        ("D4", "=EOMONTH(B3;0)", "30/04/2020"),
        ("D6", "=MAX(B2:B4)", "30/06/2020"),
        ("D7", "=COUNTIF(B2:B4;\">=\"&DATE(2020;4;1))", "2"),
        ("D8", "=TEXT(B2;\"dd/mm\")&\": \"&C2", "31/03: 1"),
    ] {
        type_in(&mut app, cell, typed);
        assert_eq!(shown(&app, cell), expected, "{typed}");
    }
}

#[test]
fn figures_by_one_formula_are_summed_where_they_are_selected() {
    let mut app = App::new(Start::default());
    let text = "Đơn vị\tA\tB\tC\nX\t10\t1\t\nY\t20\t2\t\nZ\t30\t3\t".to_owned();
    act(&mut app, Action::Paste { html: None, text: Some(text) });
    act(&mut app, Action::GoTo("D2:D4".to_owned()));
    act(&mut app, Action::Edit { typed: Some("=".to_owned()) });
    act(&mut app, Action::CommitAll("=B2*C2".to_owned()));
    assert_eq!(["D2", "D3", "D4"].map(|cell| shown(&app, cell)), ["10", "40", "90"]);
    act(&mut app, Action::GoTo("D2:D4".to_owned()));
    let said = chi_tieu::view::frame_view(&app).status.selection.text();
    assert!(said.contains("Tổng 140"), "{said}");
    act(&mut app, Action::GoTo("C2:D4".to_owned()));
    let said = chi_tieu::view::frame_view(&app).status.selection.text();
    assert!(said.contains("Tổng 146"), "{said}");
}
