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
        vec![ValueLine { value: 0.5, text: "mức 50%".to_owned() }],
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
    chart.annotate(Vec::new(), vec![ValueLine { value: 0.6, text: "mức 60%".to_owned() }]);
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
        vec![ValueLine { value: 40.0, text: "mức 40".to_owned() }],
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
    chart.annotate(Vec::new(), vec![ValueLine { value: 0.15, text: "mức 15%".to_owned() }]);
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
