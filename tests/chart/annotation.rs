//! What a chart says of its figures: beside rows or below a course, clear of everything else, and where it belongs.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on must fail")]

use super::generated::{course_of, growing, plain_page};
use super::geometry::{check_chart, text_area, texts_over_places};
use chi_tieu::chart::*;

fn course() -> Chart {
    course_of(&[Some(10.0), None, Some(30.0), Some(20.0)], plain_page())
}

fn said(text: &str, about: About) -> AnnotationSpec {
    AnnotationSpec { text: text.to_owned(), about }
}

/// The area of the text that begins with these words.
fn area(layout: &Layout, begins: &str) -> Area {
    let is_it = |mark: &&Mark| matches!(mark, Mark::Text { text, .. } if text.starts_with(begins));
    layout.marks.iter().find(is_it).and_then(text_area).unwrap()
}

/// Lines and heads of arrows in this colour.
fn drawn(layout: &Layout, ink: Ink) -> Vec<Vec<(f64, f64)>> {
    let points = |mark: &Mark| match mark {
        Mark::Line(points, _, own) | Mark::Polygon(points, own) if *own == ink => Some(points.clone()),
        _ => None,
    };
    layout.marks.iter().filter_map(points).collect()
}

#[test]
fn rows_are_annotated_beside_them() {
    let mut chart = growing(6, plain_page());
    let plain = chart.layout();
    chart.annotate(
        vec![said("B so với A", About::Between(0, 4)), said("Ghi chú", About::Figure(2))],
        vec![ValueLine { value: 0.5, text: "mức 50%".to_owned(), ..ValueLine::default() }],
    );
    check_chart("rows", &chart);
    let layout = chart.layout();
    assert_eq!(texts_over_places(&layout), Vec::<String>::new());
    let middle = |place: usize| {
        let area = layout.places[place].unwrap();
        f64::midpoint(area.top, area.bottom)
    };
    // The bracket goes from the first row to the fifth; the words stand between them, right of every bar.
    let bracket = drawn(&layout, Ink::Muted).into_iter().find(|points| points.len() == 4).unwrap();
    assert!((bracket[0].1 - middle(0)).abs() < 1e-9 && (bracket[3].1 - middle(4)).abs() < 1e-9);
    let words = area(&layout, "B so với A");
    assert!(middle(0) < words.top && words.bottom < middle(4));
    let bars = layout.places.iter().flatten().map(|area| area.right).fold(0.0, f64::max);
    assert!(bars < bracket[1].0 && bracket[1].0 < words.left);
    // The line is where a bar of its value ends, its name below the rows.
    let line = drawn(&layout, Ink::Threshold).into_iter().find(|points| points.len() == 2).unwrap();
    assert!((line[0].0 - layout.places[4].unwrap().right).abs() < 1e-9 && line[0].0 == line[1].0);
    assert!(area(&layout, "mức 50%").top > middle(5));
    // Bars stay proportional, in the room that is left.
    let width = |layout: &Layout, place: usize| layout.places[place].unwrap().width();
    assert!((width(&layout, 5) / width(&layout, 0) - 6.0).abs() < 1e-6);
    assert!(width(&layout, 5) < width(&plain, 5));
}

#[test]
fn a_line_beyond_all_figures_makes_the_axis_longer() {
    let mut chart = growing(3, plain_page());
    chart.annotate(
        Vec::new(),
        vec![ValueLine { value: 0.6, text: "mức 60%".to_owned(), ..ValueLine::default() }],
    );
    let layout = chart.layout();
    let line = drawn(&layout, Ink::Threshold).into_iter().find(|points| points.len() == 2).unwrap();
    let longest = layout.places[2].unwrap();
    let zero = longest.left;
    assert!(((line[0].0 - zero) / longest.width() - 2.0).abs() < 1e-6);
    assert!(line[0].0 < layout.width);
}

#[test]
fn a_course_is_annotated_below_its_periods() {
    let mut chart = course();
    chart.annotate(
        vec![said("T1 đến T3", About::Between(0, 2)), said("Ghi chú", About::Figure(3))],
        vec![ValueLine { value: 40.0, text: "mức 40".to_owned(), ..ValueLine::default() }],
    );
    check_chart("course", &chart);
    let layout = chart.layout();
    let middle = |place: usize| {
        let area = layout.places[place].unwrap();
        f64::midpoint(area.left, area.right)
    };
    let bracket =
        drawn(&layout, Ink::Muted).into_iter().find(|points| points.len() == 3 && points[0].0 == points[1].0);
    let bracket = bracket.unwrap();
    assert!((bracket[0].0 - middle(0)).abs() < 1e-9 && bracket[2].0 < middle(2));
    let periods = area(&layout, "T4");
    for words in ["T1 đến T3", "Ghi chú"] {
        assert!(area(&layout, words).top > periods.bottom, "{words}");
    }
    // 40 is above the greatest figure: the axis reaches it.
    let level = drawn(&layout, Ink::Threshold).into_iter().find(|points| points[0].1 == points[1].1).unwrap();
    let y = |place: usize| {
        let area = layout.places[place].unwrap();
        f64::midpoint(area.top, area.bottom)
    };
    assert!(level[0].1 < y(2) && ((y(0) - y(2)) / 20.0 * 10.0 - (y(2) - level[0].1)).abs() < 1e-6);
}

#[test]
fn many_annotations_stay_apart_and_make_the_page_higher() {
    let mut chart = growing(3, plain_page());
    let plain = chart.layout().height;
    let annotations = (0..12).map(|i| said(&format!("Lời {i} dài dòng về huyện này"), About::Figure(i % 3)));
    chart.annotate(annotations.collect(), Vec::new());
    check_chart("many", &chart);
    assert!(chart.layout().height > plain);
}

#[test]
fn figures_that_are_not_drawn_are_not_annotated() {
    let mut chart = course();
    chart.annotate(vec![said("Ghi chú", About::Figure(1)), said("x", About::Between(0, 77))], Vec::new());
    let texts: Vec<String> = chart
        .layout()
        .marks
        .iter()
        .filter_map(|mark| match mark {
            Mark::Text { text, .. } => Some(text.clone()),
            _ => None,
        })
        .collect();
    assert!(!texts.iter().any(|text| text == "Ghi chú" || text == "x"));
}

#[test]
fn a_line_is_light_where_it_crosses_a_dark_bar() {
    let mut chart = growing(3, plain_page());
    chart.annotate(
        Vec::new(),
        vec![ValueLine { value: 0.15, text: "mức 15%".to_owned(), ..ValueLine::default() }],
    );
    let layout = chart.layout();
    let upright = |ink: Ink| -> Vec<Vec<(f64, f64)>> {
        drawn(&layout, ink)
            .into_iter()
            .filter(|points| points.len() == 2 && points[0].0 == points[1].0)
            .collect()
    };
    let (dark, light) = (upright(Ink::Threshold), upright(Ink::Paper));
    // 10 % ends before it; 20 % and 30 % are crossed, each from its upper edge to its lower one.
    assert_eq!((dark.len(), light.len()), (1, 2));
    for (line, place) in light.iter().zip([1, 2]) {
        let bar = layout.places[place].unwrap();
        assert!(line[0].0 == dark[0][0].0 && (line[0].1, line[1].1) == (bar.top, bar.bottom));
    }
}

/// Three units with two rates each.
fn two_rates_chart() -> Chart {
    let point = |label: &str, x: f64, y: f64| TwoRatesPoint {
        label: label.to_owned(),
        x,
        y,
        standing: Quadrant::One,
    };
    let points = vec![point("A", 0.2, 0.9), point("B", 0.5, 0.6), point("C", 0.8, 0.3)];
    let axis =
        || RateAxis {
            name: "Tỷ lệ".to_owned(), line: 0.5, label: "chung".to_owned(), ..RateAxis::default()
        };
    let words = TwoRatesWords::default();
    let notation = chi_tieu::number::Notation::CommaDecimal;
    Chart::TwoRates(two_rates(points, [axis(), axis()], words, plain_page(), notation))
}

fn middle_of(layout: &Layout, place: usize) -> (f64, f64) {
    let area = layout.places[place].unwrap();
    (f64::midpoint(area.left, area.right), f64::midpoint(area.top, area.bottom))
}

#[test]
fn two_rates_have_arrows_lines_on_both_axes_and_letters() {
    let mut chart = two_rates_chart();
    chart.annotate(
        vec![said("C so với A", About::Between(0, 2)), said("B: lời", About::Figure(1))],
        vec![
            ValueLine { value: 0.65, text: "mức 65%".to_owned(), is_up: false },
            ValueLine { value: 1.2, text: "mức 120%".to_owned(), is_up: true },
        ],
    );
    check_chart("two rates", &chart);
    let layout = chart.layout();
    let (a, b, c) = (middle_of(&layout, 0), middle_of(&layout, 1), middle_of(&layout, 2));
    // The lines are where points of their values would be; the upright axis reaches the one above all points.
    let lines = drawn(&layout, Ink::Threshold);
    let upright =
        lines.iter().find(|p| p.len() == 2 && p[0].0 == p[1].0 && (p[0].1 - p[1].1).abs() > 20.0).unwrap();
    assert!((upright[0].0 - (b.0 + (c.0 - a.0) / 0.6 * 0.15)).abs() < 1e-6);
    let level =
        lines.iter().find(|p| p.len() == 2 && p[0].1 == p[1].1 && (p[0].0 - p[1].0).abs() > 20.0).unwrap();
    assert!((level[0].1 - (a.1 - (c.1 - a.1) / 0.6 * 0.3)).abs() < 1e-6);
    // The arrow begins at A, goes towards C and ends at it.
    let arrow =
        drawn(&layout, Ink::Muted).into_iter().find(|p| p.len() == 2 && p[0].0 != p[1].0 && p[0].1 != p[1].1);
    let (from, to) = arrow.map(|p| (p[0], p[1])).unwrap();
    assert!((from.0 - a.0).hypot(from.1 - a.1) < 2.0 && (to.0 - c.0).hypot(to.1 - c.1) < 4.0);
    // B's letter stands beside its name and before its words.
    assert!(area(&layout, "(a)\u{a0}B: lời").top > area(&layout, "B\u{a0}(a)").bottom);
    assert!(area(&layout, "C so với A").top > level[0].1);
}

#[test]
fn a_difference_within_a_panel_is_a_bracket_there_and_one_between_panels_has_letters() {
    let row = |label: &str, values: [f64; 2]| MultiplesRow {
        label: label.to_owned(),
        figures: values
            .map(|value| PanelFigure { value: Some(value), text: format!("{value}"), is_missed: false })
            .to_vec(),
        is_total: false,
    };
    let panels = ["BHXH", "BHYT"].map(|name| MultiplesPanel { name: name.to_owned(), threshold: None });
    let rows = vec![row("A", [0.4, 0.6]), row("B", [0.5, 0.7]), row("C", [0.6, 0.9])];
    let notation = chi_tieu::number::Notation::CommaDecimal;
    let mut chart = Chart::Multiples(multiples(panels.to_vec(), rows, true, plain_page(), notation));
    chart.annotate(
        // Places go row by row: A and C in the second panel; B in both.
        vec![said("C so với A", About::Between(1, 5)), said("hai quỹ", About::Between(2, 3))],
        vec![ValueLine { value: 0.45, text: "mức 45%".to_owned(), is_up: false }],
    );
    check_chart("multiples", &chart);
    let layout = chart.layout();
    let bracket = drawn(&layout, Ink::Muted).into_iter().find(|points| points.len() == 4).unwrap();
    let (a, c) = (middle_of(&layout, 1), middle_of(&layout, 5));
    assert!((bracket[0].1 - a.1).abs() < 1e-9 && (bracket[3].1 - c.1).abs() < 1e-9);
    assert!(bracket[1].0 > layout.places[5].unwrap().right && bracket[1].0 < layout.width - 5.0);
    // The line crosses both panels at its value.
    let ends: Vec<f64> = [0, 1]
        .iter()
        .map(|panel| {
            let bar = layout.places[4 + panel].unwrap();
            bar.left + bar.width() / [0.6, 0.9][*panel] * 0.45
        })
        .collect();
    let uprights: Vec<f64> = drawn(&layout, Ink::Threshold)
        .iter()
        .filter(|p| p.len() == 2 && p[0].0 == p[1].0)
        .map(|p| p[0].0)
        .collect();
    assert!(
        ends.iter().all(|x| uprights.iter().any(|line| (line - x).abs() < 1e-6)),
        "{ends:?} {uprights:?}"
    );
    for words in ["0.5\u{a0}(a)", "0.7\u{a0}(a)", "(a)\u{a0}hai quỹ", "C so với A", "mức 45%"] {
        area(&layout, words);
    }
}
