//! All sheets of a document as one workbook: which formulas go on living in it, and that LibreOffice computes them to the
//! values of the page.

use super::page::{act, at, shown};
use chi_tieu::app::{Action, App, Move, SheetAction, Start};
use chi_tieu::export::{CellContent, FormulaValue, Report};
use chi_tieu::store::LocalTime;
use chi_tieu::view::{ReportChoices, book_report, report};

/// Names that Excel refuses, and two that it would not tell apart after they are cut.
const NAMES: [&str; 3] =
    ["Thu BHXH bắt buộc: quý 1/2020 [tỉnh]", "Thu BHXH bắt buộc: quý 1/2020 [huyện]", "Tỷ lệ"];

const FIRST: &str =
    "Đơn vị\tKế hoạch\tThực hiện\tNợ\nHuế\t100\t40\t-\nVinh\t200\t70\t5\nĐà Lạt\t400\t160\t10";
const SECOND: &str = "Đơn vị\tKế hoạch\tThực hiện\nHuế\t50\t40\nVinh\t300\t60\nTổng\t350\t100";
const THIRD: &str = "Đơn vị\tTỷ lệ (%)\tNgày báo cáo\nHuế\t40,5\t31/03/2020\nVinh\t35,25\t30/03/2020";

fn type_in(app: &mut App, cell: &str, text: &str) {
    act(app, Action::Select { at: at(cell), extend: false });
    act(app, Action::Edit { typed: Some(text.into()) });
    act(app, Action::Commit { text: text.into(), then: Move::Nowhere });
}

/// Formulas below the second and third table, each with its value worked out by hand and whether it stays one in the file.
const SECOND_FORMULAS: [(&str, &str, &str, bool); 7] = [
    // 40 + 70 + 160, and the plan of this sheet's total.
    ("A8", "=SUM('Thu BHXH bắt buộc: quý 1/2020 [tỉnh]'!C2:C4)", "270", true),
    ("A9", "=B4-'Thu BHXH bắt buộc: quý 1/2020 [tỉnh]'!B3", "150", true),
    // A computed column of the other sheet: 40 of 100.
    ("A10", "='Thu BHXH bắt buộc: quý 1/2020 [tỉnh]'!F2*1000", "400", true),
    // A dash is none: it adds nothing, and is not among those that are counted.
    ("A11", "=SUM('Thu BHXH bắt buộc: quý 1/2020 [tỉnh]'!D2:D4)", "15", true),
    ("A12", "=AVERAGE('Thu BHXH bắt buộc: quý 1/2020 [tỉnh]'!D2:D4)", "7,5", true),
    ("A13", "='Tỷ lệ'!B2*2", "81", true),
    // A day is a number for formulas of the page, and a text in the file.
    ("A14", "=DAY('Tỷ lệ'!C2)", "31", false),
];

fn page() -> App {
    let mut app = App::new(Start { document_id: "d".into(), ..Start::default() });
    for (place, text) in [FIRST, SECOND, THIRD].into_iter().enumerate() {
        if place > 0 {
            act(&mut app, Action::Sheets(SheetAction::Add));
        }
        act(&mut app, Action::Paste { html: None, text: Some(text.into()) });
        act(&mut app, Action::Sheets(SheetAction::Rename(place, NAMES[place].into())));
    }
    act(&mut app, Action::Sheets(SheetAction::Show(1)));
    for (cell, formula, value, _) in SECOND_FORMULAS {
        type_in(&mut app, cell, formula);
        assert_eq!(shown(&app, cell), value, "{formula}");
    }
    app
}

fn content(report: &Report, sheet: usize, cell: &str) -> CellContent {
    let at = at(cell);
    let found = report.sheets[sheet].cells.iter().find(|c| (c.row, c.column) == (at.row, at.column));
    found.unwrap_or_else(|| panic!("{cell} is not written")).content.clone()
}

#[test]
fn formulas_that_name_other_sheets_stay_formulas_where_they_give_the_same() {
    let app = page();
    let (book, _) = book_report(&app, LocalTime::default()).unwrap();
    let names: Vec<&str> = book.sheets.iter().map(|sheet| sheet.name.as_str()).collect();
    assert_eq!(names[..3], NAMES);
    for (cell, formula, _, stays) in SECOND_FORMULAS {
        let found = content(&book, 1, cell);
        assert_eq!(matches!(found, CellContent::Formula { .. }), stays, "{formula}: {found:?}");
    }
    assert_eq!(content(&book, 1, "A14"), CellContent::Number(31.0));
    // In a file of this sheet alone there is nothing that they could name.
    let alone = report(&app, ReportChoices::default(), LocalTime::default());
    assert_eq!(content(&alone, 0, "A8"), CellContent::Number(270.0));
}

#[test]
fn what_is_another_value_in_the_file_keeps_formulas_of_one_sheet_from_leaving_too() {
    let mut app = page();
    act(&mut app, Action::Sheets(SheetAction::Show(2)));
    type_in(&mut app, "A6", "=DAY(C2)");
    type_in(&mut app, "A7", "=ROUND(81,26;1)");
    let alone = report(&app, ReportChoices::default(), LocalTime::default());
    assert_eq!(content(&alone, 0, "A6"), CellContent::Number(31.0));
    assert!(matches!(content(&alone, 0, "A7"), CellContent::Formula { .. }));
}

mod office {
    use super::*;
    use crate::office_tools::{assert_valid, converted, folder};
    use calamine::{Data, Reader as _};
    use chi_tieu::export::xlsx_from_report;

    #[test]
    #[ignore = "needs openxml-audit and LibreOffice"]
    fn the_workbook_of_all_sheets_is_valid_and_computes_to_the_values_of_the_page() {
        let (book, _) = book_report(&page(), LocalTime::default()).unwrap();
        let file = folder().join("all_sheets.xlsx");
        std::fs::write(&file, xlsx_from_report(&book).unwrap()).unwrap();
        assert_valid(&file);
        // The same with false values: what comes out was computed.
        let mut wrong = book.clone();
        for cell in wrong.sheets.iter_mut().flat_map(|sheet| &mut sheet.cells) {
            if let CellContent::Formula { value, .. } = &mut cell.content {
                *value = FormulaValue::Number(-999.0);
            }
        }
        let file = folder().join("all_sheets_wrong.xlsx");
        std::fs::write(&file, xlsx_from_report(&wrong).unwrap()).unwrap();
        let mut computed: calamine::Ods<_> = calamine::open_workbook(converted(&file, "ods", "ods")).unwrap();
        let names = computed.sheet_names();
        assert!(
            names.iter().all(|name| name.encode_utf16().count() <= 31 && !name.contains([':', '/', '[']))
        );
        let mut compared = 0;
        for (place, sheet) in book.sheets.iter().enumerate().take(3) {
            let values = computed.worksheet_range(&names[place]).unwrap();
            for cell in &sheet.cells {
                let CellContent::Formula { formula, value } = &cell.content else { continue };
                compared += 1;
                match (value, values.get_value((cell.row, cell.column)).unwrap()) {
                    (FormulaValue::Number(number), Data::Float(found)) => {
                        assert!((number - found).abs() < 1e-9, "{formula}: {number} {found}");
                    }
                    (FormulaValue::Text(text), Data::String(found)) => assert_eq!(text, found),
                    (expected, found) => panic!("{formula}: {expected:?}, {found:?}"),
                }
            }
        }
        // Five that name other sheets, and those of computed columns, sums and totals.
        assert!(compared > 15, "{compared}");
    }
}
