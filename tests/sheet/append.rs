//! Tables of subordinates in one form become one table: one header, the row of each unit; units that are there twice
//! are reported.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on must fail")]

use chi_tieu::app::{Action, App, SheetAction, Start};
use chi_tieu::grid::CellAddress;
use chi_tieu::sheet::CombineMode;
use chi_tieu::table::{Doubt, Role, RowKind};
use chi_tieu::words::Notice;

/// Each district with its plan and its actual figure, as a decimal.
const UNITS: [(&str, f64, f64); 9] = [
    ("Mai Châu", 101.5, 41.5),
    ("Kim Bôi", 202.5, 52.5),
    ("Lạc Sơn", 303.5, 63.5),
    ("Tân Lạc", 404.5, 74.5),
    ("Đà Bắc", 505.5, 85.5),
    ("Lương Sơn", 606.5, 96.5),
    ("Yên Thủy", 707.5, 107.5),
    ("Cao Phong", 808.5, 118.5),
    ("Lạc Thủy", 909.5, 129.5),
];

fn start() -> App {
    App::new(Start { document_id: "a".to_owned(), ..Start::default() })
}

fn comma(value: f64) -> String {
    value.to_string().replace('.', ",")
}

/// The form as a district fills it in: title, unit line, header, one row, its total.
fn form(name: &str, plan: f64, actual: f64) -> String {
    let (p, a) = (comma(plan), comma(actual));
    format!(
        "BÁO CÁO THU CỦA {}\t\t\t\n\t\t\tĐVT: triệu đồng\nTT\tĐơn vị\tKế hoạch\tThực hiện\n1\tBHXH huyện {name}\t{p}\t{a}\n\tTổng cộng\t{p}\t{a}",
        name.to_uppercase()
    )
}

fn paste(app: &mut App, text: &str) {
    app.update(Action::Paste { html: None, text: Some(text.to_owned()) });
}

fn below(app: &mut App, text: &str) {
    paste(app, text);
    app.update(Action::Sheets(SheetAction::Take(CombineMode::Below)));
}

fn check(app: &App, expected: &[(&str, f64, f64)]) {
    let sheet = app.sheet();
    let table = sheet.table();
    let rows = || table.body.clone().zip(&table.rows);
    let units: Vec<u32> = rows().filter(|(_, k)| **k == RowKind::Data).map(|(r, _)| r).collect();
    let names: Vec<String> = units.iter().map(|r| table.label(sheet.grid(), *r).into_owned()).collect();
    let expected_names: Vec<String> = expected.iter().map(|(n, ..)| format!("BHXH huyện {n}")).collect();
    assert_eq!(names, expected_names);
    assert_eq!(table.header.len(), 1);
    let [plan, actual] = [Role::Plan, Role::Actual].map(|r| table.column_of(r).unwrap());
    let figures: Vec<_> = units
        .iter()
        .map(|r| (r - table.body.start) as usize)
        .map(|r| (table.columns[plan].value(r), table.columns[actual].value(r)))
        .collect();
    let expected_figures: Vec<_> = expected.iter().map(|(_, p, a)| (Some(*p), Some(*a))).collect();
    assert_eq!(figures, expected_figures);
    assert_eq!(rows().filter(|(_, k)| **k == RowKind::Total).count(), 1);
}

#[test]
fn nine_pasted_one_after_the_other_are_one_table() {
    let mut app = start();
    for (index, (name, plan, actual)) in UNITS.into_iter().enumerate() {
        match index {
            0 => paste(&mut app, &form(name, plan, actual)),
            _ => below(&mut app, &form(name, plan, actual)),
        }
        check(&app, &UNITS[..=index]);
    }
    assert_eq!(chi_tieu::view::frame_view(&app).status.tabs.len(), 1);
    // The first file's total is no longer the total of all rows. It is reported, with the sum of the plans: (1 + … + 9)
    // × 101 + 9 × 0.5 = 4549.5.
    let texts: Vec<String> = chi_tieu::view::check_view(&app).doubts.into_iter().map(|d| d.text).collect();
    assert!(texts.iter().any(|t| t.contains("4.549,5")), "{texts:?}");
}

#[test]
fn nine_tables_of_one_paste_are_one_table_in_one_step() {
    let mut app = start();
    let (name, plan, actual) = UNITS[0];
    paste(&mut app, &form(name, plan, actual));
    let all: Vec<String> = UNITS[1..].iter().map(|(n, p, a)| form(n, *p, *a)).collect();
    below(&mut app, &all.join("\n\n\n"));
    check(&app, &UNITS);
    app.update(Action::Run(chi_tieu::app::Command::Undo));
    check(&app, &UNITS[..1]);
}

#[test]
fn a_unit_that_comes_twice_is_told_and_stays_told() {
    let mut app = start();
    for (index, (name, plan, actual)) in UNITS.into_iter().enumerate() {
        match index {
            0 => paste(&mut app, &form(name, plan, actual)),
            _ => below(&mut app, &form(name, plan, actual)),
        }
    }
    below(&mut app, &form("Kim Bôi", 202.5, 53.5));
    let Some(Notice::Combined(report)) = chi_tieu::view::frame_view(&app).status.notice else {
        panic!("it is told")
    };
    assert_eq!(report.unmatched, ["BHXH huyện Kim Bôi"]);
    let told = |app: &App| {
        let twice = |d: &Doubt| matches!(d, Doubt::DuplicateUnit { .. });
        app.sheet().warnings().filter(|w| twice(&w.doubt)).count()
    };
    assert!(told(&app) > 0, "it stands in the list of doubts");
    // Also in another spelling.
    below(&mut app, &form("KIM BÔI", 202.5, 53.5).replace("BHXH huyện", "Huyện"));
    let Some(Notice::Combined(report)) = chi_tieu::view::frame_view(&app).status.notice else {
        panic!("it is told")
    };
    assert_eq!(report.unmatched, ["Huyện KIM BÔI"]);
    assert_eq!(told(&app), 2);
    let last = app.sheet().grid().rows() - 2;
    assert_eq!(app.sheet().grid().text(CellAddress::new(last, 1)), "Huyện KIM BÔI");
}

#[test]
fn sheets_of_a_file_are_appended_one_by_one() {
    let mut app = start();
    paste(&mut app, &form(UNITS[0].0, UNITS[0].1, UNITS[0].2));
    for (name, plan, actual) in &UNITS[1..] {
        app.update(Action::Sheets(SheetAction::Add));
        paste(&mut app, &form(name, *plan, *actual));
        app.update(Action::Sheets(SheetAction::Show(0)));
        app.update(Action::Sheets(SheetAction::Combine { sheet: 1, taking: CombineMode::Below }));
        app.update(Action::Sheets(SheetAction::Remove(1)));
        app.update(Action::Sheets(SheetAction::Show(0)));
    }
    check(&app, &UNITS);
}
