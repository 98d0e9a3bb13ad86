//! What the chart panel offers: only measures and orders that change the picture, and a way out where nothing is drawn.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on must fail")]

use chi_tieu::app::{Action, App, ChartAction, Start};
use chi_tieu::language::Language;
use chi_tieu::sheet::{ChartKind, Order, UnitsShown};
use chi_tieu::view::{ChartView, chart_view};

fn app(text: &str) -> App {
    let mut app = App::new(Start { language: Language::Vietnamese, ..Start::default() });
    app.update(Action::Paste { html: None, text: Some(text.replace('|', "\t")) });
    app
}

fn drawn(app: &mut App, kind: ChartKind) -> ChartView {
    app.update(Action::Chart(ChartAction::SetKind(kind)));
    chart_view(app)
}

fn names(view: &ChartView) -> Vec<&str> {
    view.choices.iter().map(|choice| choice.name.as_str()).collect()
}

const ONE_OF_EACH: &str = "Đơn vị|Kế hoạch|Thực hiện|Cùng kỳ\nA|100|40|50\nB|100|30|20";

#[test]
fn a_measure_is_offered_only_where_it_changes_the_picture() {
    let mut app = app(ONE_OF_EACH);
    let all = drawn(&mut app, ChartKind::Ranking);
    assert!(all.has_measure && names(&all) == ["% kế hoạch", "% tăng/giảm"], "{:?}", names(&all));
    for (kind, own) in [
        (ChartKind::PlanActual, "% kế hoạch"),
        (ChartKind::Periods, "% tăng/giảm"),
        (ChartKind::Growth, "% tăng/giảm"),
        (ChartKind::Contribution, "% tăng/giảm"),
    ] {
        let before = drawn(&mut app, kind);
        assert!(!before.has_measure && names(&before) == [own], "{kind:?}: {:?}", names(&before));
        // Whatever is charted elsewhere, the picture is the same.
        for choice in all.choices.clone() {
            app.update(Action::SetMeasure(choice.measure));
            assert_eq!(chart_view(&app).svg, before.svg, "{kind:?}: {}", choice.name);
        }
    }
}

#[test]
fn of_two_funds_each_is_offered_once_and_the_drawn_one_is_marked() {
    let mut app = app("STT|Đơn vị|BHXH||BHYT|\n||Kế hoạch|Thực hiện|Kế hoạch|Thực hiện\n\
         1|Huyện A|100|77|50|20\n2|Huyện B|200|140|60|48");
    let view = drawn(&mut app, ChartKind::PlanActual);
    assert!(view.has_measure && view.choices.len() == 2);
    let second = view.choices[1].measure;
    assert_eq!(view.measure, Some(view.choices[0].measure));
    app.update(Action::SetMeasure(second));
    let other = chart_view(&app);
    assert_eq!(other.measure, Some(second));
    assert_ne!(other.svg, view.svg);
}

#[test]
fn the_order_is_offered_only_where_it_changes_the_picture() {
    let bars = drawn(&mut app(ONE_OF_EACH), ChartKind::Periods);
    assert!(bars.has_order);
    let points = "Đơn vị|Kế hoạch|Thực hiện|Cùng kỳ\nA|100|40|50\nB|100|30|20\nC|100|60|30";
    let mut app = app(points);
    assert!(!drawn(&mut app, ChartKind::TwoRates).has_order);
    app.update(Action::Chart(ChartAction::SetUnits(UnitsShown::First(2))));
    assert!(chart_view(&app).has_order);
    let months = self::app("Tháng|Số thu\nTháng 4/2020|10\nTháng 5/2020|12\nTháng 6/2020|13");
    assert!(!chart_view(&months).has_order);
}

#[test]
fn units_are_in_the_order_of_the_alphabet() {
    let mut app =
        app("Đơn vị|Kế hoạch|Thực hiện\nHuyện 10|100|40\nĐông Anh|100|30\nDương Kinh|100|20\nHuyện 9|100|10");
    app.update(Action::SetOrder(Order::ByName));
    let view = drawn(&mut app, ChartKind::Ranking);
    let order: Vec<String> =
        view.spots.iter().map(|spot| spot.text.split(':').next().unwrap().to_owned()).collect();
    assert_eq!(order[..4], ["Dương Kinh", "Đông Anh", "Huyện 9", "Huyện 10"]);
    app.update(Action::Chart(ChartAction::SetUnits(UnitsShown::First(2))));
    let svg = chart_view(&app).svg;
    assert!(svg.contains("2 đơn vị đầu theo tên trên 4"), "{svg}");
}

#[test]
fn a_kind_that_lost_what_it_was_drawn_of_says_so_and_others_can_be_chosen() {
    let mut app = app(ONE_OF_EACH);
    app.update(Action::SetThreshold("36".to_owned()));
    // The target of the first measure is drawn whatever is charted.
    let growth = chart_view(&app).choices[1].measure;
    app.update(Action::Chart(ChartAction::SetKind(ChartKind::TargetGap)));
    app.update(Action::SetMeasure(growth));
    assert!(!chart_view(&app).svg.is_empty());
    let first = chart_view(&app).measure.unwrap();
    app.update(Action::SetMeasure(first));
    app.update(Action::SetThreshold(String::new()));
    let view = chart_view(&app);
    assert!(view.svg.is_empty());
    assert_eq!(view.no_chart[0].text, "Khoảng cách đến mục tiêu: chưa đặt ngưỡng hay mục tiêu cho tỷ lệ này");
    assert!(view.gallery.kinds.iter().any(|kind| kind.is_possible));
}

#[test]
fn a_total_with_a_scale_of_its_own_is_told_below_the_chart() {
    let rows: Vec<String> = (1..=5).map(|unit| format!("Huyện số {unit}|100|40")).collect();
    let text = format!("Đơn vị|Kế hoạch|Thực hiện\n{}\nTổng cộng|500|200", rows.join("\n"));
    let svg = drawn(&mut app(&text), ChartKind::PlanActual).svg;
    assert!(svg.contains("thang riêng"), "{svg}");
    let two = drawn(&mut app(ONE_OF_EACH), ChartKind::PlanActual).svg;
    assert!(!two.contains("thang riêng"));
}

#[test]
fn of_several_months_the_last_is_held_against_the_one_before() {
    let mut app = app("Đơn vị|Kế hoạch 2024|Tháng 1|Tháng 2|Tháng 3|Luỹ kế\n\
         A|400|100|110|120|330\nB|800|200|190|210|600\nC|300|80|82|85|247");
    let ranked = drawn(&mut app, ChartKind::Ranking);
    assert!(ranked.alt.contains("kế hoạch"), "{}", ranked.alt);
    for kind in [ChartKind::Growth, ChartKind::Periods, ChartKind::Contribution] {
        let view = drawn(&mut app, kind);
        let named = ["Tháng 3", "Tháng 2", "Tháng 1"].map(|month| view.svg.contains(month));
        assert_eq!(named, [true, true, false], "{kind:?}: {}", view.alt);
    }
}
