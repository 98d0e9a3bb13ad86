//! The units that courses and contributions show, and what is said of estimates. Figures were worked out by hand.

use chi_tieu::app::{Action, App, ChartAction, Start};
use chi_tieu::language::Language;
use chi_tieu::sheet::{ChartKind, Purpose, UnitsShown};
use chi_tieu::view::{ChartView, chart_view};

fn chart(text: &str, kind: ChartKind, units: UnitsShown) -> ChartView {
    chart_in(text, kind, units, Language::Vietnamese)
}

fn chart_in(text: &str, kind: ChartKind, units: UnitsShown, language: Language) -> ChartView {
    let mut app = App::new(Start { language, ..Start::default() });
    app.update(Action::Paste { html: None, text: Some(text.replace('|', "\t")) });
    app.update(Action::Chart(ChartAction::SetKind(kind)));
    app.update(Action::Chart(ChartAction::SetUnits(units)));
    chart_view(&app)
}

fn chosen(names: &[&str]) -> UnitsShown {
    UnitsShown::Chosen(names.iter().map(|&name| name.to_owned()).collect())
}

/// The names of the lines that are told.
fn lines(view: &ChartView) -> Vec<&str> {
    let named = view.spots.iter().filter_map(|spot| spot.text.split(',').next());
    let mut lines: Vec<&str> = named.collect();
    lines.dedup();
    lines
}

#[test]
fn a_course_shows_the_chosen_units_or_the_total_alone() {
    const YEARS: &str =
        "Đơn vị|2019|2020|2021|2022\nA|1|2|3|4\nB|10|20|30|40\nC|5|6|7|8\nTổng cộng|16|28|40|52";
    let with = |units: UnitsShown| chart(YEARS, ChartKind::Trend, units);
    assert_eq!(lines(&with(UnitsShown::Fitting)), ["B", "C", "A", "Tổng cộng"]);
    let first = with(UnitsShown::First(1));
    assert_eq!(lines(&first), ["B", "Tổng cộng"]);
    assert!(first.alt.contains("1 đơn vị cao nhất trên 3"), "{}", first.alt);
    // 52 would flatten what ends at 8.
    assert_eq!(lines(&with(chosen(&["A", "C"]))), ["C", "A"]);
    let total = with(chosen(&["Tổng cộng"]));
    assert_eq!(lines(&total), ["Tổng cộng"]);
    assert_eq!(total.title, "Tổng cộng: từ 16 (2019) đến 52 (2022), tăng 225,00%");
    assert_eq!(total.units_fixed, None);
}

#[test]
fn units_that_have_no_steps_of_their_own_are_put_together() {
    // 130 after 100: A takes away 10 points, B adds 10, C adds 30.
    const THREE: &str = "Đơn vị|Thực hiện|Cùng kỳ\nA|40|50\nB|30|20\nC|60|30";
    let told = |units: UnitsShown| -> Vec<String> {
        let view = chart(THREE, ChartKind::Contribution, units);
        view.spots.iter().map(|spot| spot.text.clone()).collect()
    };
    assert_eq!(
        told(chosen(&["A"])),
        ["A: -10,00 (Thực hiện 40; Cùng kỳ 50)", "2 đơn vị khác: +40,00", "Tăng, giảm chung: 30,00%"]
    );
    assert_eq!(
        told(UnitsShown::First(1)),
        ["C: +30,00 (Thực hiện 60; Cùng kỳ 30)", "2 đơn vị khác: 0,00", "Tăng, giảm chung: 30,00%"]
    );
    // A choice of nobody who is left is none.
    assert_eq!(told(chosen(&["D"])).len(), told(UnitsShown::Fitting).len());
}

#[test]
fn where_rows_are_periods_nothing_can_be_chosen_and_the_panel_says_why() {
    const MONTHS: &str =
        "Tháng|Kế hoạch tháng|Thực hiện tháng\nTháng 1/2020|10|9\nTháng 2/2020|10|11\nTháng 3/2020|10|";
    for kind in [ChartKind::Trend, ChartKind::PlanPath] {
        let why = chart(MONTHS, kind, UnitsShown::Fitting).units_fixed;
        assert_eq!(why.as_deref(), Some("đủ các kỳ của bảng (mỗi dòng là một kỳ)"), "{kind:?}");
    }
    let english = chart_in(MONTHS, ChartKind::Trend, UnitsShown::Fitting, Language::English);
    assert_eq!(english.units_fixed.as_deref(), Some("all periods of the table (each row is one)"));
    assert_eq!(chart(MONTHS, ChartKind::PlanActual, UnitsShown::Fitting).units_fixed, None);
}

#[test]
fn months_to_come_take_no_room_in_a_course() {
    const YEAR: &str = "Tháng|Kế hoạch tháng|Thực hiện tháng\nTháng 1/2020|9|9\nTháng 2/2020|9|\nTháng 3/2020|9|11\nTháng 4/2020|9|\nTháng 5/2020|9|";
    let view = chart(YEAR, ChartKind::Trend, UnitsShown::Fitting);
    assert!(view.svg.contains("3/2020") && !view.svg.contains("4/2020"), "{}", view.svg);
    // The one between is missing, and left open.
    assert_eq!(view.spots.len(), 2);
}

/// The text of a picture without its breaks.
fn said(view: &ChartView) -> String {
    let mut text = String::new();
    for line in view.svg.split("<text").skip(1) {
        let line = line.split('>').nth(1).and_then(|line| line.split('<').next()).unwrap_or_default();
        text.push_str(line.trim());
        text.push(' ');
    }
    text.replace('\u{a0}', " ")
}

#[test]
fn estimates_are_said_below_the_chart() {
    const ROWS: &str = "Tháng|Số thu\nTháng 4/2020|10\nTháng 5/2020|12\nƯớc tháng 6/2020|13";
    const COLUMNS: &str = "Đơn vị|2021|2022|2023|Ước 2024\nA|1|2|3|4\nB|2|3|4|5";
    const MONTHS: &str = "Tháng|Kế hoạch|Thực hiện\nTháng 1/2025|10|12\nTháng 2/2025|10|8\nƯớc tháng 3/2025|10|13\n\
        Tháng 4/2025|20|";
    const PAIR: &str =
        "Đơn vị|Kế hoạch năm 2025|Ước thực hiện năm 2025|Thực hiện năm 2024\nA|10|9|8\nB|20|22|21";
    for (text, kind, expected) in [
        (ROWS, ChartKind::Trend, "Điểm rỗng, nét đứt: số ước (Ước tháng 6/2020)"),
        (COLUMNS, ChartKind::Trend, "Điểm rỗng, nét đứt: số ước (Ước 2024)"),
        (MONTHS, ChartKind::PlanPath, "Điểm rỗng, nét đứt: số ước (Tháng 3)"),
        (PAIR, ChartKind::Periods, "Gạch chéo: số ước (Ước thực hiện năm 2025)"),
        (PAIR, ChartKind::PlanActual, "Gạch chéo: số ước (Ước thực hiện năm 2025)"),
    ] {
        let said = said(&chart(text, kind, UnitsShown::Fitting));
        assert!(said.contains(expected), "{kind:?}: {said}");
    }
    let none = said(&chart(
        "Tháng|Số thu\nTháng 4|10\nTháng 5|12\nTháng 6|13",
        ChartKind::Trend,
        UnitsShown::Fitting,
    ));
    assert!(!none.contains("ước"), "{none}");
    let english = said(&chart_in(ROWS, ChartKind::Trend, UnitsShown::Fitting, Language::English));
    assert!(english.contains("Open points, dashed lines: estimates"), "{english}");
}

#[test]
fn a_page_holds_as_many_rows_as_fit_unless_the_user_chooses() {
    let rows: String = (1..=63).map(|i| format!("\nHuyện số {i}\t12.345,6\t{}.345,6", 73 - i)).collect();
    let mut app = App::new(Start::default());
    app.update(Action::Paste {
        html: None, text: Some(format!("Đơn vị\tKế hoạch\tThực hiện{rows}"))
    });
    app.update(Action::Chart(ChartAction::SetKind(ChartKind::PlanActual)));
    let count = |app: &App| chart_view(app).spots.iter().filter(|spot| spot.row.is_some()).count();
    assert_eq!(count(&app), 63);
    app.update(Action::Chart(ChartAction::SetPurpose(Purpose::HalfPage)));
    // In 8 cm each figure takes two or three lines.
    let view = chart_view(&app);
    let shown = count(&app);
    assert!(shown < 63 && shown > 12, "{shown}");
    assert!(view.size.height_cm > 19.0 && view.size.height_cm <= 23.2, "{}", view.size.height_cm);
    assert!(view.alt.contains(&format!("{shown} đơn vị cao nhất trên 63")));
    app.update(Action::Chart(ChartAction::SetUnits(UnitsShown::First(40))));
    assert_eq!(count(&app), 40);
}
