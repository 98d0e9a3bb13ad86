//! Two rates against each other: points in their places, names beside them.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on must fail")]

use super::generated::*;
use super::geometry::*;
use chi_tieu::chart::*;
use chi_tieu::number::Notation;
use proptest::prelude::*;

fn axis(name: &str, line: f64) -> RateAxis {
    RateAxis { name: name.to_owned(), line, label: "Ngưỡng".to_owned(), ..RateAxis::default() }
}

fn words() -> TwoRatesWords {
    TwoRatesWords {
        standings: ["Tốt ở cả hai", "Tốt ở một", "Kém ở cả hai"].map(str::to_owned),
        unnamed: "Chưa ghi tên".to_owned(),
        numbered: "Tên theo số cạnh điểm".to_owned(),
        missing: "Thiếu số liệu: C.".to_owned(),
    }
}

fn chart(points: Vec<TwoRatesPoint>, lines: (f64, f64), page: PageSpec) -> Chart {
    let axes = [axis("Hoàn thành kế hoạch", lines.0), axis("Bao phủ", lines.1)];
    Chart::TwoRates(two_rates(points, axes, words(), page, Notation::CommaDecimal))
}

fn point(label: &str, x: f64, y: f64, standing: Quadrant) -> TwoRatesPoint {
    TwoRatesPoint { label: label.to_owned(), x, y, standing }
}

#[test]
fn points_are_in_their_places_and_named() {
    let points = vec![
        point("A", 0.3, 0.8, Quadrant::One),
        point("B", 0.4, 0.9, Quadrant::Both),
        point("C", 0.5, 0.7, Quadrant::One),
        point("D", 0.2, 0.7, Quadrant::Neither),
    ];
    let layout = chart(points, (0.36, 0.85), plain_page()).layout();
    let middle = |at: usize| {
        layout.places[at].map_or((0.0, 0.0), |p| ((p.left + p.right) / 2.0, (p.top + p.bottom) / 2.0))
    };
    let (a, b, c, d) = (middle(0), middle(1), middle(2), middle(3));
    // Equal steps are equally long; higher rates are further to the right and higher up.
    assert!(alike(b.0 - a.0, c.0 - b.0) && alike(a.0 - d.0, b.0 - a.0) && b.0 > a.0);
    assert!(alike(a.1 - b.1, c.1 - a.1) && b.1 < a.1 && alike(c.1, d.1));
    let drawn = drawn_letters(&layout);
    assert!(drawn.contains("ThiếusốliệuC") || drawn.contains("Thiếusốliệu:C."));
    assert!(!drawn.contains("Chưaghitên"));
}

#[test]
fn names_stay_off_the_ring_around_a_point_that_stands_out() {
    let points: Vec<TwoRatesPoint> = (0..12)
        .map(|i| {
            point(
                &format!("Huyện {i}"),
                0.3 + f64::from(i % 4) * 0.01,
                0.5 + f64::from(i / 4) * 0.02,
                Quadrant::Both,
            )
        })
        .collect();
    let highlighted = vec![1, 5, 6];
    let layout =
        chart(points, (0.1, 0.1), PageSpec { highlighted: highlighted.clone(), ..plain_page() }).layout();
    for at in highlighted {
        let place = layout.places[at].unwrap();
        let half = place.width() / 2.0 + 0.8;
        let (x, y) = (f64::midpoint(place.left, place.right), f64::midpoint(place.top, place.bottom));
        let ring = Area { left: x - half, right: x + half, top: y - half, bottom: y + half };
        for text in layout.marks.iter().filter_map(text_area) {
            assert!(!overlap(&text, &ring), "{at}");
        }
    }
}

#[test]
fn no_name_is_lost_where_points_are_crowded() {
    let name = |i: usize| format!("Thành phố có tên rất dài số {i}");
    let crowd: Vec<TwoRatesPoint> =
        (0..63).map(|i| point(&name(i), 0.5 + i as f64 * 1e-4, 0.5, Quadrant::Both)).collect();
    let narrow = PageSpec { size: Size { width_cm: 8.0, height_cm: 6.0 }, ..plain_page() };
    let chart = chart(crowd, (0.4, 0.4), narrow);
    check_chart("crowd", &chart);
    let drawn = drawn_letters(&chart.layout());
    assert!(drawn.contains("Chưaghitên"));
    for i in 0..63 {
        assert!(drawn.contains(&letters(&name(i))), "{i}");
    }
}

/// Each point has a name or a number beside it, and each number its name below the plot.
#[test]
fn a_point_without_room_for_its_name_has_a_number() {
    let name = |i: usize| {
        format!("Bảo hiểm xã hội thành phố có tên rất dài số {}", ["một", "hai", "ba", "tư"][i % 4])
    };
    let points = (0..4).map(|i| point(&name(i), 0.5 + i as f64 * 0.02, 0.5, Quadrant::Both)).collect();
    let small = PageSpec { size: Size { width_cm: 8.0, height_cm: 5.0 }, ..plain_page() };
    let chart = chart(points, (0.45, 0.45), small);
    check_chart("numbers", &chart);
    let texts: Vec<String> = chart
        .layout()
        .marks
        .iter()
        .filter_map(|mark| match mark {
            Mark::Text { text, .. } => Some(text.clone()),
            _ => None,
        })
        .collect();
    let numbers = (1..=4).filter(|number| texts.contains(&number.to_string())).count();
    assert!(numbers > 0, "{texts:?}");
    let drawn = drawn_letters(&chart.layout());
    assert!(drawn.contains("Têntheosốcạnhđiểm:1") && !drawn.contains("Chưaghitên"), "{drawn}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn any_chart_is_whole(
        points in prop::collection::vec((name(), -0.2..1.5_f64, prop_oneof![0.0..1.2_f64, Just(0.5)], 0..3_u8), 1..64),
        lines in (-0.2..1.5_f64, 0.0..1.2_f64),
        page in page(),
    ) {
        let point = |(label, x, y, standing)| {
            let standing = [Quadrant::Both, Quadrant::One, Quadrant::Neither][usize::from(standing)];
            TwoRatesPoint { label, x, y, standing }
        };
        let points: Vec<TwoRatesPoint> = points.into_iter().map(point).collect();
        let chart = chart(points.clone(), lines, page);
        check_named("two rates", &chart, points.iter().map(|point| &point.label));
        prop_assert_eq!(chart.layout().places.len(), points.len());
    }
}
