//! A plan's path from a pasted table of months: what was due, what was reached, where it leads, and when nothing is drawn
//! because it is not known what the figures are. The figures were worked out by hand.
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test that cannot go on must fail")]

use chi_tieu::app::{Action, App, ChartAction, PlanAction, Start};
use chi_tieu::language::Language;
use chi_tieu::sheet::{ChartKind, Course, UnitsShown};
use chi_tieu::view::{ChartView, chart_view};

fn shown(text: &str, language: Language) -> ChartView {
    let mut app = App::new(Start { language, ..Start::default() });
    app.update(Action::Paste { html: None, text: Some(text.replace('|', "\t")) });
    app.update(Action::Chart(ChartAction::SetKind(ChartKind::PlanPath)));
    chart_view(&app)
}

fn path(text: &str) -> ChartView {
    shown(text, Language::Vietnamese)
}

/// Why it cannot be drawn.
fn why_not(text: &str) -> String {
    let choice =
        path(text).gallery.kinds.into_iter().find(|choice| choice.kind == ChartKind::PlanPath).unwrap();
    if choice.is_possible { "possible".to_owned() } else { choice.why }
}

/// Months with their own plans, of which three have passed: 12, 8 and 13 of 10 each.
const OWN: &str = "Tháng|Kế hoạch tháng|Thực hiện tháng\nTháng 1/2025|10|12\nTháng 2/2025|10|8\n\
    Tháng 3/2025|10|13\nTháng 4/2025|20|";

#[test]
fn the_plans_of_months_add_up_to_the_path() {
    let view = path(OWN);
    // 33 of 30 due; 33 × 50 ÷ 30 = 55, which is 110 % of 50.
    assert_eq!(view.title, "Hết tháng 3/2025: 33, vượt tiến độ 3; dự báo cuối kỳ 55 (110,00% kế hoạch)");
    let texts: Vec<&str> = view.spots.iter().map(|spot| spot.text.as_str()).collect();
    assert_eq!(texts[1], "Tháng 2/2025: Thực hiện hết tháng 2: 20 (40,00% kế hoạch)");
    assert_eq!(
        texts[3..7],
        [
            "Tháng 1/2025: Kế hoạch 10",
            "Tháng 2/2025: Kế hoạch 20",
            "Tháng 3/2025: Kế hoạch 30",
            "Tháng 4/2025: Kế hoạch 50",
        ]
    );
    // The weakest month reached 8 of 10, the strongest 13: 33 + 16 and 33 + 26.
    assert_eq!(texts[8], "Tháng 4/2025: dự báo 55 (từ 49 đến 59)");
    assert!(view.alt.contains("Tiến độ theo kế hoạch từng kỳ"), "{}", view.alt);
    assert!(view.svg.contains("Cao nhất 59"));
    assert_eq!(view.spots[1].row, Some(2));
    let english = shown(OWN, Language::English);
    assert_eq!(
        english.title,
        "By the end of March 2025: 33, 3 ahead of the path; forecast for the end: 55 (110.00% of the plan)"
    );
}

#[test]
fn a_plan_of_the_year_is_spread_over_its_months() {
    let text = "Tháng|Kế hoạch năm 2025|Lũy kế thực hiện\nTháng 1/2025|120|9\nTháng 2/2025|120|18\nTháng 3/2025|120|27";
    let view = path(text);
    // 27 of 30 due; 108 of 120 at the end. All months are alike, so there is no range.
    assert_eq!(
        view.title,
        "Hết tháng 3/2025: 27, chậm 3 so với tiến độ; dự báo cuối kỳ 108 (90,00% kế hoạch)"
    );
    assert!(view.alt.contains("Tiến độ chia đều theo tháng"), "{}", view.alt);
    assert!(view.spots.iter().any(|spot| spot.text == "Tháng 12/2025: dự báo 108"));
    let quarters = "Quý|Kế hoạch năm|Thực hiện quý\nQuý I|100|30\nQuý II|100|20";
    assert_eq!(path(quarters).title, "Hết quý 2: 50, đúng tiến độ; dự báo cuối kỳ 100 (100,00% kế hoạch)");
}

#[test]
fn amounts_in_other_units_are_brought_together() {
    let text = "Tháng|Kế hoạch tháng (tỷ đồng)|Thực hiện tháng (triệu đồng)\nTháng 1|1|1100\nTháng 2|1|800\nTháng 3|1|";
    assert_eq!(
        path(text).title,
        "Hết tháng 2: 1.900 triệu đồng, chậm 100 so với tiến độ; dự báo cuối kỳ 2.850 (95,00% kế hoạch)"
    );
}

#[test]
fn a_year_that_is_over_has_no_forecast() {
    let text = "Quý|Kế hoạch quý|Thực hiện quý\nQuý I|10|12\nQuý II|10|8\nQuý III|10|9\nQuý IV|10|10";
    let view = path(text);
    assert_eq!(view.title, "Cả kỳ kế hoạch: 39, bằng 97,50% kế hoạch");
    assert!(!view.svg.contains("Dự báo"));
}

#[test]
fn what_follows_a_missing_month_is_not_added_up() {
    let text = OWN.replace("Tháng 2/2025|10|8", "Tháng 2/2025|10|");
    let view = path(&text);
    assert_eq!(view.title, "Hết tháng 1/2025: 12, vượt tiến độ 2; dự báo cuối kỳ 60 (120,00% kế hoạch)");
    assert!(view.alt.contains("thiếu số tháng 2, không cộng dồn tiếp được"), "{}", view.alt);
}

#[test]
fn nothing_is_drawn_of_what_is_not_known() {
    // Months of a year's plan, or running totals? Nothing says.
    let text = "Tháng|Kế hoạch|Thực hiện\nTháng 1/2025|120|9\nTháng 2/2025|120|18\nTháng 3/2025|120|27";
    assert!(why_not(text).starts_with("không rõ số là của từng kỳ hay lũy kế"), "{}", why_not(text));
    // The sum of all rows answers it.
    assert_eq!(why_not(&format!("{text}\nTổng cộng|120|54")), "possible");
    let years = "Năm|Kế hoạch|Thực hiện\nNăm 2023|10|9\nNăm 2024|10|8";
    assert_eq!(why_not(years), "không có các tháng hay quý của một năm, theo dòng hoặc theo cột");
    let units = "Đơn vị|Kế hoạch|Thực hiện\nA|100|40\nB|100|30";
    assert_eq!(why_not(units), "không có các tháng hay quý của một năm, theo dòng hoặc theo cột");
    let two_years = "Tháng|Kế hoạch tháng|Thực hiện tháng\nTháng 12/2024|10|9\nTháng 1/2025|10|8";
    assert_eq!(why_not(two_years), "không có các tháng hay quý của một năm, theo dòng hoặc theo cột");
    let without = "Tháng|Thực hiện tháng\nTháng 1/2025|9\nTháng 2/2025|8";
    assert_eq!(why_not(without), "bảng chưa có cột kế hoạch đi với cột thực hiện");
}

#[test]
fn what_is_due_by_now_is_marked_on_each_plan_once_the_user_says_how_much_time_has_passed() {
    let mut app = App::new(Start::default());
    let text = "Đơn vị\tKế hoạch\tThực hiện\nA\t120\t40\nB\t60\t30";
    app.update(Action::Paste { html: None, text: Some(text.to_owned()) });
    app.update(Action::Chart(ChartAction::SetKind(ChartKind::PlanActual)));
    assert!(!chart_view(&app).svg.contains("Phải đạt"));
    let course = Course { past_months: Some(5), ..Course::default() };
    app.update(Action::Plan(PlanAction::SetCourse(course)));
    let view = chart_view(&app);
    // 5 of 12 equal months: 50 of 120, 25 of 60.
    assert!(view.svg.contains("Phải đạt hết tháng 5 (41,67% kế hoạch)"), "{}", view.alt);
    let told = "A: Thực hiện 40, Kế hoạch 120, Phải đạt hết tháng 5 (41,67% kế hoạch) 50, 33,33% (hạng 2/2)";
    assert!(view.spots.iter().any(|spot| spot.text == told), "{:?}", view.spots);
    // An estimate is not of the time that has passed.
    let estimate = text.replace("Thực hiện", "Ước thực hiện năm 2025");
    let mut other = App::new(Start::default());
    other.update(Action::Paste { html: None, text: Some(estimate) });
    other.update(Action::Chart(ChartAction::SetKind(ChartKind::PlanActual)));
    other.update(Action::Plan(PlanAction::SetCourse(course)));
    assert!(!chart_view(&other).svg.contains("Phải đạt"));
    app.update(Action::Plan(PlanAction::SetCourse(Course { past_months: Some(12), ..course })));
    assert!(!chart_view(&app).svg.contains("Phải đạt"));
}

/// Two units with a plan of the year and three months: 33 of 30 due, and 60 of 60.
const MONTHS_IN_COLUMNS: &str = "Đơn vị|Kế hoạch năm 2025|Tháng 1/2025|Tháng 2/2025|Tháng 3/2025\n\
    A|120|10|12|11\nB|240|20|18|22\nTổng cộng|360|30|30|33";

fn path_of(text: &str, units: UnitsShown) -> ChartView {
    let mut app = App::new(Start { language: Language::Vietnamese, ..Start::default() });
    app.update(Action::Paste { html: None, text: Some(text.replace('|', "\t")) });
    app.update(Action::Chart(ChartAction::SetKind(ChartKind::PlanPath)));
    app.update(Action::Chart(ChartAction::SetUnits(units)));
    chart_view(&app)
}

#[test]
fn months_in_columns_are_added_up_over_the_units_that_are_shown() {
    let all = path_of(MONTHS_IN_COLUMNS, UnitsShown::Fitting);
    // 93 of 90; 93 × 360 ÷ 90 = 372.
    assert_eq!(all.title, "Hết tháng 3/2025: 93, vượt tiến độ 3; dự báo cuối kỳ 372 (103,33% kế hoạch)");
    assert!(all.alt.contains("Thực hiện so với Kế hoạch năm 2025 (A và B)"), "{}", all.alt);
    assert_eq!(all.units_fixed, None);
    let texts: Vec<&str> = all.spots.iter().map(|spot| spot.text.as_str()).collect();
    assert_eq!(texts[1], "Tháng 2/2025: Thực hiện hết tháng 2: 60 (16,67% kế hoạch)");
    assert!(all.spots.iter().all(|spot| spot.row.is_none()));
    let chosen = UnitsShown::Chosen(["A".to_owned()].into());
    // 33 × 120 ÷ 30 = 132.
    assert_eq!(
        path_of(MONTHS_IN_COLUMNS, chosen).title,
        "Hết tháng 3/2025: 33, vượt tiến độ 3; dự báo cuối kỳ 132 (110,00% kế hoạch)"
    );
    // The greater plan comes first.
    assert_eq!(
        path_of(MONTHS_IN_COLUMNS, UnitsShown::First(1)).title,
        "Hết tháng 3/2025: 60, đúng tiến độ; dự báo cuối kỳ 240 (100,00% kế hoạch)"
    );
}

#[test]
fn a_month_that_a_unit_lacks_ends_the_sum() {
    let view =
        path_of(&MONTHS_IN_COLUMNS.replace("|12|11", "|12|").replace("|33", "|22"), UnitsShown::Fitting);
    // 60 of 60 due by February.
    assert!(view.title.starts_with("Hết tháng 2/2025: 60, đúng tiến độ"), "{}", view.title);
    assert!(view.alt.contains("thiếu số tháng 3"), "{}", view.alt);
    // Without a unit's plan there is no plan of all.
    let unplanned =
        path_of(&MONTHS_IN_COLUMNS.replace("A|120", "A|").replace("|360", "|240"), UnitsShown::Fitting);
    assert!(unplanned.svg.is_empty());
}

#[test]
fn rows_of_different_things_have_no_path_together() {
    // Persons and money.
    let text = "Chỉ tiêu|Đơn vị tính|Kế hoạch năm 2025|Tháng 1/2025|Tháng 2/2025|Tháng 3/2025\n\
        Số người tham gia mới|người|120|10|12|11\nSố thu|tỷ đồng|240|20|18|22";
    assert_eq!(path_of(text, UnitsShown::Fitting).title, "");
}
