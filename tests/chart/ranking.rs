//! The ranking chart as it is laid out and drawn: lengths, room, legibility, well-formed SVG.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on must fail")]

use super::geometry::*;
use chi_tieu::chart::*;
use chi_tieu::indicator::{Comparison, Target};
use chi_tieu::number::{Decimals, Notation, print_percent};
use proptest::prelude::*;

fn figure(label: &str, value: Option<f64>, is_total: bool) -> RankedFigure {
    let print = |v| print_percent(v, Decimals::Fixed(2), Notation::CommaDecimal);
    let text = value.map_or("không có số cùng kỳ".to_owned(), print);
    RankedFigure { label: label.to_owned(), value, text, is_total }
}

fn page() -> PageSpec {
    PageSpec {
        title: "5/9 đơn vị đạt 36% kế hoạch thu".into(),
        subtitle: "Tỷ lệ thực hiện so với kế hoạch năm, 5 tháng đầu năm 2020".into(),
        source: "Nguồn: số liệu giả định".into(),
        alt: "Chín đơn vị xếp theo tỷ lệ".into(),
        ..PageSpec::default()
    }
}

fn words() -> RankingWords {
    RankingWords { threshold: "Ngưỡng 36%".into(), legend: Some(("Đạt".into(), "Chưa đạt".into())) }
}

fn style(target: Option<f64>) -> RankingStyle {
    RankingStyle {
        target: target.map(|value| Target { value, comparison: Comparison::AtLeast }),
        order: BarOrder::ByValue,
        lower_is_better: false,
        notation: Notation::CommaDecimal,
    }
}

/// Rates of a cluster of nine; Quảng Ngãi, Hà Tĩnh and the total are published, the others are made up.
fn nine() -> Vec<RankedFigure> {
    let rates = [
        ("Phú Yên", 0.3699),
        ("Bình Định", 0.3612),
        ("Quảng Ngãi", 0.411),
        ("Quảng Nam", 0.3475),
        ("Đà Nẵng", 0.3401),
        ("Thừa Thiên Huế", 0.3598),
        ("Quảng Trị", 0.362),
        ("Quảng Bình", 0.3533),
        ("Hà Tĩnh", 0.375),
    ];
    let mut figures: Vec<_> = rates.iter().map(|(l, v)| figure(l, Some(*v), false)).collect();
    figures.insert(0, figure("Toàn Cụm", Some(0.3645), true));
    figures
}

fn provinces() -> Vec<RankedFigure> {
    let name = |i: usize| ["Bà Rịa – Vũng Tàu", "Thừa Thiên Huế", "Thành phố Hồ Chí Minh", "Hà Nội"][i % 4];
    let mut figures: Vec<_> =
        (0..63).map(|i| figure(name(i), Some(0.8 + 0.004 * ((i * 37) % 63) as f64), false)).collect();
    figures.push(figure("CẢ NƯỚC", Some(0.93), true));
    figures
}

fn growth() -> Vec<RankedFigure> {
    vec![
        figure("Thành phố Hòa Bình", Some(0.0877), false),
        figure("Huyện Đà Bắc", Some(-0.0223), false),
        figure("Huyện Cao Phong", Some(0.0), false),
        figure("Huyện Mai Châu", None, false),
        figure("Huyện Kim Bôi", Some(-0.0612), false),
        figure("TOÀN TỈNH", Some(0.0545), true),
    ]
}

fn long_names() -> Vec<RankedFigure> {
    vec![
        figure("BHXH thành phố Phan Rang – Tháp Chàm và huyện Thuận Nam, tỉnh Ninh Thuận", Some(1.35), false),
        figure("Doanh nghiệp có vốn đầu tư nước ngoài", None, false),
        figure(&"Donaudampfschifffahrt".repeat(6), Some(0.5), false),
        figure("Tổng cộng", Some(0.82), true),
    ]
}

fn svg(spec: &RankingSpec) -> String {
    svg_from_chart(&Chart::Ranking(spec.clone()))
}

fn height_cm(spec: &RankingSpec) -> f64 {
    Chart::Ranking(spec.clone()).layout().height / 10.0
}

fn cases() -> Vec<(&'static str, RankingSpec)> {
    let narrow = PageSpec { size: Size { width_cm: 8.0, height_cm: 6.0 }, ..page() };
    vec![
        ("nine", ranking(&nine(), page(), words(), style(Some(0.36)))),
        ("nine without a threshold", ranking(&nine(), page(), words(), style(None))),
        ("63", ranking(&provinces(), page(), words(), style(Some(0.9515)))),
        ("growth", ranking(&growth(), page(), words(), style(None))),
        ("growth with a threshold", ranking(&growth(), page(), words(), style(Some(-0.03)))),
        ("narrow", ranking(&growth(), narrow, words(), style(Some(0.05)))),
        ("long names", ranking(&long_names(), page(), words(), style(Some(1.0)))),
        ("above 100 %", ranking(&[figure("A", Some(12.5), false)], page(), words(), style(Some(1.0)))),
        ("none", ranking(&[], page(), words(), style(Some(1.0)))),
        ("all zero", ranking(&[figure("A", Some(0.0), false)], page(), words(), style(None))),
    ]
}

/// The outer rectangles of bars in the SVG, in drawing order, in mm. The legend's swatches come later.
fn drawn_bars(svg: &str) -> Vec<f64> {
    let document = roxmltree::Document::parse(svg).unwrap();
    let edge = |ink: Ink| {
        let (r, g, b) = Look::default().rgb(ink);
        format!("#{r:02X}{g:02X}{b:02X}")
    };
    let edges = [edge(Ink::Reached), edge(Ink::Missed), edge(Ink::Total)];
    document
        .descendants()
        .filter(|n| n.has_tag_name("rect") && edges.iter().any(|e| n.attribute("fill") == Some(e)))
        .map(|n| n.attribute("width").unwrap().parse::<f64>().unwrap() / 100.0)
        .collect()
}

#[test]
fn bars_are_as_long_as_their_figures() {
    for (name, spec) in cases() {
        let layout = Chart::Ranking(spec.clone()).layout();
        let lengths: Vec<(f64, f64)> = spec
            .bars
            .iter()
            .zip(&layout.places)
            .filter_map(|(bar, area)| Some((bar.value?.abs(), area.map(|a| a.right - a.left)?)))
            .collect();
        let Some(longest) = lengths.iter().copied().max_by(|a, b| a.0.total_cmp(&b.0)) else { continue };
        for (value, length) in &lengths {
            let expected = if longest.0 == 0.0 { 0.0 } else { value / longest.0 * longest.1 };
            assert!((length - expected).abs() < 1e-6, "{name}: {value}");
        }
        assert!(longest.0 == 0.0 || longest.1 > layout.width * 0.1, "{name}: bars are {} mm", longest.1);
        // The same lengths in the SVG, to within a pixel of the image.
        let drawn = drawn_bars(&svg(&spec));
        for ((_, length), drawn) in lengths.iter().filter(|(v, _)| *v > 0.0).zip(&drawn) {
            assert!((length - drawn).abs() < PIXEL / 2.0, "{name}: {length} mm drawn as {drawn}");
        }
    }
}

#[test]
fn nothing_overlaps_leaves_the_page_or_is_cut() {
    for (name, spec) in cases() {
        let chart = Chart::Ranking(spec.clone());
        check_chart(name, &chart);
        let layout = chart.layout();
        assert_eq!(texts_over_places(&layout), Vec::<String>::new(), "{name}");
        assert!((layout.width / 10.0 - spec.page.size.width_cm).abs() < 1e-9, "{name}");
        let drawn = drawn_letters(&layout);
        for text in spec.bars.iter().flat_map(|b| [&b.label, &b.text]) {
            assert!(drawn.contains(&letters(text)), "{name}: {text} is not whole");
        }
    }
}

#[test]
fn the_page_grows_only_as_needed() {
    for (name, spec, height) in [
        ("nine", ranking(&nine(), page(), words(), style(Some(0.36))), 9.0..=9.0),
        ("63", ranking(&provinces(), page(), words(), style(Some(0.36))), 15.0..=24.2),
    ] {
        assert!(height.contains(&height_cm(&spec)), "{name}: {} cm", height_cm(&spec));
    }
}

#[test]
fn the_svg_is_of_true_size() {
    let nine = svg(&ranking(&nine(), page(), words(), style(Some(0.36))));
    // 16 cm × 9 cm at 300 dpi is 1890 × 1063 pixels.
    assert!(nine.contains("width=\"160mm\" height=\"90mm\" viewBox=\"0 0 16000 9000\""));
    assert!(nine.contains("36,45%"));
}

#[test]
fn markup_in_names_stays_text() {
    let name = "<script>alert('&\"x\"')</script>";
    let page = PageSpec { title: name.to_owned(), alt: name.to_owned(), ..page() };
    let drawn = svg(&ranking(&[figure(name, Some(0.5), false)], page, words(), style(None)));
    assert!(!drawn.contains("<script"));
    let document = roxmltree::Document::parse(&drawn).unwrap();
    let texts: String = document.descendants().filter(|n| n.is_text()).filter_map(|n| n.text()).collect();
    assert_eq!(letters(&texts).matches(&letters(name)).count(), 4);
}

#[test]
fn reached_and_missed_differ_by_more_than_colour() {
    let spec = ranking(&nine(), page(), words(), style(Some(0.36)));
    let layout = Chart::Ranking(spec.clone()).layout();
    let fills = |ink: Ink| layout.marks.iter().filter(|m| matches!(m, Mark::Fill(_, i) if *i == ink)).count();
    let checks =
        layout.marks.iter().filter(|m| matches!(m, Mark::Line(points, ..) if points.len() == 3)).count();
    // 5 reached and 4 missed, one swatch each in the legend; the total reached too.
    assert_eq!((fills(Ink::Reached), fills(Ink::Missed), fills(Ink::MissedInside)), (6, 5, 5));
    assert_eq!((fills(Ink::Total), fills(Ink::TotalInside)), (1, 0));
    assert_eq!(checks, 7);
    let luminance = |ink: Ink| {
        let (r, g, b) = Look::default().rgb(ink);
        0.2126 * f64::from(r) + 0.7152 * f64::from(g) + 0.0722 * f64::from(b)
    };
    assert!(luminance(Ink::MissedInside) - luminance(Ink::Reached) > 100.0);
}

#[test]
fn rankings_are_ordered_best_first_and_totals_are_apart() {
    let labels = |spec: &RankingSpec| spec.bars.iter().map(|b| b.label.clone()).collect::<Vec<_>>();
    let by_value = ranking(&growth(), page(), words(), style(None));
    assert_eq!(
        labels(&by_value),
        [
            "Thành phố Hòa Bình",
            "Huyện Cao Phong",
            "Huyện Đà Bắc",
            "Huyện Kim Bôi",
            "Huyện Mai Châu",
            "TOÀN TỈNH"
        ]
    );
    let pasted =
        ranking(&nine(), page(), words(), RankingStyle { order: BarOrder::AsPasted, ..style(Some(0.36)) });
    assert_eq!(labels(&pasted)[..3], ["Toàn Cụm", "Phú Yên", "Bình Định"]);
    let lower = Target { value: 0.36, comparison: Comparison::LessThan };
    let arrears = ranking(&nine(), page(), words(), RankingStyle { target: Some(lower), ..style(None) });
    assert_eq!(labels(&arrears)[0], "Đà Nẵng");
    assert_eq!(arrears.bars[0].reach, ThresholdStatus::Reached);
    assert_eq!(arrears.bars[8].reach, ThresholdStatus::Missed);
    let ticks: Vec<&str> = by_value.ticks.iter().map(|(_, t)| t.as_str()).collect();
    assert_eq!(ticks, ["-5%", "0%", "5%"]);
    let many: Vec<_> = (0..500).map(|i| figure("x", Some(f64::from(i)), false)).collect();
    assert_eq!(ranking(&many, page(), words(), style(None)).bars.len(), MOST_BARS);
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[A-ZĐa-zàáảãạăằắâấầẹệỉịọộơợụưựỳỹđ,.–() -]{0,60}",
        "(?s).{0,30}",
        "\\w{0,90}",
        Just("BHXH thị xã".to_owned()),
    ]
}

fn value() -> impl Strategy<Value = Option<f64>> {
    prop_oneof![
        Just(None),
        (-2.0..3.0_f64).prop_map(Some),
        any::<f64>().prop_map(Some),
        Just(Some(0.0)),
        (0.0..1e12_f64).prop_map(Some)
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn any_chart_is_well_formed_and_nothing_collides(
        bars in prop::collection::vec((text(), value(), text(), any::<bool>()), 0..24),
        (title, subtitle, source, threshold) in (text(), text(), text(), text()),
        legend in prop::option::of((text(), text())),
        target in value(),
        (width_cm, height_cm) in (prop_oneof![Just(16.0), 6.0..40.0, any::<f64>()], prop_oneof![Just(9.0), 0.0..30.0, any::<f64>()]),
        by_value in any::<bool>(),
    ) {
        let figures: Vec<_> = bars
            .into_iter()
            .map(|(label, value, text, is_total)| RankedFigure { label, value, text, is_total })
            .collect();
        let page = PageSpec {
            title,
            subtitle,
            source,
            size: Size { width_cm, height_cm },
            ..page()
        };
        let words = RankingWords { threshold, legend };
        let style = RankingStyle {
            order: if by_value { BarOrder::ByValue } else { BarOrder::AsPasted },
            ..style(target)
        };
        let spec = ranking(&figures, page, words, style);
        let drawn = svg(&spec);
        prop_assert!(roxmltree::Document::parse(&drawn).is_ok(), "{drawn}");
        let layout = Chart::Ranking(spec.clone()).layout();
        prop_assert_eq!(collisions(&layout), Vec::<String>::new());
        prop_assert_eq!(texts_over_places(&layout), Vec::<String>::new());
    }
}
