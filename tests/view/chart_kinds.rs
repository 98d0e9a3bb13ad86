//! Each kind of chart from a pasted table: its title, its figures, why it suits or cannot be drawn. The figures were
//! worked out by hand.
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test that cannot go on must fail")]

use chi_tieu::app::{Action, App, ChartAction, Start};
use chi_tieu::language::Language;
use chi_tieu::sheet::{ChartKind, Order};
use chi_tieu::view::{ChartView, chart_view};

/// A, B: 40 and 30 of 100 planned; 50 and 20 before. Together 70 of 200, and 70 before.
const TWO: &str = "Đơn vị|Kế hoạch|Thực hiện|Cùng kỳ\nA|100|40|50\nB|100|30|20";

fn app(text: &str, language: Language) -> App {
    let mut app = App::new(Start { language, ..Start::default() });
    app.update(Action::Paste { html: None, text: Some(text.replace('|', "\t")) });
    app
}

fn drawn(app: &mut App, kind: ChartKind) -> ChartView {
    app.update(Action::Chart(ChartAction::SetKind(kind)));
    chart_view(app)
}

fn chart(text: &str, kind: ChartKind) -> ChartView {
    drawn(&mut app(text, Language::Vietnamese), kind)
}

fn title(text: &str, kind: ChartKind) -> String {
    chart(text, kind).title
}

/// Why a kind cannot be drawn; empty if it can.
fn why_not(app: &App, kind: ChartKind) -> String {
    let view = chart_view(app);
    let choice = view.gallery.kinds.into_iter().find(|choice| choice.kind == kind).unwrap();
    if choice.is_possible { String::new() } else { choice.why }
}

fn spots(view: &ChartView) -> Vec<(&str, Option<u32>)> {
    view.spots.iter().map(|spot| (spot.text.as_str(), spot.row)).collect()
}

#[test]
fn plan_against_actual() {
    let view = chart(TWO, ChartKind::PlanActual);
    assert_eq!(
        view.alt,
        "Biểu đồ cột ngang. A dẫn đầu tỷ lệ hoàn thành kế hoạch: 40,00%. Thực hiện so với Kế hoạch: \
         A Thực hiện 40, Kế hoạch 100, Cùng kỳ 50, 40,00%; B Thực hiện 30, Kế hoạch 100, Cùng kỳ 20, 30,00%; \
         Tổng (tính) Thực hiện 70, Kế hoạch 200, 35,00%."
    );
    assert!(view.svg.contains("40\u{a0}/ 100 (40,00%)"));
    assert_eq!(spots(&view)[0], ("A: Thực hiện 40, Kế hoạch 100, Cùng kỳ 50, 40,00% (hạng 1/2)", Some(1)));
    let missing = chart("Đơn vị|Kế hoạch|Thực hiện\nA|100|40\nB|100|\nC||30", ChartKind::PlanActual);
    assert!(missing.svg.contains("không có số thực hiện") && missing.svg.contains("không có kế hoạch"));
    let arrears = app("Đơn vị|Số phải thu|Số nợ\nA|100|4\nB|100|3", Language::Vietnamese);
    assert_eq!(
        why_not(&arrears, ChartKind::PlanActual),
        "bảng chưa có cột kế hoạch và cột thực hiện đi với nhau"
    );
}

#[test]
fn amounts_in_different_units_are_drawn_in_one() {
    let view =
        chart("Đơn vị|Kế hoạch (tỷ đồng)|Thực hiện (triệu đồng)\nA|1|500\nB|2|500", ChartKind::PlanActual);
    // 500 million of 1 billion, and of 2: the plans are as 1 to 2.
    let width = |at: usize| view.spots[at].width;
    assert!((width(1) / width(0) - 2.0).abs() < 1e-6);
    assert!(view.svg.contains("500\u{a0}/ 1 (50,00%)"), "{}", view.alt);
}

#[test]
fn this_period_against_the_prior_one() {
    let view = chart(TWO, ChartKind::Periods);
    assert_eq!(view.title, "Tổng (tính): 70, không đổi; 1/2 đơn vị tăng");
    assert!(view.alt.contains("A Thực hiện 40 (-20,00%), Cùng kỳ 50; B Thực hiện 30 (+50,00%), Cùng kỳ 20"));
    assert_eq!(spots(&view)[..2], [("A: Thực hiện 40 (-20,00%)", Some(1)), ("A: Cùng kỳ 50", Some(1))]);
    for (text, expected) in [
        ("Đơn vị|Thực hiện|Cùng kỳ\nA|120|100", "A: 120, tăng 20,00% so với 100"),
        (
            "Đơn vị|Thực hiện|Cùng kỳ\nA|90|100\nB|80|100",
            "Tổng (tính): 170, giảm 15,00% so với 200; 2/2 đơn vị giảm",
        ),
        (
            "Đơn vị|Thực hiện|Cùng kỳ\nA|100|100\nB|80|80",
            "Tổng (tính): 180, không đổi; cả 2 đơn vị không đổi",
        ),
    ] {
        assert_eq!(title(text, ChartKind::Periods), expected);
    }
    let english = drawn(&mut app(TWO, Language::English), ChartKind::Periods);
    assert_eq!(english.title, "Total (computed): 70, unchanged; 1 of 2 units rose");
}

#[test]
fn growth_tells_how_many_rose_and_who_the_most() {
    let view = chart(TWO, ChartKind::Growth);
    assert_eq!(
        view.alt,
        "Biểu đồ cột ngang. 1/2 đơn vị tăng; B tăng nhiều nhất: +50,00%. Tốc độ tăng, giảm: Thực hiện so với Cùng kỳ: \
         B +50,00%; A -20,00%; Tổng (tính) 0,00%."
    );
    for (figures, expected) in [
        (&["120", "110"][..], "Cả 2 đơn vị đều tăng; A tăng nhiều nhất: +20,00%"),
        (&["120", "120", "110"], "Cả 3 đơn vị đều tăng; A và B cùng tăng nhiều nhất: +20,00%"),
        // Printed alike: 120,001 is ahead by nothing that can be read.
        (&["120", "120,001", "90"], "2/3 đơn vị tăng; A và B cùng tăng nhiều nhất: +20,00%"),
        (&["120", "120"], "Cả 2 đơn vị cùng tăng: +20,00%"),
        (&["120"], "A: +20,00%"),
        (&["100"], "A: không đổi"),
        (&["100", "100"], "Cả 2 đơn vị không đổi"),
        (&["90", "80"], "Cả 2 đơn vị đều giảm; B giảm nhiều nhất: -20,00%"),
        (&["100", "80"], "1/2 đơn vị giảm; B giảm nhiều nhất: -20,00%"),
    ] {
        let mut text = "Đơn vị|Thực hiện|Cùng kỳ".to_owned();
        for (unit, figure) in ["A", "B", "C"].iter().zip(figures) {
            text.push_str(&format!("\n{unit}|{figure}|100"));
        }
        assert_eq!(title(&text, ChartKind::Growth), expected);
    }
    let english = drawn(&mut app(TWO, Language::English), ChartKind::Growth);
    assert_eq!(english.title, "1 of 2 units rose, B the most: +50.00%");
}

#[test]
fn a_rate_against_its_target_has_the_gap_in_points() {
    let mut app = app(TWO, Language::Vietnamese);
    assert_eq!(why_not(&app, ChartKind::TargetGap), "chưa đặt ngưỡng hay mục tiêu cho tỷ lệ này");
    app.update(Action::SetThreshold("36".to_owned()));
    let view = drawn(&mut app, ChartKind::TargetGap);
    assert_eq!(view.title, "1/2 đơn vị đạt 36% kế hoạch; xa mục tiêu nhất: B, -6,00 điểm %");
    assert!(view.alt.ends_with(
        "A 40,00% (+4,00 điểm %); B 30,00% (-6,00 điểm %), chưa đạt; Tổng (tính) 35,00% (-1,00 điểm %), chưa đạt."
    ), "{}", view.alt);
    app.update(Action::SetThreshold("20".to_owned()));
    assert_eq!(chart_view(&app).title, "2/2 đơn vị đạt 20% kế hoạch");
}

#[test]
fn contributions_add_up_to_the_growth_of_the_total() {
    // (40 − 50) / 70 and (30 − 20) / 70.
    let view = chart(TWO, ChartKind::Contribution);
    assert_eq!(view.title, "Chung không đổi; B đóng góp nhiều nhất: +14,29 điểm %");
    assert!(view.alt.ends_with("B +14,29; A -14,29; Tăng, giảm chung 0,00%."), "{}", view.alt);
    let fell = title("Đơn vị|Thực hiện|Cùng kỳ\nA|90|100\nB|60|100", ChartKind::Contribution);
    assert_eq!(fell, "Chung giảm 25,00%; B làm giảm nhiều nhất: -20,00 điểm %");
    let one = app("Đơn vị|Thực hiện|Cùng kỳ\nA|90|100", Language::Vietnamese);
    assert!(!why_not(&one, ChartKind::Contribution).is_empty());
}

#[test]
fn figures_say_their_own_parts_and_rank_beside_a_charted_completion() {
    // Completion: A 40 %, B 30 %. Growth: A −20 %, B +50 %.
    let view = chart(TWO, ChartKind::Growth);
    assert_eq!(
        spots(&view)[..2],
        [
            ("B: +50,00% (Thực hiện 30; Cùng kỳ 20; hạng 1/2)", Some(2)),
            ("A: -20,00% (Thực hiện 40; Cùng kỳ 50; hạng 2/2)", Some(1))
        ]
    );
    let plan = chart(TWO, ChartKind::PlanActual);
    assert_eq!(spots(&plan)[1], ("B: Thực hiện 30, Kế hoạch 100, Cùng kỳ 20, 30,00% (hạng 2/2)", Some(2)));
    let contribution = chart(TWO, ChartKind::Contribution);
    assert_eq!(spots(&contribution)[0], ("B: +14,29 (Thực hiện 30; Cùng kỳ 20)", Some(2)));
}

#[test]
fn a_waterfall_has_subtotals_where_they_tell_something() {
    // 10, 5 and −5 of 300: the sum of those that add stands before the one that takes away.
    let table = "Đơn vị|Thực hiện|Cùng kỳ\nA|110|100\nB|105|100\nC|95|100";
    let view = chart(table, ChartKind::Contribution);
    assert!(
        view.alt.ends_with("A +3,33; B +1,67; Cộng phần làm tăng +5,00; C -1,67; Tăng, giảm chung 3,33%."),
        "{}",
        view.alt
    );
    // In the table's order its groups have theirs, but for the last one.
    let groups = "STT|Đơn vị|Thực hiện|Cùng kỳ\nI|Miền núi|215|200\n1|A|110|100\n2|B|105|100\nII|Đồng bằng|195|200\n\
                  1|C|95|100\n2|D|100|100\n|Tổng cộng|410|400";
    let mut app = app(groups, Language::Vietnamese);
    app.update(Action::SetOrder(Order::AsPasted));
    let view = drawn(&mut app, ChartKind::Contribution);
    assert!(
        view.alt.ends_with(
            "A +2,50; B +1,25; Cộng dồn đến hết Miền núi +3,75; C -1,25; D 0,00; Tăng, giảm chung 2,50%."
        ),
        "{}",
        view.alt
    );
}

#[test]
fn an_estimate_is_drawn_as_one() {
    let hatched = |text: &str| chart(text, ChartKind::PlanActual).svg.matches("<polyline").count();
    let plain = "Đơn vị|Kế hoạch năm 2025|Thực hiện năm 2025\nA|100|40\nB|100|30";
    let estimate = plain.replace("Thực hiện", "Ước thực hiện");
    assert!(hatched(&estimate) > hatched(plain), "{}", chart(&estimate, ChartKind::PlanActual).svg);
}

#[test]
fn small_contributions_are_put_together() {
    let mut text = "Đơn vị|Thực hiện|Cùng kỳ".to_owned();
    for i in 0..30 {
        text.push_str(&format!("\nHuyện số {i}|{}|100", 101 + i));
    }
    let view = chart(&text, ChartKind::Contribution);
    // The seven smallest of 30 add 1 to 7 of 3000 each: 28 in all.
    assert!(view.alt.contains("7 đơn vị khác +0,93; Tăng, giảm chung"), "{}", view.alt);
}

/// Of 150 persons 110 are in one scheme, 40 in the other.
const PARTS: &str = "Đơn vị|Tổng số người|BHXH bắt buộc|BHXH tự nguyện\nA|100|80|20\nB|50|30|20";

#[test]
fn parts_of_a_whole() {
    let view = chart(PARTS, ChartKind::Composition);
    assert_eq!(view.title, "BHXH bắt buộc chiếm phần lớn nhất: 73,33% tổng của 2 đơn vị");
    assert!(view.alt.contains("A BHXH bắt buộc 80, BHXH tự nguyện 20, 100; B"), "{}", view.alt);
    let shares = chart(PARTS, ChartKind::Shares);
    assert!(
        shares.alt.contains("A BHXH bắt buộc 80,00%, BHXH tự nguyện 20,00%, 100; B BHXH bắt buộc 60,00%")
    );
    let missing = format!("{PARTS}\nC|30||30");
    let missing = chart(&missing, ChartKind::Shares);
    assert!(missing.svg.contains("thiếu BHXH bắt buộc"));
    // The 30 are all in the other scheme: 110 of 180.
    assert_eq!(missing.title, "BHXH bắt buộc chiếm phần lớn nhất: 61,11% tổng của 3 đơn vị");
    // Ten of 40 are in no column: nothing is known of them.
    let unknown = chart(&format!("{PARTS}\nC|40||30"), ChartKind::Shares);
    assert_eq!(unknown.title, "BHXH bắt buộc chiếm phần lớn nhất: 73,33% tổng của 2 đơn vị");
}

#[test]
fn columns_that_are_not_surely_parts_are_not_added_up() {
    // Who is insured for health is mostly insured for social insurance too.
    let persons = "Đơn vị|Số người tham gia BHXH|Số người tham gia BHYT\nA|80|100\nB|30|50";
    for kind in [ChartKind::Composition, ChartKind::Shares] {
        let app = app(persons, Language::Vietnamese);
        assert_eq!(
            why_not(&app, kind),
            "không có các cột chắc chắn là từng phần của một tổng, cùng đơn vị tính"
        );
    }
    // One figure that does not come out is enough.
    let wrong = PARTS.replace("B|50|30|20", "B|51|30|20");
    assert!(!why_not(&app(&wrong, Language::Vietnamese), ChartKind::Composition).is_empty());
}

#[test]
fn built_in_examples() {
    for (example, kind, title) in [
        (1, ChartKind::PlanActual, "5/9 đơn vị đạt 36% kế hoạch"),
        // 9.055,1 against 8.654,5.
        (1, ChartKind::Periods, "Toàn cụm: 9.055,1 tỷ đồng, tăng 4,63% so với 8.654,5; 9/9 đơn vị tăng"),
        // 906,4 against 842,6.
        (1, ChartKind::Growth, "Cả 9 đơn vị đều tăng; Quảng Ngãi tăng nhiều nhất: +7,57%"),
        (1, ChartKind::TargetGap, "5/9 đơn vị đạt 36% kế hoạch; xa mục tiêu nhất: Phú Yên, -1,01 điểm %"),
        // (1.514,6 − 1.437,8) / 8.654,5.
        (1, ChartKind::Contribution, "Chung tăng 4,63%; Quảng Nam đóng góp nhiều nhất: +0,89 điểm %"),
        // 191.586,4 of 376.103,0.
        (2, ChartKind::Shares, "BHXH chiếm phần lớn nhất: 50,94% tổng của 11 đơn vị"),
    ] {
        let mut app = App::new(Start::default());
        app.update(Action::OpenExample(example));
        assert_eq!(drawn(&mut app, kind).title, title, "{kind:?}");
    }
}

#[test]
fn a_course_over_periods() {
    let months = "Kỳ|Thực hiện\nTháng 1/2020|100\nTháng 2/2020|110\nTháng 4/2020|121";
    let view = chart(months, ChartKind::Trend);
    assert_eq!(view.title, "Thực hiện: từ 100 (Tháng 1/2020) đến 121 (Tháng 4/2020), tăng 21,00%");
    // March is missing: April is twice as far from February as February from January.
    let left = |at: usize| view.spots[at].left;
    assert!(((left(2) - left(1)) / (left(1) - left(0)) - 2.0).abs() < 1e-6);
    assert_eq!(spots(&view)[2], ("Thực hiện, Tháng 4/2020: 121", Some(3)));
    let backwards = "Kỳ|Thực hiện\nNăm 2022|80\nNăm 2021|90\nNăm 2020|100";
    assert_eq!(
        title(backwards, ChartKind::Trend),
        "Thực hiện: từ 100 (Năm 2020) đến 80 (Năm 2022), giảm 20,00%"
    );
    let columns = "Đơn vị|2020|2021|2022\nA|10|12|15\nB|20|18|16";
    let view = chart(columns, ChartKind::Trend);
    assert_eq!(view.title, "B cao nhất (2022): 16");
    assert!(view.alt.contains("A: 2020 10, 2021 12, 2022 15"), "{}", view.alt);
    let two = app(TWO, Language::Vietnamese);
    assert_eq!(
        why_not(&two, ChartKind::Trend),
        "cần số của ít nhất ba kỳ dài bằng nhau, theo dòng hoặc theo cột"
    );
}

#[test]
fn two_rates_tell_who_is_behind_in_both() {
    let text = "Đơn vị|Kế hoạch|Thực hiện|Cùng kỳ\nA|100|40|50\nB|100|30|20\nC|100|20|50";
    let view = chart(text, ChartKind::TwoRates);
    // All together: 90 of 300, and 90 against 120 before, so −25 %. A is good in both, B too, C in neither.
    assert_eq!(view.title, "C kém ở cả hai tỷ lệ (1/3 đơn vị)");
    assert!(view.svg.contains("Tốt ở cả hai: 2") && view.svg.contains("Chung 30,00%"));
    let told = "C: tỷ lệ hoàn thành kế hoạch 20,00%, tốc độ tăng, giảm -60,00% (tỷ lệ hoàn thành kế hoạch: Thực hiện 20; \
        Kế hoạch 100; hạng 3/3 · tốc độ tăng, giảm: Thực hiện 20; Cùng kỳ 50; hạng 3/3)";
    assert_eq!(spots(&view)[2], (told, Some(3)));
    let one = app("Đơn vị|Kế hoạch|Thực hiện\nA|100|40\nB|100|30", Language::Vietnamese);
    assert!(!why_not(&one, ChartKind::TwoRates).is_empty());
}

#[test]
fn a_table_as_a_picture_has_the_figures_of_the_grid() {
    let view = chart(TWO, ChartKind::TablePicture);
    assert_eq!(view.title, "A dẫn đầu tỷ lệ hoàn thành kế hoạch: 40,00%");
    assert!(
        view.alt.contains(
            "A: Kế hoạch 100, Thực hiện 40, Cùng kỳ 50, % kế hoạch 40,00%, Tăng/giảm -10, % tăng/giảm -20,00%; B: "
        ),
        "{}",
        view.alt
    );
    assert!(view.alt.contains("Tổng (tính): Kế hoạch 200, Thực hiện 70, Cùng kỳ 70, % kế hoạch 35,00%"));
    // A cell for each of three rows and six columns.
    assert_eq!(view.spots.len(), 18);
}
