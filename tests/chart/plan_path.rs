//! A plan's path: points in their places, the band, labels inside the plot and at the ends.

use super::generated::*;
use chi_tieu::chart::*;
use chi_tieu::number::Notation;
use proptest::prelude::*;

fn line(label: &str, values: &[Option<f64>]) -> PathLine {
    PathLine { label: label.to_owned(), values: values.to_vec() }
}

/// 12 and 10 of two equal months of four, so 11 a month: 44 at the end, between 42 and 46.
fn spec(page: PageSpec) -> PlanPathSpec {
    let periods = ["Tháng 1", "Tháng 2", "Tháng 3", "Tháng 4"].map(str::to_owned).to_vec();
    let plan = line("Kế hoạch 40", &[Some(10.0), Some(20.0), Some(30.0), Some(40.0)]);
    let actual = line("Thực hiện 22", &[Some(12.0), Some(22.0), None, None]);
    let after = |three: f64, four: f64| [None, Some(22.0), Some(three), Some(four)];
    let forecast = PathForecast {
        line: line("Dự báo 44", &after(33.0, 44.0)),
        range: Some((line("Thấp nhất 42", &after(32.0, 42.0)), line("Cao nhất 46", &after(34.0, 46.0)))),
    };
    plan_path(periods, plan, actual, Some(forecast), page, Notation::CommaDecimal)
}

fn middle(place: Option<Area>) -> (f64, f64) {
    place.map_or((0.0, 0.0), |a| (f64::midpoint(a.left, a.right), f64::midpoint(a.top, a.bottom)))
}

#[test]
fn heights_are_as_the_figures_from_zero() {
    let layout = Chart::PlanPath(spec(plain_page())).layout();
    let at = |index: usize| middle(layout.places[index]);
    assert_eq!(layout.places.len(), 12);
    let ten = at(4).1 - at(5).1;
    assert!(ten > 4.0);
    // What was reached begins two above the path; the path is a straight line.
    assert!(alike(at(4).1 - at(0).1, ten * 0.2) && alike(at(5).1 - at(6).1, ten));
    assert!(alike(at(5).1 - at(11).1, ten * 2.4) && alike(at(1).1, at(9).1));
    assert_eq!((layout.places[2], layout.places[8]), (None, None));
    let zero = at(4).1 + ten;
    let axis = layout.marks.iter().find_map(|mark| match mark {
        Mark::Line(points, _, Ink::Axis) => Some(points[0].1),
        _ => None,
    });
    assert!(axis.is_some_and(|axis| alike(axis, zero)));
}

#[test]
fn the_band_is_between_the_bounds_and_the_forecast_is_dashed() {
    let layout = Chart::PlanPath(spec(plain_page())).layout();
    let at = |index: usize| middle(layout.places[index]);
    let ten = at(4).1 - at(5).1;
    let band = layout.marks.iter().find_map(|mark| match mark {
        Mark::Polygon(points, Ink::Pale) => Some(points.clone()),
        _ => None,
    });
    let band = band.unwrap_or_default();
    // Low: 22, 32, 42; and back: 46, 34, 22.
    let expected = [(9, 0.0), (10, -0.1), (11, -0.2), (11, 0.2), (10, 0.1), (9, 0.0)];
    assert_eq!(band.len(), expected.len());
    for ((x, y), (place, tens)) in band.iter().zip(expected) {
        assert!(alike(*x, at(place).0) && alike(*y, at(place).1 - tens * ten), "{place}: {x} {y}");
    }
    let dashes = layout.marks.iter().filter_map(|mark| match mark {
        Mark::Line(points, width, Ink::Reached) if alike(*width, 0.5) => Some(points),
        _ => None,
    });
    let length = |points: &Vec<(f64, f64)>| {
        points.windows(2).map(|w| (w[0].0 - w[1].0).hypot(w[0].1 - w[1].1)).sum::<f64>()
    };
    let lengths: Vec<f64> = dashes.map(length).collect();
    assert!(lengths.len() > 5 && lengths.iter().all(|length| *length < 1.61), "{lengths:?}");
    let all = (at(11).0 - at(9).0).hypot(at(11).1 - at(9).1);
    let dashed: f64 = lengths.iter().sum();
    assert!((dashed / all - 1.6 / 2.6).abs() < 0.05, "{dashed} of {all}");
}

#[test]
fn every_line_has_its_label() {
    for width_cm in [16.0, 8.0] {
        let size = Size { width_cm, ..Size::default() };
        let chart = Chart::PlanPath(spec(PageSpec { size, ..plain_page() }));
        let labels =
            ["Kế hoạch 40", "Thực hiện 22", "Dự báo 44", "Thấp nhất 42", "Cao nhất 46"].map(str::to_owned);
        check_named("path", &chart, labels.iter());
    }
}

#[test]
fn an_estimate_has_an_open_point_and_the_way_to_it_is_dashed() {
    let with = |estimated: Vec<usize>| {
        let layout = Chart::PlanPath(PlanPathSpec { estimated, ..spec(plain_page()) }).layout();
        let open = layout.marks.iter().filter(|mark| matches!(mark, Mark::Polygon(_, Ink::Paper))).count();
        let solid = layout.marks.iter().filter(
            |mark| matches!(mark, Mark::Line(points, width, Ink::Reached) if alike(*width, 0.8) && points[1].0 - points[0].0 > 5.0),
        );
        (open, solid.count())
    };
    assert_eq!((with(vec![]), with(vec![1])), ((0, 1), (1, 0)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn any_chart_is_whole(
        figures in prop::collection::vec(prop::array::uniform5(amount()), 1..14),
        labels in prop::collection::vec(name(), 5),
        periods in prop::collection::vec(prop_oneof![Just("Tháng 10".to_owned()), name()], 14),
        (past, with_forecast, with_range, estimate) in (0..15_usize, any::<bool>(), any::<bool>(), 0..15_usize),
        page in page(),
    ) {
        let of = |at: usize| PathLine {
            label: labels[at].clone(),
            values: figures.iter().map(|of_period| of_period[at]).collect(),
        };
        let mut actual = of(1);
        actual.values.iter_mut().skip(past).for_each(|value| *value = None);
        let range = with_range.then(|| (of(3), of(4)));
        let forecast = with_forecast.then(|| PathForecast { line: of(2), range });
        let periods: Vec<String> = periods.into_iter().take(figures.len()).collect();
        let mut spec = plan_path(periods, of(0), actual, forecast.clone(), page, Notation::CommaDecimal);
        spec.estimated = vec![estimate];
        let shown = forecast.iter().flat_map(|f| {
            let range = f.range.iter().flat_map(|(low, high)| [&low.label, &high.label]);
            std::iter::once(&f.line.label).chain(range)
        });
        let shown: Vec<String> = shown.chain([&labels[0], &labels[1]]).cloned().collect();
        let places = 3 * figures.len();
        let chart = Chart::PlanPath(spec);
        check_named("path", &chart, shown.iter());
        prop_assert_eq!(chart.layout().places.len(), places);
    }
}
