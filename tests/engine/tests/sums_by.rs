//! The sums of a table by the values of its columns: formulas over the sheet that they are made of. The sums were added up by
//! hand.

use super::page::{act, at};
use chi_tieu::analysis::Indicator;
use chi_tieu::app::{Action, App, Command, Move, SheetAction, Start};
use chi_tieu::formula::canonical;
use chi_tieu::grid::CellAddress;
use chi_tieu::table::{Doubt, RowKind};

/// Two sectors of units in three districts; a line of words stands between, and a total at the end.
const TABLE: &str = "STT|Đơn vị|Huyện|Khối|Kế hoạch|Thực hiện|Tỷ lệ (%)
1|Công ty A|Ba Vì|Doanh nghiệp|1.000,5|900,0|90,0
2|Công ty B|Đông Anh|Doanh nghiệp|2.000,0|2.100,5|105,0
|Khối hành chính|||||
3|Trường C|Ba Vì|Hành chính|300,0|270,0|90,0
4|Trường D|ĐÔNG ANH|Hành chính|400,0|380,0|95,0
5|Trạm E|Sóc Sơn|Hành chính|100,0|110,0|110,0
|Tổng cộng|||3.800,5|3.760,5|98,9";

fn app_with(text: &str) -> App {
    let mut app = App::new(Start { document_id: "d".into(), ..Start::default() });
    act(&mut app, Action::Paste { html: None, text: Some(text.replace('|', "\t")) });
    app
}

fn sum_by(app: &mut App, columns: &[u32]) {
    act(app, Action::Sheets(SheetAction::SumBy(columns.to_vec())));
}

/// The cells of the shown sheet, without its title.
fn cells(app: &App) -> Vec<String> {
    let grid = app.sheet().grid();
    let text = |row: u32, column: u32| grid.text(CellAddress::new(row, column)).to_owned();
    let row = |row: u32| (0..grid.columns()).map(|c| text(row, c)).collect::<Vec<_>>().join("|");
    (1..grid.rows()).map(row).collect()
}

#[test]
fn each_group_has_the_sums_of_its_units() {
    let mut app = app_with(TABLE);
    sum_by(&mut app, &[2]);
    assert_eq!(
        cells(&app),
        [
            "Huyện|Số dòng|Kế hoạch|Thực hiện",
            "Ba Vì|2|1.300,5|1.170",
            "Đông Anh|2|2.400|2.480,5",
            "Sóc Sơn|1|100|110",
            "Tổng cộng|5|3.800,5|3.760,5",
        ]
    );
    let table = app.sheet().table();
    use RowKind::{Data, Total};
    assert_eq!(table.rows, [Data, Data, Data, Total]);
    // A rate of sums, and not a mean of rates: 2.480,5 of 2.400.
    let is_completion = |i: &Indicator| matches!(i, Indicator::PlanCompletion { .. });
    let completion = app.sheet().computed().iter().find(|c| is_completion(&c.indicator)).unwrap();
    assert_eq!(completion.values[1], Some(Ok(2480.5 / 2400.0)));
    assert_eq!(app.sheet().warnings().count(), 0);
    let formula = canonical(&app.sheet().formulas()[&at("C3")]);
    assert_eq!(formula, "=SUMIFS('Bảng 1'!$E$2:$E$7,'Bảng 1'!$C$2:$C$7,$A3)");
}

#[test]
fn the_sums_follow_their_source_and_are_undone_as_one_step() {
    let mut app = app_with(TABLE);
    let before = app.document_text();
    sum_by(&mut app, &[3]);
    assert_eq!(cells(&app)[1..3], ["Doanh nghiệp|2|3.000,5|3.000,5", "Hành chính|3|800|760"]);
    act(&mut app, Action::Sheets(SheetAction::Show(0)));
    act(&mut app, Action::Select { at: at("E5"), extend: false });
    act(&mut app, Action::Edit { typed: Some("350".into()) });
    act(&mut app, Action::Commit { text: "350".into(), then: Move::Nowhere });
    act(&mut app, Action::Sheets(SheetAction::Show(1)));
    assert_eq!(cells(&app)[2], "Hành chính|3|850|760");
    // A value that makes a new group is in none of them: the total says so.
    act(&mut app, Action::Sheets(SheetAction::Show(0)));
    act(&mut app, Action::Select { at: at("D5"), extend: false });
    act(&mut app, Action::Edit { typed: Some("Khác".into()) });
    act(&mut app, Action::Commit { text: "Khác".into(), then: Move::Nowhere });
    act(&mut app, Action::Sheets(SheetAction::Show(1)));
    assert_eq!(cells(&app)[2], "Hành chính|2|500|490");
    assert!(app.sheet().warnings().any(|w| matches!(w.doubt, Doubt::TotalDiffers { .. })));
    for _ in 0..3 {
        act(&mut app, Action::Run(Command::Undo));
    }
    assert_eq!(app.document_text(), before);
}

#[test]
fn two_columns_make_a_group_of_each_pair() {
    let mut app = app_with(&TABLE.replace("Sóc Sơn", "Ba Vì"));
    sum_by(&mut app, &[2, 3]);
    assert_eq!(
        cells(&app)[1..],
        [
            "Ba Vì|Doanh nghiệp|1|1.000,5|900",
            "Đông Anh|Doanh nghiệp|1|2.000|2.100,5",
            "Ba Vì|Hành chính|2|400|380",
            "ĐÔNG ANH|Hành chính|1|400|380",
            "Tổng cộng||5|3.800,5|3.760,5",
        ]
    );
}

#[test]
fn years_make_groups_and_what_formulas_cannot_say_is_figures() {
    // Numbers are compared as numbers.
    let years = "Đơn vị|Năm|Số tiền\nA|2023|10,5\nB|2024|20,0\nC|2024|5,25\nD|2023|1,0";
    let mut app = app_with(years);
    sum_by(&mut app, &[1]);
    assert_eq!(cells(&app)[1..], ["2023|2|11,5", "2024|2|25,25", "Tổng cộng|4|36,75"]);
    assert!(!app.sheet().formulas().is_empty());
    // "*" would match anything, and a unit without a district is in no group that a formula can name.
    for odd in ["A*", ""] {
        let text = TABLE.replace("Ba Vì", odd);
        let mut app = app_with(&text);
        sum_by(&mut app, &[2]);
        assert_eq!(cells(&app)[1], format!("{odd}|2|1.300,5|1.170,0"));
        assert!(app.sheet().formulas().is_empty());
    }
}

#[test]
fn what_makes_no_groups_says_why() {
    for (column, reason) in [(1, "AllDifferent"), (4, "NoGroups"), (9, "NoGroups")] {
        let mut app = app_with(TABLE);
        let before = app.document_text();
        sum_by(&mut app, &[column]);
        assert_eq!(app.document_text(), before);
        let notice = chi_tieu::view::frame_view(&app).status.notice;
        assert!(format!("{notice:?}").contains(reason), "{column}: {notice:?}");
    }
}

#[test]
fn points_between_rates_are_not_added_up() {
    let text = "Xã|Huyện|Số người|Chỉ tiêu giao (%)|Tỷ lệ bao phủ (%)|So với chỉ tiêu (+/-)\nA|Ba Vì|900|95,0|96,2|1,2\nB|Ba Vì|800|95,5|94,1|-1,4\nC|Sóc Sơn|700|94,0|95,0|1,0";
    let mut app = app_with(text);
    sum_by(&mut app, &[1]);
    assert_eq!(cells(&app)[..2], ["Huyện|Số dòng|Số người", "Ba Vì|2|1.700"]);
}
