//! Two tables combined: rows below, columns beside; sheets added, moved, removed; all of it undone.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on must fail")]

use chi_tieu::app::{Action, App, Command, SheetAction, Start};
use chi_tieu::grid::CellAddress;
use chi_tieu::sheet::CombineMode;
use chi_tieu::sheet::{Sheet, UndecidedMatch};
use chi_tieu::table::Role;
use chi_tieu::words::Notice;

const BASE: &str = "ĐVT: triệu đồng\nĐơn vị\tKế hoạch\tThực hiện\nPhú Yên\t1.234,5\t456,7\nHà Tĩnh\t2.000,5\t800,1\nTổng cộng\t3.235,0\t1.256,8";

fn app() -> App {
    let mut app = App::new(Start { document_id: "a".to_owned(), ..Start::default() });
    paste(&mut app, BASE);
    app
}

fn paste(app: &mut App, text: &str) {
    app.update(Action::Paste { html: None, text: Some(text.to_owned()) });
}

fn take(app: &mut App, taking: CombineMode) {
    app.update(Action::Sheets(SheetAction::Take(taking)));
}

/// The rows of the table with the values read, a unit's name first.
fn rows(sheet: &Sheet) -> Vec<(String, Vec<Option<f64>>)> {
    let table = sheet.table();
    let names = table.column_of(Role::UnitName).unwrap();
    (0..table.rows.len())
        .map(|row| {
            let name = sheet.grid().text(CellAddress::new(table.body.start + row as u32, names as u32));
            let values =
                table.columns.iter().enumerate().filter(|(c, _)| *c != names).map(|(_, c)| c.value(row));
            (name.to_owned(), values.collect())
        })
        .collect()
}

fn row(name: &str, values: &[Option<f64>]) -> (String, Vec<Option<f64>>) {
    (name.to_owned(), values.to_vec())
}

#[test]
fn rows_go_below_in_the_notation_and_unit_of_the_table_there() {
    let mut app = app();
    // Another notation, another unit of measure, another order of columns, a total of its own, a unit that is there
    // already.
    paste(
        &mut app,
        "Đơn vị tính: tỷ đồng\nĐơn vị\tThực hiện\tKế hoạch\nQuảng Nam\t1.5146\t4.1269\nBHXH tỉnh Hà Tĩnh\t0.8\t2.0005\nCộng\t2.3146\t6.1274",
    );
    take(&mut app, CombineMode::Below);
    let expected = [
        row("Phú Yên", &[Some(1234.5), Some(456.7)]),
        row("Hà Tĩnh", &[Some(2000.5), Some(800.1)]),
        row("Quảng Nam", &[Some(4126.9), Some(1514.6)]),
        row("BHXH tỉnh Hà Tĩnh", &[Some(2000.5), Some(800.0)]),
        row("Tổng cộng", &[Some(3235.0), Some(1256.8)]),
    ];
    assert_eq!(rows(app.sheet()), expected);
    let Some(Notice::Combined(report)) = chi_tieu::view::frame_view(&app).status.notice else {
        panic!("it is told")
    };
    assert_eq!((report.matched, report.unmatched), (2, vec!["BHXH tỉnh Hà Tĩnh".to_owned()]));
    // One undo brings the first table back, as it was.
    app.update(Action::Run(Command::Undo));
    assert_eq!(rows(app.sheet()).len(), 3);
    app.update(Action::Run(Command::Redo));
    assert_eq!(rows(app.sheet()), expected);
}

#[test]
fn columns_are_joined_by_the_names_of_the_units() {
    let mut app = app();
    paste(
        &mut app,
        "Đơn vị tính: nghìn người\nTỉnh\tDân số\nHà Tĩnh\t1,296.6\nĐà Nẵng\t1,169.5\nTỉnh Phú Yên\t874.1",
    );
    take(&mut app, CombineMode::ByUnit);
    let expected = [
        row("Phú Yên", &[Some(1234.5), Some(456.7), Some(874.1)]),
        row("Hà Tĩnh", &[Some(2000.5), Some(800.1), Some(1296.6)]),
        // Not the total of the other table, if it had one, which would be of other units: 874,1 + 1296,6.
        row("Tổng cộng", &[Some(3235.0), Some(1256.8), Some(2170.7)]),
    ];
    assert_eq!(rows(app.sheet()), expected);
    let joined = app.sheet().table().columns.last().unwrap();
    assert_eq!((joined.role, joined.scale()), (Some(Role::Population), 1e3), "{}", joined.title);
    let Some(Notice::Combined(report)) = chi_tieu::view::frame_view(&app).status.notice else {
        panic!("it is told")
    };
    assert_eq!((report.matched, report.left_out), (2, vec!["Đà Nẵng".to_owned()]));
}

#[test]
fn last_year_s_actual_is_no_second_actual() {
    let mut app = app();
    paste(&mut app, "Đơn vị\tKế hoạch\tThực hiện\nPhú Yên\t1.000,5\t400,1\nHà Tĩnh\t1.900,5\t700,2");
    take(&mut app, CombineMode::ByUnit);
    let roles: Vec<Option<Role>> = app.sheet().table().columns.iter().map(|c| c.role).collect();
    assert_eq!(roles, [Some(Role::UnitName), Some(Role::Plan), Some(Role::Actual), None, None]);
    // The user says that it is the prior year's, and growth appears.
    app.update(Action::SetRole { column: 4, role: Some(Role::Prior) });
    assert!(app.sheet().computed().iter().any(|c| c.indicator.name() == "growth"));
}

#[test]
fn tables_without_anything_in_common_stay_as_they_were() {
    let mut app = app();
    paste(&mut app, "Loại thẻ\tSố lượng\nHộ nghèo\t12\nHọc sinh\t30");
    take(&mut app, CombineMode::ByUnit);
    assert_eq!(chi_tieu::view::frame_view(&app).status.notice, Some(Notice::NothingFits));
    assert_eq!(app.sheet().grid().text(CellAddress::new(1, 0)), "Hộ nghèo");
    assert!(
        chi_tieu::view::frame_view(&app).status.may_retake,
        "it can still be taken as a sheet of its own"
    );
    take(&mut app, CombineMode::NewSheet);
    assert_eq!(chi_tieu::view::frame_view(&app).status.tabs, ["Bảng 1", "Bảng 2"]);
}

#[test]
fn sheets_are_added_named_moved_and_removed_and_all_is_undone() {
    let mut app = app();
    let sheets = |app: &mut App, action| drop(app.update(Action::Sheets(action)));
    let tabs = |app: &App| chi_tieu::view::frame_view(app).status.tabs;
    sheets(&mut app, SheetAction::Rename(0, "Thu".to_owned()));
    sheets(&mut app, SheetAction::Add);
    assert_eq!((tabs(&app), app.shown_sheet()), (vec!["Thu".to_owned(), "Bảng 2".to_owned()], 1));
    paste(&mut app, "Tỉnh\tDân số\nHà Tĩnh\t1.296");
    sheets(&mut app, SheetAction::Move { sheet: 1, right: false });
    assert_eq!((tabs(&app), app.shown_sheet()), (vec!["Bảng 2".to_owned(), "Thu".to_owned()], 0));
    assert_eq!(app.sheet().grid().text(CellAddress::new(0, 1)), "Dân số");
    sheets(&mut app, SheetAction::Remove(0));
    assert_eq!(tabs(&app), ["Thu"]);
    sheets(&mut app, SheetAction::Remove(0));
    assert_eq!(tabs(&app), ["Thu"], "the last one stays");
    for _ in 0..2 {
        app.update(Action::Run(Command::Undo));
    }
    assert_eq!(tabs(&app), ["Thu", "Bảng 2"]);
    for _ in 0..3 {
        app.update(Action::Run(Command::Undo));
    }
    assert_eq!(tabs(&app), ["Bảng 1"]);
    assert_eq!(rows(app.sheet()).len(), 3);
    for _ in 0..4 {
        app.update(Action::Run(Command::Redo));
    }
    assert_eq!(tabs(&app), ["Bảng 2", "Thu"]);
    // The document keeps them.
    let text = app.document_text();
    let mut other = App::new(Start::default());
    other.update(Action::OpenFile { name: "x.chitieu".to_owned(), bytes: text.into_bytes() });
    assert_eq!(tabs(&other), ["Bảng 2", "Thu"]);
}

#[test]
fn several_tables_of_one_paste_are_sheets_and_one_undo_takes_them_back() {
    let two =
        "Bảng 1. Thu\nĐơn vị\tKế hoạch\nHà Tĩnh\t1,5\n\nBảng 2. Dân số\nĐơn vị\tDân số\nHà Tĩnh\t1.296,6";
    let tabs = |app: &App| chi_tieu::view::frame_view(app).status.tabs;
    let mut blank = App::new(Start { document_id: "a".to_owned(), ..Start::default() });
    paste(&mut blank, two);
    assert_eq!(
        (tabs(&blank), blank.shown_sheet()),
        (vec!["Bảng 1. Thu".to_owned(), "Bảng 2. Dân số".to_owned()], 0)
    );
    assert!(
        matches!(chi_tieu::view::frame_view(&blank).status.notice, Some(Notice::SeveralTables(names)) if names.len() == 2)
    );
    blank.update(Action::Run(Command::Undo));
    assert!(tabs(&blank).is_empty());
    blank.update(Action::Run(Command::Redo));
    assert_eq!(tabs(&blank).len(), 2);
    // Pasted over another table, they replace it or become sheets beside it.
    let mut app = app();
    paste(&mut app, two);
    assert_eq!(tabs(&app).len(), 2);
    take(&mut app, CombineMode::NewSheet);
    assert_eq!(
        (tabs(&app), app.shown_sheet()),
        (["Bảng 1", "Bảng 1. Thu", "Bảng 2. Dân số"].map(str::to_owned).to_vec(), 1)
    );
    app.update(Action::Run(Command::Undo));
    assert_eq!(tabs(&app), ["Bảng 1"]);
    assert_eq!(rows(app.sheet()).len(), 3);
}

#[test]
fn likeness_is_told_and_never_joined_and_a_sheet_is_joined_to_the_one_shown() {
    let mut app = App::new(Start { document_id: "a".to_owned(), ..Start::default() });
    paste(&mut app, "Đơn vị\tThực hiện\nTP.HCM\t1,5\nBR-VT\t2,5\nHoà Bình\t3,5\nH? Giang\t4,5\nHuế\t5,5");
    app.update(Action::Sheets(SheetAction::Add));
    paste(
        &mut app,
        "Đơn vị\tDân số\nThành phố Hồ Chí Minh\t11,5\nBà Rịa - Vũng Tàu\t12,5\nTP Hòa Bình\t13,5\nHà Giang\t14,5\nĐà Nẵng\t16,5",
    );
    app.update(Action::Sheets(SheetAction::Show(0)));
    app.update(Action::Sheets(SheetAction::Combine { sheet: 1, taking: CombineMode::ByUnit }));
    let joined: Vec<Option<f64>> = rows(app.sheet()).iter().map(|(_, values)| values[1]).collect();
    assert_eq!(joined, [Some(11.5), Some(12.5), None, None, None]);
    let Some(Notice::Combined(report)) = chi_tieu::view::frame_view(&app).status.notice else {
        panic!("it is told")
    };
    let names =
        |a: &UndecidedMatch| a.candidates.iter().map(|c| c.name.as_str()).collect::<Vec<_>>().join("/");
    let alike: Vec<_> = report.alike.iter().map(|a| (a.name.as_str(), names(a))).collect();
    assert_eq!(alike, [("Hoà Bình", "TP Hòa Bình".to_owned()), ("H? Giang", "Hà Giang".to_owned())]);
    assert_eq!((report.unmatched, report.left_out), (vec!["Huế".to_owned()], vec!["Đà Nẵng".to_owned()]));
    assert_eq!(chi_tieu::view::frame_view(&app).status.tabs.len(), 2, "the other sheet stays");
}

#[test]
fn names_that_lost_letters_are_repaired_at_the_user_s_word() {
    let mut app = App::new(Start { document_id: "a".to_owned(), ..Start::default() });
    paste(
        &mut app,
        "Đơn vị\tKế hoạch\tThực hiện\nH? N?i\t1,5\t1,2\nHung Yên\t2,5\t1,3\nQu?ng N???\t3,5\t1,4",
    );
    let doubt = chi_tieu::view::check_view(&app).doubts.into_iter().find(|d| d.text.contains("→")).unwrap();
    assert!(
        doubt.text.contains("H? N?i → Hà Nội, Hung Yên → Hưng Yên") && doubt.text.contains("Qu?ng N???"),
        "{}",
        doubt.text
    );
    let names = |app: &App| rows(app.sheet()).into_iter().map(|(name, _)| name).collect::<Vec<_>>();
    app.update(Action::Cure(doubt.cures[0].0));
    assert_eq!(names(&app), ["Hà Nội", "Hưng Yên", "Qu?ng N???"]);
    app.update(Action::Run(Command::Undo));
    assert_eq!(names(&app), ["H? N?i", "Hung Yên", "Qu?ng N???"]);
}
