//! Formulas of opened workbooks: alive where the engine comes to the file's value, kept as values where it does not.

use super::page::{act, at, shown};
use chi_tieu::app::{Action, App, Command, Effect, Move, Start};
use chi_tieu::formula::{Question, canonical};
use chi_tieu::grid::{CellAddress, StoredValue};
use chi_tieu::sheet::{KeptFormula, WhyKept};
use chi_tieu::store::document_from_text;
use chi_tieu::view::{check_view, frame_view};
use chi_tieu_engine::Engine;
use std::path::PathBuf;

#[path = "../../common/workbook.rs"]
mod workbook;

fn opened(name: &str, bytes: Vec<u8>) -> App {
    let mut app = App::new(Start { document_id: "d".into(), ..Start::default() });
    act(&mut app, Action::OpenFile { name: name.into(), bytes });
    app
}

fn file(name: &str) -> App {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/files");
    opened(name, std::fs::read(root.join(name)).unwrap())
}

fn type_in(app: &mut App, cell: &str, text: &str) {
    act(app, Action::Select { at: at(cell), extend: false });
    act(app, Action::Edit { typed: Some(text.into()) });
    act(app, Action::Commit { text: text.into(), then: Move::Nowhere });
}

fn formulas(app: &App) -> Vec<String> {
    let told = |(at, formula): (&CellAddress, _)| {
        format!("{}{} {}", chi_tieu::grid::column_letters(at.column), at.row + 1, canonical(formula))
    };
    app.sheet().formulas().iter().map(told).collect()
}

const SHEET: &str = "<sheetData>\
    <row r=\"3\"><c r=\"B3\" t=\"inlineStr\"><is><t>Đơn vị</t></is></c><c r=\"C3\" t=\"inlineStr\"><is><t>Kế hoạch</t></is></c>\
    <c r=\"D3\" t=\"inlineStr\"><is><t>Thực hiện</t></is></c><c r=\"E3\" t=\"inlineStr\"><is><t>Tỷ lệ</t></is></c></row>\
    <row r=\"4\"><c r=\"B4\" t=\"inlineStr\"><is><t>Hà Tĩnh</t></is></c><c r=\"C4\"><v>200</v></c><c r=\"D4\"><v>50</v></c>\
    <c r=\"E4\" s=\"1\"><f t=\"shared\" ref=\"E4:E6\" si=\"0\">D4/C4</f><v>0.25</v></c></row>\
    <row r=\"5\"><c r=\"B5\" t=\"inlineStr\"><is><t>Phú Yên</t></is></c><c r=\"C5\"><v>400</v></c><c r=\"D5\"><v>300</v></c>\
    <c r=\"E5\" s=\"1\"><f t=\"shared\" si=\"0\"/><v>0.75</v></c></row>\
    <row r=\"6\"><c r=\"B6\" t=\"inlineStr\"><is><t>Tổng cộng</t></is></c><c r=\"C6\" s=\"2\"><f>SUM(C4:C5)</f><v>600</v></c>\
    <c r=\"D6\" s=\"2\"><f>SUM(D4:D5)</f><v>350</v></c><c r=\"E6\" s=\"1\"><f t=\"shared\" si=\"0\"/><v>0.583333333333333</v></c></row>\
    </sheetData>";

const STYLES: &str = "<numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"0.0%\"/><numFmt numFmtId=\"165\" formatCode=\"#,##0.00\"/></numFmts>\
    <cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs>";

#[test]
fn formulas_of_a_workbook_are_alive_and_keep_their_formats() {
    let mut app = opened("a.xlsx", workbook::xlsx_of(&[("Thu", "", SHEET)], "", STYLES));
    // The blank lines before the table are left out, and shared formulas are each cell's own.
    assert_eq!(formulas(&app), ["D2 =C2/B2", "D3 =C3/B3", "B4 =SUM(B2:B3)", "C4 =SUM(C2:C3)", "D4 =C4/B4"]);
    assert_eq!((shown(&app, "D2"), shown(&app, "B4"), shown(&app, "D4")), ("25,0%", "600,00", "58,3%"));
    assert!(!app.is_unsaved(), "comparing changes nothing");
    type_in(&mut app, "C2", "1100,5");
    assert_eq!((shown(&app, "D2"), shown(&app, "C4"), shown(&app, "D4")), ("550,3%", "1.400,50", "233,4%"));
    assert_eq!(app.sheet().grid().stored(at("C4")), StoredValue::Number { value: 1400.5, percent: false });
    act(&mut app, Action::Run(Command::Undo));
    assert_eq!((shown(&app, "D2"), shown(&app, "C4"), shown(&app, "D4")), ("25,0%", "350,00", "58,3%"));
    // The bar has the formula, and a document keeps it with its format.
    act(&mut app, Action::Select { at: at("D2"), extend: false });
    assert_eq!(frame_view(&app).content, "=C2/B2");
    let again = document_from_text(&app.document_text()).unwrap().workbook;
    assert_eq!(again.sheet().formulas(), app.sheet().formulas());
    assert_eq!(again.sheet().formulas()[&at("D2")].format.as_ref().unwrap().code(), "0.0%");
}

#[test]
fn an_edit_before_the_comparison_does_not_spoil_it() {
    let bytes = workbook::xlsx_of(&[("Thu", "", SHEET)], "", STYLES);
    let mut app = App::new(Start { document_id: "d".into(), ..Start::default() });
    app.update(Action::OpenFile { name: "a.xlsx".into(), bytes });
    // Rows are inserted above while the engine still starts.
    app.update(Action::Select { at: at("C2"), extend: false });
    app.update(Action::Edit { typed: Some("1100,5".into()) });
    let asked = app.update(Action::Commit { text: "1100,5".into(), then: Move::Nowhere });
    app.update(Action::Run(Command::InsertAbove));
    for effect in asked {
        if let Effect::Calculate { number, job } = effect {
            let question = Question::from_bytes(&job).unwrap();
            let outcome = Engine::default().answer(question).and_then(|answer| answer.to_bytes());
            act(&mut app, Action::Calculated { number, outcome });
        }
    }
    assert_eq!((shown(&app, "D3"), shown(&app, "C5"), shown(&app, "D5")), ("550,3%", "1.400,50", "233,4%"));
    assert!(app.sheet().kept().is_empty() && app.sheet().formulas().values().all(|f| f.opened.is_none()));
}

#[test]
fn a_formula_that_does_not_come_out_stays_a_value_and_its_dependents_live() {
    let sheet = SHEET
        .replace("<f>SUM(C4:C5)</f><v>600</v>", "<f>SUM(C4:C5)</f><v>601</v>")
        .replace("<v>0.583333333333333</v>", "<v>0.582362728785358</v>")
        .replace("<f>SUM(D4:D5)</f>", "<f>AGGREGATE(9,4,D4:D5)</f>");
    let mut app = opened("a.xlsx", workbook::xlsx_of(&[("Thu", "", &sheet)], "", STYLES));
    assert_eq!(formulas(&app), ["D2 =C2/B2", "D3 =C3/B3", "D4 =C4/B4"]);
    let why: Vec<(CellAddress, &WhyKept)> =
        app.sheet().kept().iter().map(|k: &KeptFormula| (k.at, &k.why)).collect();
    assert_eq!(
        why,
        [
            (at("C4"), &WhyKept::Function("AGGREGATE".into())),
            (at("B4"), &WhyKept::Differs { calculated: "600,00".into() }),
        ]
    );
    let told =
        check_view(&app).doubts.into_iter().find(|doubt| doubt.text.contains("giữ bằng giá trị")).unwrap();
    assert!(told.text.starts_with("2 công thức của tệp") && told.text.contains("AGGREGATE"), "{}", told.text);
    assert!(told.text.contains("B4 (tệp ghi 601,00, tính ra 600,00)"), "{}", told.text);
    assert!(!told.serious);
    // What was written over is no longer told; undone it is.
    type_in(&mut app, "B4", "600");
    assert!(check_view(&app).doubts.iter().any(|doubt| doubt.text.starts_with("1 công thức")));
    act(&mut app, Action::Run(Command::Undo));
    assert!(check_view(&app).doubts.iter().any(|doubt| doubt.text.starts_with("2 công thức")));
    // A document keeps what is not alive.
    let again = document_from_text(&app.document_text()).unwrap().workbook;
    assert_eq!(again.sheet().kept(), app.sheet().kept());
}

#[test]
fn formulas_name_the_sheets_and_tables_that_a_file_came_apart_into() {
    let total = "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Chỉ tiêu</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>Số thu</t></is></c></row>\
        <row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>Cả tỉnh</t></is></c><c r=\"B2\"><f>SUM(Thu!D4:D5)</f><v>350</v></c></row>\
        <row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>Ngoài</t></is></c><c r=\"B3\"><f>SUM(Khac!D4:D5)</f><v>7</v></c></row></sheetData>";
    let mut app = opened("a.xlsx", workbook::xlsx_of(&[("Thu", "", SHEET), ("Tổng", "", total)], "", STYLES));
    act(&mut app, Action::Sheets(chi_tieu::app::SheetAction::Show(1)));
    assert_eq!(formulas(&app), ["B2 =SUM(Thu!C2:C3)"]);
    assert_eq!(app.sheet().kept().len(), 1);
    act(&mut app, Action::Sheets(chi_tieu::app::SheetAction::Show(0)));
    type_in(&mut app, "C2", "100");
    act(&mut app, Action::Sheets(chi_tieu::app::SheetAction::Show(1)));
    assert_eq!(shown(&app, "B2"), "400");
}

/// The workbooks of one table as LibreOffice, Excel's own formats and OpenDocument have it.
#[test]
fn the_workbooks_of_every_program_open_with_their_formulas() {
    for ending in ["xlsx", "xls", "ods"] {
        for (name, alive) in
            [("c01_thu_2cap_tong_dau", 22), ("c02_nhom_tong_cuoi", 31), ("c05_nfd", 8), ("c09_ngay_thang", 6)]
        {
            let app = file(&format!("{name}.{ending}"));
            assert_eq!(
                (app.sheet().formulas().len(), app.sheet().kept()),
                (alive, &[][..]),
                "{name}.{ending}"
            );
            assert!(app.sheet().formulas().values().all(|formula| formula.opened.is_none()));
            assert!(!app.is_unsaved());
        }
        // Functions that are not here, and a sum that leaves out a number stored as text.
        let app = file(&format!("c03_o_loi.{ending}"));
        let functions = app.sheet().kept().iter().filter(|kept| matches!(kept.why, WhyKept::Function(_)));
        // The format of Excel 97 has no name for a function that it does not know: the formula is an error there.
        let unknown = if ending == "xls" { 0 } else { 1 };
        assert_eq!(functions.count(), unknown, "{ending}: {:?}", app.sheet().kept());
        // Those that are errors are alive, and the same errors.
        let alive: Vec<String> = app.sheet().formulas().values().map(canonical).collect();
        assert!(["=NA()", "=VALUE(\"abc\")/B4"].iter().all(|f| alive.iter().any(|a| a == f)), "{alive:?}");
        let total = app.sheet().kept().iter().find(|kept| kept.text == "=SUM(C2:C8)").unwrap();
        assert_eq!(total.shown, "73.038");
    }
    // A writer that does not calculate leaves no values: they are calculated here, as LibreOffice does.
    let (empty, full) = (file("c01_thu_2cap_tong_dau.khong_cache.xlsx"), file("c01_thu_2cap_tong_dau.xlsx"));
    let texts = |app: &App| -> Vec<String> {
        let grid = app.sheet().grid();
        let rows =
            (0..grid.rows()).flat_map(|row| (0..grid.columns()).map(move |c| CellAddress::new(row, c)));
        rows.map(|at| grid.text(at).to_owned()).collect()
    };
    assert_eq!(texts(&empty), texts(&full));
}

/// The total of the first figures, over an edit of one of them, in the file's own format.
#[test]
fn an_edit_is_followed_in_the_formats_of_every_program() {
    let mut after = Vec::new();
    for ending in ["xlsx", "xls", "ods"] {
        let mut app = file(&format!("c02_nhom_tong_cuoi.{ending}"));
        let before = app.document_text();
        let precedent = app.sheet().formulas().values().find_map(|formula| {
            let mut first = None;
            formula.expression.references(&mut |reference| {
                first.get_or_insert(reference.range().start);
            });
            first.filter(|at| !app.sheet().formulas().contains_key(at))
        });
        let cell = precedent.unwrap();
        act(&mut app, Action::Select { at: cell, extend: false });
        act(&mut app, Action::Edit { typed: Some("123456,75".into()) });
        act(&mut app, Action::Commit { text: "123456,75".into(), then: Move::Nowhere });
        let shown: Vec<String> =
            app.sheet().formulas().keys().map(|at| app.sheet().grid().text(*at).to_owned()).collect();
        let values = app.sheet().formulas().keys().map(|at| match app.sheet().grid().stored(*at) {
            StoredValue::Number { value, .. } => format!("{value:.9e}"),
            other => format!("{other:?}"),
        });
        after.push((shown, values.collect::<Vec<String>>()));
        act(&mut app, Action::Run(Command::InsertAbove));
        act(&mut app, Action::Run(Command::SortDescending));
        act(&mut app, Action::Run(Command::DeleteRows));
        while frame_view(&app).undo.is_some_and(|_| app.document_text() != before) {
            act(&mut app, Action::Run(Command::Undo));
        }
        assert_eq!(app.document_text(), before, "{ending}: undone to the start");
    }
    assert_eq!(after[0], after[1], "xlsx and xls");
    // OpenDocument says how a number is shown, not in which format: a whole number gets its decimals.
    assert_eq!(after[0].1, after[2].1, "xlsx and ods");
}
