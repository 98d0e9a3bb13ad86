//! What the chart says without a threshold, and a title that the user wrote.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on must fail")]

use chi_tieu::app::{Action, App, Command, Start};
use chi_tieu::sheet::{ChartKind, ChartSubject, Measure};
use chi_tieu::store::document_from_text;
use chi_tieu::view::chart_view;

fn app(text: &str) -> App {
    let mut app = App::new(Start { document_id: "a".to_owned(), ..Start::default() });
    app.update(Action::Paste { html: None, text: Some(text.replace('|', "\t")) });
    app
}

/// The title of the chart of growth, for these figures of units over 100.
fn growth_title(figures: &[&str]) -> String {
    let mut text = "Đơn vị|Thực hiện|Cùng kỳ".to_owned();
    for (unit, figure) in ["A", "B", "C", "D", "E"].iter().zip(figures) {
        text.push_str(&format!("\nHuyện {unit}|{figure}|100"));
    }
    chart_view(&app(&text)).title
}

#[test]
fn only_a_leader_leads() {
    for (figures, title) in [
        (&["120", "110"][..], "Huyện A dẫn đầu tốc độ tăng, giảm: 20,00%"),
        (&["44,87"], "Huyện A: tốc độ tăng, giảm -55,13%"),
        (&["120"], "Huyện A: tốc độ tăng, giảm 20,00%"),
        (&["120", "120", "110"], "Huyện A và Huyện B cùng có tốc độ tăng, giảm cao nhất: 20,00%"),
        (&["120", "120"], "2 đơn vị cùng có tốc độ tăng, giảm 20,00%"),
        (&["90", "80", "70"], "Cả 3 đơn vị đều giảm, Huyện A giảm ít nhất: -10,00%"),
        (&["100", "80"], "Huyện A có tốc độ tăng, giảm cao nhất: 0,00%"),
    ] {
        assert_eq!(growth_title(figures), title);
    }
    let completion = app("Đơn vị|Kế hoạch|Thực hiện\nA|100|40\nB|100|30");
    assert_eq!(chart_view(&completion).title, "A dẫn đầu tỷ lệ hoàn thành kế hoạch: 40,00%");
    let arrears = app("Đơn vị|Số phải thu|Số nợ\nA|100|4\nB|100|3");
    assert_eq!(chart_view(&arrears).title, "B có tỷ lệ nợ so với số phải thu thấp nhất: 3,00%");
}

const TWO_RATES: &str = "Đơn vị|Kế hoạch|Thực hiện|Cùng kỳ\nA|100|40|50\nB|100|30|20";

#[test]
fn a_title_belongs_to_what_it_was_written_for() {
    let mut app = app(TWO_RATES);
    app.update(Action::SetChartTitle("Kết quả so với kế hoạch".to_owned()));
    let measures = app.sheet().measures().to_vec();
    assert_eq!(chart_view(&app).title, "Kết quả so với kế hoạch");
    app.update(Action::SetMeasure(measures[1]));
    let chart = chart_view(&app);
    assert_eq!((chart.title.as_str(), chart.own_title.as_str()), ("B dẫn đầu tốc độ tăng, giảm: 50,00%", ""));
    app.update(Action::SetChartTitle("Tăng trưởng".to_owned()));
    app.update(Action::SetMeasure(measures[0]));
    assert_eq!(chart_view(&app).own_title, "Kết quả so với kế hoạch");
    // Both are kept, and one is removed.
    let kept = document_from_text(&app.document_text()).unwrap();
    assert_eq!(kept.workbook.sheet().settings(), app.sheet().settings());
    app.update(Action::SetChartTitle(" ".to_owned()));
    assert_eq!(chart_view(&app).title, "A dẫn đầu tỷ lệ hoàn thành kế hoạch: 40,00%");
    app.update(Action::Run(Command::Undo));
    assert_eq!(chart_view(&app).title, "Kết quả so với kế hoạch");
}

#[test]
fn a_title_of_an_older_file_belongs_to_what_was_drawn() {
    let mut app = app(TWO_RATES);
    app.update(Action::SetChartTitle("Cũ".to_owned()));
    let text = app.document_text();
    let parts: serde_json::Value = serde_json::from_str(&text).unwrap();
    let parts = parts["parts"].as_array().unwrap();
    assert!(parts.iter().any(|part| part["part"] == "chart" && part["is"]["titles"].is_array()));
    // As version 2 wrote it.
    let columns = parts.iter().filter(|part| part["part"] == "cells").map(|part| part["texts"].clone());
    let sheet = serde_json::json!({"texts": columns.collect::<Vec<_>>(), "chart": {"title": "Cũ"}});
    let older = serde_json::json!({"format": "chi-tieu", "version": 2, "sheets": [sheet]}).to_string();
    let read = document_from_text(&older).unwrap();
    let sheet = read.workbook.sheet();
    let first = sheet.measures()[0];
    assert!(matches!(first, Measure::Computed(_)));
    let subject = ChartSubject { kind: ChartKind::Ranking, measure: Some(first) };
    assert_eq!(sheet.settings().chart.shown().titles.get(&subject).map(String::as_str), Some("Cũ"));
}

#[test]
fn the_bar_of_a_total_has_the_name_that_stands_in_another_column() {
    // "Tổng cộng" over the row numbers and the names, as it is merged in the ordinary form.
    let merged = app("STT|Đơn vị|Kế hoạch|Thực hiện\n1|Huyện A|100|45\n2|Huyện B|100|30\nTổng cộng||200|75");
    let chart = chart_view(&merged);
    assert!(chart.alt.contains("Tổng cộng 37,50%"), "{}", chart.alt);
    assert!(chart.svg.contains("Tổng cộng"));
}

#[test]
fn of_several_funds_or_years_the_picture_says_which_it_shows() {
    let two_funds = "STT|Đơn vị|BHXH||BHYT|\n||Kế hoạch|Thực hiện|Kế hoạch|Thực hiện\n\
                     1|Huyện A|100|77|50|20\n2|Huyện B|200|140|60|48";
    let mut app = app(two_funds);
    let first = chart_view(&app);
    assert_eq!(first.title, "Huyện A dẫn đầu tỷ lệ hoàn thành kế hoạch (BHXH): 77,00%");
    let names: Vec<&str> = first.choices.iter().map(|c| c.name.as_str()).collect();
    assert_eq!(names, ["% kế hoạch – BHXH", "% kế hoạch – BHYT"]);
    app.update(Action::SetMeasure(first.choices[1].measure));
    let second = chart_view(&app);
    assert_eq!(second.title, "Huyện B dẫn đầu tỷ lệ hoàn thành kế hoạch (BHYT): 80,00%");
    assert!(second.svg.contains("(BHYT)"));
    app.update(Action::SetThreshold("50".to_owned()));
    assert_eq!(chart_view(&app).title, "1/2 đơn vị đạt 50% kế hoạch (BHYT)");

    let two_years = "Đơn vị|Năm 2024||Năm 2025|\n|Kế hoạch|Thực hiện|Kế hoạch|Thực hiện\n\
                     Huyện A|100|77|50|20\nHuyện B|200|140|60|48";
    let years = self::app(two_years);
    assert_eq!(chart_view(&years).title, "Huyện B dẫn đầu tỷ lệ hoàn thành kế hoạch (Năm 2025): 80,00%");
}

#[test]
fn no_one_is_ahead_of_those_who_have_the_same_printed_figure() {
    // 110,001 % and 110,002 % are both printed as 110,00%.
    let app =
        app("Đơn vị|Kế hoạch|Thực hiện\nHuyện A|100000|110001\nHuyện B|100000|110002\nHuyện C|100000|50000");
    assert_eq!(
        chart_view(&app).title,
        "Huyện B và Huyện A cùng có tỷ lệ hoàn thành kế hoạch cao nhất: 110,00%"
    );
}

#[test]
fn a_total_in_doubt_stands_beside_the_computed_one() {
    // 100 + 200 is 300, and the pasted total of the actual says 260 where the rows give 240.
    let app = app("Đơn vị|Kế hoạch|Thực hiện\nHuyện A|100|90\nHuyện B|200|150\nTổng cộng|300|260");
    let chart = chart_view(&app);
    assert!(chart.alt.contains("Tổng cộng 86,67%"), "{}", chart.alt);
    assert!(chart.alt.contains("80,00%"), "{}", chart.alt);
}

#[test]
fn a_pasted_rate_is_drawn_with_its_own_digits_and_of_the_latest_year() {
    let covered =
        "Tỉnh|Tỷ lệ bao phủ BHYT 2023 (%)|Tỷ lệ bao phủ BHYT 2024 (%)\nHà Giang|96,5|97,1\nCà Mau|92,1|98,4";
    assert_eq!(chart_view(&app(covered)).title, "Cà Mau dẫn đầu Tỷ lệ bao phủ BHYT 2024 (%): 98,4%");
}

#[test]
fn parts_without_a_rate_are_drawn_as_a_composition() {
    let parts = "Đơn vị|Tổng số|BHXH bắt buộc|BHXH tự nguyện|BHTN\nHuyện A|1.000|600|100|300\nHuyện B|2.100|1.250|150|700";
    let app = app(parts);
    let view = chart_view(&app);
    assert_eq!(view.gallery.kind, ChartKind::Composition);
    assert!(!view.svg.is_empty() && !view.has_measure);
}

#[test]
fn of_two_things_over_the_years_none_is_the_highest() {
    let years = "Năm|Số thu BHXH (tỷ đồng)|Số thu BHYT (tỷ đồng)\n2022|400|100\n2023|440|105\n2024|484|126";
    let title = chart_view(&app(years)).title;
    assert!(title.contains("21,00%") && title.contains("26,00%") && !title.contains("cao nhất"), "{title}");
}
