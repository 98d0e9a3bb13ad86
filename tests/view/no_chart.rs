//! Where there is no rate to draw, the chart panel says why, and what cures it.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on must fail")]

use chi_tieu::app::{Action, App, Start};
use chi_tieu::table::Role;
use chi_tieu::view::{ChartCure, chart_view};

fn app(text: &str) -> App {
    let mut app = App::new(Start { document_id: "a".to_owned(), ..Start::default() });
    app.update(Action::Paste { html: None, text: Some(text.replace('|', "\t")) });
    app
}

/// The reasons with their cures.
fn told(app: &App) -> Vec<(String, Vec<String>)> {
    let chart = chart_view(app);
    let cures = |cures: &[(ChartCure, String)]| cures.iter().map(|(_, text)| text.clone()).collect();
    chart.no_chart.iter().map(|reason| (reason.text.clone(), cures(&reason.cures))).collect()
}

#[test]
fn the_missing_role_is_named_and_given_by_one_press() {
    let mut app = app("Đơn vị|Kế hoạch|Cột A\nHuyện A|100|45\nHuyện B|100|30");
    let reason = "Có kế hoạch (“Kế hoạch”), chưa có thực hiện.".to_owned();
    assert_eq!(told(&app), [(reason, vec!["“Cột A” là thực hiện".to_owned()])]);
    let cure = chart_view(&app).no_chart[0].cures[0].0.clone();
    assert_eq!(cure, ChartCure::SetRole { column: 2, role: Role::Actual });
    app.update(Action::SetRole { column: 2, role: Some(Role::Actual) });
    let chart = chart_view(&app);
    assert!(chart.no_chart.is_empty() && !chart.svg.is_empty());
}

#[test]
fn each_kind_of_table_says_its_own_reason() {
    for (text, reason) in [
        ("Đơn vị|Số người tham gia BHYT\nA|900\nB|800", "chưa có dân số"),
        ("Đơn vị|Dân số\nA|900\nB|800", "chưa có người tham gia"),
        ("Đơn vị|Số nợ\nA|900\nB|800", "chưa có phải thu"),
        ("Đơn vị|Thực hiện\nA|900\nB|800", "chưa có kế hoạch"),
        ("Đơn vị|Cột A|Cột B\nA|900|1\nB|800|2", "chưa cột nào được biết"),
        ("Đơn vị|Kế hoạch|Thực hiện\nA|900|\nB|800|", "“% kế hoạch” chưa có số: “Thực hiện” còn trống."),
        ("Đơn vị|Kế hoạch (người)|Thực hiện (tỷ đồng)\nA|900|1,5\nB|800|2,5", "đếm hai thứ khác nhau"),
    ] {
        let told = told(&app(text));
        assert!(told.iter().any(|(said, _)| said.contains(reason)), "{text}: {told:?}");
    }
    let app = app("");
    assert!(chart_view(&app).no_chart.is_empty());
}

#[test]
fn another_fund_is_no_plan_of_a_fund() {
    let app = app(
        "Thu theo khối quản lý (tỷ đồng)\nSTT|Khối|BHXH|BHYT|BHTN|Tổng số\n1|Hành chính|70,5|50,5|0|121,0\n\
         2|Đoàn thể|50,5|30,5|0|81,0\n|Tổng|121,0|81,0|0|202,0",
    );
    let offered: Vec<String> = told(&app).into_iter().flat_map(|(_, cures)| cures).collect();
    let nonsense = |text: &&String| text.contains("là kế hoạch") || text.contains("là cùng kỳ");
    assert_eq!(offered.iter().filter(nonsense).count(), 0, "{offered:?}");
}

#[test]
fn a_percentage_of_which_nothing_is_known_is_drawn_by_its_title() {
    let of = |text: &str| chart_view(&app(text)).title;
    assert_eq!(
        of("Cơ sở|Giường A|Giường B|Công suất (%)\nBệnh viện A|300|330|110,0\nBệnh viện B|200|190|95,0"),
        "Bệnh viện A có Công suất (%) cao nhất: 110,0%"
    );
    // What is the same for all units compares none of them.
    let same = app("Xã|Cột A|Tiêu chuẩn (%)\nA|300|95,0\nB|200|95,0");
    assert!(!told(&same).is_empty());
    // The parts of a whole say more than their shares.
    let parts = app("Xã|BHXH|BHYT|Cộng|Tỷ lệ khác (%)\nA|300|100|400|7,0\nB|200|100|300|9,0");
    assert_eq!(chart_view(&parts).gallery.kind, chi_tieu::sheet::ChartKind::Composition);
}
