//! Columns by their titles in formulas, and computed columns in formulas. Figures by hand.

use super::page::{act, at, shown};
use chi_tieu::app::{Action, App, ColumnDraft, Command, DraftNumber, FormulaColumnAction, Move, Start};
use chi_tieu::store::document_from_text;
use chi_tieu::view::frame_view;

/// Completion of the plan: 50 %, 25 %, 120 %; of all 390 ÷ 600 = 65 %.
const TABLE: &str = "Đơn vị\tKế hoạch\tThực hiện\tSố người\n\
    Phú Yên\t100\t50\t10\n\
    Bình Định\t200\t50\t20\n\
    Đà Nẵng\t300\t360\t40\n\
    Tổng cộng\t600\t460\t70";

fn page_of(table: &str) -> App {
    let mut app = App::new(Start { document_id: "d".into(), ..Start::default() });
    act(&mut app, Action::Paste { html: None, text: Some(table.into()) });
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

/// What is said of a formula that is refused; it stays open until it is given up.
fn refused(app: &mut App, cell: &str, text: &str) -> String {
    type_in(app, cell, text);
    assert!(app.editing().is_some(), "{text} was taken");
    let status = frame_view(app).status;
    let notice = status.notice.unwrap();
    act(app, Action::CancelEdit);
    chi_tieu::words::Words(app.language()).notice(&notice, &status.counted)
}

#[test]
fn titles_stand_for_the_cell_of_the_row_and_for_the_units_figures() {
    let mut app = page_of(TABLE);
    type_in(&mut app, "B8", "1");
    type_in(&mut app, "B9", "=[Thực hiện]/[Kế hoạch]");
    act(&mut app, Action::Run(Command::Clear));
    type_in(&mut app, "D8", "=SUM([Kế hoạch])");
    assert_eq!(shown(&app, "D8"), "600");
    assert_eq!(bar(&mut app, "D8"), "=SUM(B$2:B$4)");
    // Without diacritics, as one types in a hurry; and of one row, as spreadsheet programs write it.
    type_in(&mut app, "D9", "=sumif([so nguoi];\">=20\";[thuc hien])");
    assert_eq!(shown(&app, "D9"), "410");
    type_in(&mut app, "D10", "=[Thực hiện]4-[@[Kế hoạch]]");
    assert_eq!(bar(&mut app, "D10"), "=C4-B10");
    assert_eq!(shown(&app, "D10"), "360");
}

#[test]
fn titles_that_stand_for_nothing_or_for_several_columns_are_told() {
    let mut app = page_of(
        "Đơn vị\tBHXH\t\tBHYT\t\n\tKế hoạch\tThực hiện\tKế hoạch\tThực hiện\nA\t10\t5\t20\t5\nB\t10\t6\t20\t7\n\
         Cộng nhóm\t20\t11\t40\t12\nC\t30\t9\t50\t8\nTổng cộng\t50\t20\t90\t20",
    );
    assert!(refused(&mut app, "B9", "=SUM([Dự toán])").contains("“Dự toán”"));
    let several = refused(&mut app, "B9", "=SUM([Kế hoạch])");
    assert!(several.contains("[Kế hoạch – BHXH]") && several.contains("[Kế hoạch – BHYT]"), "{several}");
    // A subtotal within would be counted twice: sums leave it out, and what takes one range is told.
    type_in(&mut app, "B9", "=SUM([Kế hoạch – BHYT])");
    assert_eq!(bar(&mut app, "B9"), "=SUM(D$3:D$4;D$6:D$6)");
    assert_eq!(shown(&app, "B9"), "90");
    assert!(refused(&mut app, "B10", "=COUNTIF([Kế hoạch – BHYT];20)").contains("“Kế hoạch – BHYT”"));
}

#[test]
fn computed_columns_can_be_named_and_keep_their_meaning_when_letters_change() {
    let mut app = page_of(TABLE);
    let letters = chi_tieu::view::table_view(&app)
        .columns
        .iter()
        .find(|c| c.title == "% kế hoạch")
        .unwrap()
        .letters
        .clone();
    type_in(&mut app, "B8", &format!("=MAX({letters}2:{letters}4)"));
    assert_eq!(shown(&app, "B8"), "1,2");
    assert_eq!(bar(&mut app, "B8"), format!("=MAX({letters}2:{letters}4)"));
    type_in(&mut app, "B9", "=AVERAGE([% kế hoạch])");
    assert_eq!(shown(&app, "B9"), "0,65");
    // What they are computed from changes, and so do they.
    type_in(&mut app, "C4", "450");
    assert_eq!((shown(&app, "B8"), shown(&app, "B9")), ("1,5", "0,75"));
    act(&mut app, Action::Run(Command::Undo));
    assert_eq!(shown(&app, "B8"), "1,2");
    // A column more in the table moves the computed ones.
    act(&mut app, Action::Run(Command::AddColumn));
    act(&mut app, Action::Commit { text: "Ghi chú".into(), then: Move::Nowhere });
    let now = chi_tieu::view::table_view(&app)
        .columns
        .iter()
        .find(|c| c.title == "% kế hoạch")
        .unwrap()
        .letters
        .clone();
    assert_ne!(now, letters);
    assert_eq!(bar(&mut app, "B8"), format!("=MAX({now}2:{now}4)"));
    assert_eq!(shown(&app, "B8"), "1,2");
    // Documents keep it.
    let kept = document_from_text(&app.document_text()).unwrap().workbook;
    assert_eq!(kept.sheet().formulas(), app.sheet().formulas());
    // A column inserted before its sources changes nothing.
    act(&mut app, Action::Select { at: at("B2"), extend: false });
    act(
        &mut app,
        Action::Lines(chi_tieu::app::LinesAction::Insert {
            lines: chi_tieu::sheet::Lines::Columns,
            before: 1,
            count: 1,
        }),
    );
    assert_eq!(shown(&app, "C8"), "1,2");
}

#[test]
fn a_formula_that_follows_from_itself_through_a_computed_column_is_refused() {
    let mut app = page_of(TABLE);
    let said = refused(&mut app, "C2", "=[% kế hoạch]*100");
    assert!(said.contains("tính từ chính ô này"), "{said}");
    // By way of another formula.
    type_in(&mut app, "B8", "=[% kế hoạch]2*100");
    assert_eq!(shown(&app, "B8"), "50");
    let said = refused(&mut app, "C2", "=B8+1");
    assert!(said.contains("tính từ chính ô này"), "{said}");
    // Of another row it does not.
    type_in(&mut app, "C3", "=B8+1");
    assert_eq!(shown(&app, "C3"), "51");
    assert_eq!(shown(&app, "B8"), "50");
}

#[test]
fn a_column_of_one_formula_is_one_step_and_its_total_is_no_sum_of_rates() {
    let mut app =
        page_of("Đơn vị\tKế hoạch\tThực hiện\tSố người\nA\t100\t50\t10\nB\t200\t50\t20\nC\t300\t360\t40");
    let before = app.document_text();
    let draft = |app: &mut App, column, title: &str, formula: &str| {
        let draft = ColumnDraft {
            column,
            title: title.into(),
            formula: formula.into(),
            number: DraftNumber::Auto,
            decimals: 1,
        };
        act(app, Action::FormulaColumn(FormulaColumnAction::Draft(draft)));
        frame_view(app).formula_column.unwrap()
    };
    act(&mut app, Action::Run(Command::FormulaColumn));
    let view = draft(&mut app, None, "Tỷ lệ đạt", "=[Thực hiện]/[Kế hoạc");
    assert!(!view.is_ready);
    let view = draft(&mut app, None, "Tỷ lệ đạt", "=[Thực hiện]/[Kế hoạch]");
    assert!(view.is_ready && view.said.contains("không cộng tỷ lệ"), "{}", view.said);
    act(&mut app, Action::FormulaColumn(FormulaColumnAction::Apply));
    assert_eq!(
        ["E1", "E2", "E3", "E4"].map(|cell| shown(&app, cell)),
        ["Tỷ lệ đạt", "50,0%", "25,0%", "120,0%"]
    );
    // 460 ÷ 600 = 76,67 %; a sum of the rates would be 195 %.
    let total = chi_tieu::view::table_view(&app).total.unwrap();
    assert_eq!(total.cells[4].text, "76,7%");
    // An amount for each person is no percentage, and beside it what adds up does.
    act(&mut app, Action::Run(Command::SelectAll));
    act(&mut app, Action::Select { at: at("A2"), extend: false });
    act(&mut app, Action::Run(Command::FormulaColumn));
    draft(&mut app, None, "Bình quân", "=[Thực hiện]/[Số người]");
    act(&mut app, Action::FormulaColumn(FormulaColumnAction::Apply));
    assert_eq!(["F2", "F3", "F4"].map(|cell| shown(&app, cell)), ["5,0", "2,5", "9,0"]);
    act(&mut app, Action::Select { at: at("A2"), extend: false });
    act(&mut app, Action::Run(Command::FormulaColumn));
    draft(&mut app, None, "Vượt", "=[Thực hiện]-[Kế hoạch]");
    act(&mut app, Action::FormulaColumn(FormulaColumnAction::Apply));
    act(&mut app, Action::Select { at: at("A2"), extend: false });
    act(&mut app, Action::Run(Command::FormulaColumn));
    draft(&mut app, None, "Tích", "=[Thực hiện]*[Số người]");
    act(&mut app, Action::FormulaColumn(FormulaColumnAction::Apply));
    let total = chi_tieu::view::table_view(&app).total.unwrap();
    // 460 ÷ 70 = 6,57; 460 − 600; a product tells no total.
    assert_eq!(
        total.cells[5..8].iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>(),
        ["6,6", "-140,0", ""]
    );
    // The same dialog changes the column.
    act(&mut app, Action::Select { at: at("H3"), extend: false });
    act(&mut app, Action::Run(Command::FormulaColumn));
    let view = frame_view(&app).formula_column.unwrap();
    assert_eq!(
        (view.draft.column, view.draft.title.as_str(), view.draft.formula.as_str()),
        (Some(7), "Tích", "=C2*D2")
    );
    draft(&mut app, Some(7), "Hai lần", "=[Thực hiện]*2");
    act(&mut app, Action::FormulaColumn(FormulaColumnAction::Apply));
    assert_eq!(["H1", "H2", "H4"].map(|cell| shown(&app, cell)), ["Hai lần", "100,0", "720,0"]);
    for _ in 0..5 {
        act(&mut app, Action::Run(Command::Undo));
    }
    assert_eq!(app.document_text(), before);
}

#[test]
fn totals_that_stand_in_the_table_are_computed_from_totals() {
    let mut app = page_of("Đơn vị\tThu\tSố người\nA\t100\t50\nB\t200\t50\nTổng cộng\t300\t100\nC\t60\t0");
    act(&mut app, Action::Run(Command::FormulaColumn));
    let draft = ColumnDraft { formula: "Thu/[Số người]".into(), ..ColumnDraft::default() };
    act(&mut app, Action::FormulaColumn(FormulaColumnAction::Draft(draft)));
    assert!(!frame_view(&app).formula_column.unwrap().is_ready);
    let draft = ColumnDraft { formula: "[Thu]*2".into(), ..ColumnDraft::default() };
    act(&mut app, Action::FormulaColumn(FormulaColumnAction::Draft(draft)));
    act(&mut app, Action::FormulaColumn(FormulaColumnAction::Apply));
    assert_eq!(["D2", "D3", "D4"].map(|cell| shown(&app, cell)), ["200", "400", "600"]);
}
