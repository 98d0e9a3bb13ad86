//! A prior period of former units re-added to present ones: from a second sheet, with the provinces of July 2025 or
//! with a mapping of the user's, compared with sums computed elsewhere (`readd/readd.py`).
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on must fail")]

use chi_tieu::analysis::Indicator;
use chi_tieu::app::{Action, App, Command, SheetAction, Start, TimeAction, TimeForm};
use chi_tieu::grid::CellAddress;
use chi_tieu::language::Language;
use chi_tieu::sheet::{NotReadded, Readded};
use chi_tieu::store::{document_from_text, text_from_document};
use chi_tieu::table::Role;
use chi_tieu::words::Notice;

const POPULATION: &str = include_str!("readd/population_63.tsv");
const EXPECTED: &str = include_str!("readd/readd.tsv");

fn app() -> App {
    App::new(Start { document_id: "a".to_owned(), ..Start::default() })
}

fn paste(app: &mut App, text: &str) {
    app.update(Action::Paste { html: None, text: Some(text.to_owned()) });
}

fn sheet(app: &mut App, text: &str) {
    app.update(Action::Sheets(SheetAction::Add));
    paste(app, text);
}

fn expected() -> Vec<(&'static str, f64, f64, &'static str)> {
    let line = |line: &'static str| {
        let mut cells = line.split('\t');
        let mut next = || cells.next().unwrap();
        (next(), next().parse().unwrap(), next().parse().unwrap(), next())
    };
    EXPECTED.lines().map(line).collect()
}

/// The present table: the population of 2022 by present provinces, as `readd.py` adds it.
fn today() -> String {
    let mut text = "Đơn vị tính: nghìn người\nĐịa phương\tDân số\n".to_owned();
    for (unit, _, now, _) in expected() {
        text.push_str(&format!("{unit}\t{}\n", now.to_string().replace('.', ",")));
    }
    text
}

/// The body row of a unit in the shown sheet.
fn row(app: &App, unit: &str) -> usize {
    let (table, grid) = (app.sheet().table(), app.sheet().grid());
    let rows = table.body.clone();
    (0..rows.len())
        .find(|r| table.label(grid, rows.start + *r as u32) == unit)
        .unwrap_or_else(|| panic!("{unit}"))
}

/// The figure of a unit in the column that was added last.
fn readded(app: &App, unit: &str) -> Option<f64> {
    let record = app.sheet().settings().joined.readded.last().unwrap();
    app.sheet().table().columns[record.column as usize].value(row(app, unit))
}

fn record(app: &App) -> &Readded {
    app.sheet().settings().joined.readded.last().unwrap()
}

fn choose(app: &mut App, former: usize, column: u32) {
    let form = TimeForm { source: Some(former), column: Some(column), ..TimeForm::default() };
    app.update(Action::Time(TimeAction::SetForm(form)));
    app.update(Action::Time(TimeAction::Readd));
}

/// The population of 63 provinces as the first sheet, the present provinces as the second.
fn populations() -> App {
    let mut app = app();
    paste(&mut app, &format!("Đơn vị tính: nghìn người\n{POPULATION}"));
    sheet(&mut app, &today());
    app
}

#[test]
fn the_population_of_63_provinces_is_re_added_on_34_as_computed_elsewhere() {
    let mut app = populations();
    let offer = chi_tieu::view::offer_view(&app).unwrap();
    assert_eq!((offer.today, offer.former), (1, 0));
    app.update(Action::Time(TimeAction::Offer { today: 1, former: 0 }));
    // 2021 is in the last column but one.
    choose(&mut app, 0, 11);
    assert!(matches!(chi_tieu::view::frame_view(&app).status.notice, Some(Notice::Readded(34))), "34 units");
    assert!(chi_tieu::view::offer_view(&app).is_none(), "it was taken");
    let growth =
        app.sheet().computed().iter().find(|c| matches!(c.indicator, Indicator::Growth { .. })).unwrap();
    for (unit, before, _, percent) in expected() {
        assert_eq!(readded(&app, unit), Some(before), "{unit}");
        let value = growth.values[row(&app, unit)].unwrap().unwrap();
        assert_eq!(format!("{:.2}", (value * 10_000.0).round() / 100.0), percent, "{unit}");
    }
    let told = record(&app);
    assert!(told.unmatched.is_empty() && told.undivided.is_empty() && told.repeated.is_empty(), "{told:?}");
    assert!(told.left_out.is_empty() && told.without.is_empty(), "{told:?}");

    // The explanation names the former units.
    let at = app.sheet().table().body.start + row(&app, "An Giang") as u32;
    let column = app.sheet().grid().columns() + 1;
    app.update(Action::Select { at: CellAddress::new(at, column), extend: false });
    app.update(Action::Edit { typed: None });
    let origins = chi_tieu::view::explain_view(&app).unwrap().origins.join(" ");
    for part in ["“Bảng 1”", "An Giang 1.909,51", "Kiên Giang 1.752,32"] {
        assert!(origins.contains(part), "{part} in {origins}");
    }

    // Undone and done again; kept in the document.
    app.update(Action::Run(Command::Undo));
    assert!(app.sheet().settings().joined.readded.is_empty() && app.sheet().table().columns.len() == 2);
    app.update(Action::Run(Command::Redo));
    let kept = document_from_text(&app.document_text()).unwrap();
    let sheet = &kept.workbook.sheets()[1];
    assert_eq!(sheet.settings(), app.sheet().settings());
    assert_eq!(sheet.available(), app.sheet().available());
    let again = text_from_document(&kept.id, &kept.name, Language::Vietnamese, &kept.workbook);
    assert_eq!(again, app.document_text());
}

#[test]
fn districts_go_to_offices_by_a_sheet_of_the_users_own() {
    let mut app = app();
    paste(
        &mut app,
        "ĐVT: triệu đồng\nĐơn vị\tThực hiện\tTỷ lệ nợ (%)\nHuyện Cao Lãnh\t100,5\t2,1\nTP. Cao Lãnh\t200,5\t1,5\nHuyện Lấp Vò\t30,0\t3,0\nHuyện Lai Vung\t40,0\t1,0\nHuyện Tháp Mười\t7,0\t1,1\nHuyện Sa Đéc\t1,0\t1,2",
    );
    sheet(
        &mut app,
        "STT\tĐơn vị cũ\tBHXH cơ sở mới\tTỷ lệ\n1\tHuyện Cao Lãnh\tBHXH cơ sở Mỹ Thọ\t\n2\tTP. Cao Lãnh\tBHXH cơ sở Cao Lãnh\t\n3\tHuyện Lấp Vò\tBHXH cơ sở Cao Lãnh\t60%\n4\tHuyện Lấp Vò\tBHXH cơ sở Mỹ Thọ\t40%\n5\tHuyện Lai Vung\tBHXH cơ sở Mỹ Thọ\t\n6\tHuyện Lai Vung\tBHXH cơ sở Cao Lãnh\t",
    );
    sheet(
        &mut app,
        "ĐVT: triệu đồng\nĐơn vị\tThực hiện\nBHXH cơ sở Cao Lãnh\t250,0\nBHXH cơ sở Mỹ Thọ\t150,0\nBHXH cơ sở Hồng Ngự\t10,0",
    );
    choose(&mut app, 0, 1);
    // Lai Vung was split and has no shares, so the units that it went to are not complete.
    let told = record(&app);
    assert_eq!(told.undivided, ["Huyện Lai Vung"]);
    assert_eq!(told.shared, ["Huyện Lấp Vò"]);
    assert_eq!(told.unmatched, ["Huyện Tháp Mười", "Huyện Sa Đéc"]);
    assert_eq!(told.without, ["BHXH cơ sở Hồng Ngự"]);
    assert_eq!(readded(&app, "BHXH cơ sở Cao Lãnh"), None);
    // Shares are given in the sheet, in percent without the sign, and the column is re-added in its place.
    app.update(Action::Sheets(SheetAction::Show(1)));
    for (row, share) in [(5, "25"), (6, "75")] {
        app.update(Action::Select { at: CellAddress::new(row, 3), extend: false });
        app.update(Action::Edit { typed: Some(String::new()) });
        app.update(Action::Commit { text: share.to_owned(), then: chi_tieu::app::Move::Nowhere });
    }
    app.update(Action::Sheets(SheetAction::Show(2)));
    choose(&mut app, 0, 1);
    assert_eq!(app.sheet().settings().joined.readded.len(), 1);
    assert_eq!(app.sheet().table().columns.len(), 3);
    // 200,5 + 60 % of 30 + 75 % of 40; 100,5 + 40 % of 30 + 25 % of 40.
    assert_eq!(readded(&app, "BHXH cơ sở Cao Lãnh"), Some(248.5));
    assert_eq!(readded(&app, "BHXH cơ sở Mỹ Thọ"), Some(122.5));
    // Rates are not added.
    choose(&mut app, 0, 2);
    let form_column = app.sheet().settings().joined.readded.len();
    assert_eq!(form_column, 1, "a rate is no column to re-add");
}

#[test]
fn units_of_one_name_are_told_apart_by_their_kinds() {
    let mut app = app();
    paste(
        &mut app,
        "ĐVT: tỷ đồng\nĐơn vị\tBHXH\tBHYT\nHuyện Hồng Ngự\t1,5\t10,5\nThành phố Hồng Ngự\t2,5\t20,5\nHuyện Tân Hồng\t4,5\t40,5",
    );
    sheet(
        &mut app,
        "Huyện\tBHXH cơ sở\nHuyện Hồng Ngự\tHuyện Hồng Ngự\nTP Hồng Ngự + Huyện Tân Hồng\tThành phố Hồng Ngự",
    );
    sheet(
        &mut app,
        "ĐVT: tỷ đồng\nĐơn vị\tThực hiện\nThành phố Hồng Ngự\t8,0\nHuyện Hồng Ngự\t2,0\nTổng cộng\t10,0",
    );
    choose(&mut app, 0, 1);
    assert_eq!(readded(&app, "Thành phố Hồng Ngự"), Some(7.0));
    assert_eq!(readded(&app, "Huyện Hồng Ngự"), Some(1.5));
    assert_eq!(readded(&app, "Tổng cộng"), Some(8.5));
    assert_eq!((record(&app).total_before, record(&app).total_after), (8.5, 8.5));
    // A second column goes beside the first.
    choose(&mut app, 0, 2);
    assert_eq!(app.sheet().settings().joined.readded.len(), 2);
    assert_eq!(readded(&app, "Thành phố Hồng Ngự"), Some(61.0));
}

#[test]
fn what_can_be_read_two_ways_is_asked_before_it_is_added() {
    let mut app = app();
    paste(&mut app, "Đơn vị\tThực hiện\nKiên Giang\t1.234\nAn Giang\t2.345");
    sheet(&mut app, "Đơn vị\tThực hiện\nAn Giang\t3,5");
    choose(&mut app, 0, 1);
    assert!(matches!(
        chi_tieu::view::frame_view(&app).status.notice,
        Some(Notice::NotReadded(NotReadded::Ambiguous))
    ));
    assert_eq!(app.sheet().table().column_of(Role::Prior), None);
}

#[test]
fn absent_parts_leave_a_blank_and_are_named() {
    let mut app = app();
    paste(
        &mut app,
        "ĐVT: tỷ đồng\nĐơn vị\tThực hiện\nKiên Giang\t10,5\nBình Định\t3,5\nGia Lai\t4,5\nGia Lai\t4,5",
    );
    sheet(&mut app, "ĐVT: tỷ đồng\nĐơn vị\tThực hiện\nAn Giang\t30,5\nGia Lai\t9,0\nTổng cộng\t39,5");
    choose(&mut app, 0, 1);
    assert_eq!(readded(&app, "An Giang"), None);
    assert_eq!(readded(&app, "Tổng cộng"), None, "a total of what is not complete is none");
    let told = record(&app);
    assert_eq!(told.units[0].absent, ["An Giang"]);
    assert_eq!(told.repeated, ["Gia Lai"]);
    assert_eq!(readded(&app, "Gia Lai"), None, "which of two rows counts is not known");
    assert_eq!((told.total_before, told.total_after), (23.0, 0.0));
}

#[test]
fn units_of_measure_are_brought_together_and_a_missing_one_is_said() {
    let source = "ĐVT: nghìn người\nĐơn vị\tSố người tham gia\nKiên Giang\t1,5\nAn Giang\t2,5";
    for (line, current, assumed) in
        [("ĐVT: người\n", "4400", false), ("", "4400", true), ("ĐVT: nghìn người\n", "4,4", false)]
    {
        let mut app = app();
        paste(&mut app, source);
        sheet(&mut app, &format!("{line}Đơn vị\tSố người tham gia\nAn Giang\t{current}"));
        choose(&mut app, 0, 1);
        assert_eq!(record(&app).unit_assumed, assumed, "{line}");
        let growth =
            app.sheet().computed().iter().find(|c| matches!(c.indicator, Indicator::Growth { .. })).unwrap();
        assert_eq!(growth.values[0], Some(Ok(0.1)), "{line}");
    }
}
