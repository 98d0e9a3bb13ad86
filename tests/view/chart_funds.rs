//! Small multiples from pasted tables: which columns are one measure of several funds. The figures were worked out by hand.
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test that cannot go on must fail")]

use chi_tieu::app::{Action, App, ChartAction, Start};
use chi_tieu::language::Language;
use chi_tieu::sheet::{ChartKind, Purpose};
use chi_tieu::view::{ChartView, chart_view};

/// Of BHXH 40 and 30 of 100 each, of BHYT 60 and 90 of 100: 70 and 150 of 200.
const FUNDS: &str =
    "Đơn vị|BHXH||BHYT|\n|Kế hoạch|Thực hiện|Kế hoạch|Thực hiện\nA|100|40|100|60\nB|100|30|100|90";

fn app(text: &str, language: Language) -> App {
    let mut app = App::new(Start { language, ..Start::default() });
    app.update(Action::Paste { html: None, text: Some(text.replace('|', "\t")) });
    app.update(Action::Chart(ChartAction::SetKind(ChartKind::Multiples)));
    app
}

fn texts(view: &ChartView) -> Vec<&str> {
    view.spots.iter().map(|spot| spot.text.as_str()).collect()
}

/// Of 63 units every third lacks a figure of one fund: a reason in each of these cells would take the chart over a page.
#[test]
fn many_units_are_on_one_page_and_reasons_are_told_to_those_who_point() {
    let row = |at: usize| {
        let actual = if at % 3 == 1 { String::new() } else { (30 + at).to_string() };
        format!("\nHuyện {at}|100|{}|100|{actual}", 20 + at)
    };
    let rows: String = (1..=63).map(row).collect();
    let text = format!("Đơn vị|BHXH||BHYT|\n|Kế hoạch|Thực hiện|Kế hoạch|Thực hiện{rows}");
    let mut app = app(&text, Language::Vietnamese);
    let view = chart_view(&app);
    assert!(view.size.height_cm <= 23.2, "{}", view.size.height_cm);
    assert_eq!(view.spots.iter().filter(|spot| spot.text.starts_with("Huyện")).count(), 2 * 63 - 21);
    assert!(view.svg.contains("thiếu") && view.svg.contains("“Thiếu”: không có số để tính"));
    assert!(view.alt.contains("Huyện 61 BHXH 81,00%, BHYT không có số thực hiện"), "{}", view.alt);
    // On half a page too.
    app.update(Action::Chart(ChartAction::SetPurpose(Purpose::HalfPage)));
    let narrow = chart_view(&app);
    assert!(narrow.size.height_cm <= 23.2, "{}", narrow.size.height_cm);
}

#[test]
fn a_panel_for_each_fund() {
    let mut app = app(FUNDS, Language::Vietnamese);
    let view = chart_view(&app);
    assert_eq!(view.title, "Tổng (tính): cao nhất BHYT 75,00%, thấp nhất BHXH 35,00%");
    assert_eq!(
        texts(&view),
        [
            "A: BHXH 40,00% (Thực hiện 40; Kế hoạch 100; hạng 1/2)",
            "A: BHYT 60,00% (Thực hiện 60; Kế hoạch 100; hạng 2/2)",
            "B: BHXH 30,00% (Thực hiện 30; Kế hoạch 100; hạng 2/2)",
            "B: BHYT 90,00% (Thực hiện 90; Kế hoạch 100; hạng 1/2)",
            "Tổng (tính): BHXH 35,00%",
            "Tổng (tính): BHYT 75,00%"
        ]
    );
    assert_eq!(view.spots[2].row, Some(3));
    let width = |at: usize| view.spots[at].width;
    assert!((width(1) / width(0) - 1.5).abs() < 1e-6 && (width(3) / width(2) - 3.0).abs() < 1e-6);
    // A threshold belongs to one fund.
    app.update(Action::SetThreshold("36".to_owned()));
    let view = chart_view(&app);
    assert!(view.svg.contains("BHXH (ngưỡng 36%)"), "{}", view.svg);
    assert!(!view.svg.contains("BHYT (ngưỡng") && view.title.ends_with("BHXH 35,00%"));
}

#[test]
fn the_order_is_that_of_the_chosen_fund() {
    let mut app = app(FUNDS, Language::Vietnamese);
    let health = chart_view(&app).choices.iter().find(|choice| choice.name.contains("BHYT")).unwrap().measure;
    app.update(Action::SetMeasure(health));
    let told: Vec<String> = texts(&chart_view(&app)).into_iter().map(str::to_owned).collect();
    assert!(told[0].starts_with("B: BHXH 30,00%") && told[1].starts_with("B: BHYT 90,00%"), "{told:?}");
}

#[test]
fn amounts_of_several_groups_have_panels_too() {
    let text = "Đơn vị|BHXH|BHYT|BHTN\n|Số thu|Số thu|Số thu\nA|40|60|5\nB|30|90|6\nTổng cộng|70|150|11";
    let view = chart_view(&app(text, Language::Vietnamese));
    assert_eq!(view.title, "Tổng cộng: cao nhất BHYT 150, thấp nhất BHTN 11");
    assert_eq!(texts(&view)[..3], ["A: BHXH 40", "A: BHYT 60", "A: BHTN 5"]);
    let english = chart_view(&app(text, Language::English));
    assert_eq!(english.title, "Tổng cộng: highest BHYT 150, lowest BHTN 11");
}

#[test]
fn one_group_has_no_panels() {
    let view = chart_view(&app("Đơn vị|Kế hoạch|Thực hiện\nA|100|40\nB|100|30", Language::Vietnamese));
    let choice = view.gallery.kinds.into_iter().find(|choice| choice.kind == ChartKind::Multiples).unwrap();
    assert_eq!(
        (choice.is_possible, choice.why.as_str()),
        (false, "không có cùng một chỉ tiêu ở hai nhóm cột trở lên")
    );
}
