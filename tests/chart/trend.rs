//! The course over periods: points in their places, gaps, labels at the ends.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on must fail")]

use super::generated::*;
use super::geometry::*;
use chi_tieu::chart::*;
use chi_tieu::number::Notation;
use proptest::prelude::*;

fn line(name: &str, values: &[Option<f64>]) -> TrendLine {
    let text = |value: &Option<f64>| value.map(|value| value.to_string()).unwrap_or_default();
    TrendLine {
        name: name.to_owned(),
        values: values.to_vec(),
        texts: values.iter().map(text).collect(),
        ..TrendLine::default()
    }
}

fn chart(periods: &[&str], lines: Vec<TrendLine>, page: PageSpec) -> Chart {
    let periods = periods.iter().map(|&period| period.to_owned()).collect();
    Chart::Trend(trend(periods, lines, page, Notation::CommaDecimal))
}

fn lines_of(layout: &Layout, ink: Ink) -> Vec<usize> {
    let points = |mark: &Mark| match mark {
        // What joins a point with its label is thinner.
        Mark::Line(points, width, own) if *own == ink && *width > 0.3 => Some(points.len()),
        _ => None,
    };
    layout.marks.iter().filter_map(points).collect()
}

#[test]
fn heights_are_as_the_figures_and_a_missing_period_is_left_open() {
    let values = [Some(10.0), Some(20.0), None, Some(40.0), Some(30.0)];
    let layout = chart(&["1", "2", "", "4", "5"], vec![line("Số thu", &values)], plain_page()).layout();
    let middle = |at: usize| layout.places[at].map(|place| (place.left / 2.0 + place.right / 2.0, place.top));
    let (Some(a), Some(b), None, Some(d), Some(e)) = (middle(0), middle(1), middle(2), middle(3), middle(4))
    else {
        unreachable!("all but the third are drawn")
    };
    let unit = (a.1 - b.1) / 10.0;
    assert!(unit > 0.3 && alike(b.1 - d.1, 20.0 * unit) && alike(e.1 - d.1, 10.0 * unit));
    assert!(alike(d.0 - b.0, 2.0 * (b.0 - a.0)));
    // Two runs of two points each, and nothing between them.
    assert_eq!(lines_of(&layout, Ink::Series(0)), [2, 2]);
    let drawn = drawn_letters(&layout);
    assert!(drawn.contains("Sốthu30") && drawn.contains("40"));
}

#[test]
fn a_line_that_ends_early_says_when() {
    let lines = vec![line("A", &[Some(1.0), Some(2.0), None]), line("B", &[Some(3.0), Some(3.0), Some(3.0)])];
    let drawn = drawn_letters(&chart(&["2020", "2021", "2022"], lines, plain_page()).layout());
    assert!(drawn.contains("A2(2021)") && drawn.contains("B3"));
}

#[test]
fn labels_of_lines_that_end_together_stand_apart() {
    let lines = (0..8).map(|i| line(&format!("Huyện {i}"), &[Some(f64::from(i)), Some(5.0)])).collect();
    check_chart("ends", &chart(&["2020", "2021"], lines, plain_page()));
}

/// The shares of a straight line that are in an area.
fn crosses(from: (f64, f64), to: (f64, f64), area: &Area) -> bool {
    (0..=400).any(|step| {
        let share = f64::from(step) / 400.0;
        let (x, y) = (from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share);
        area.left < x && x < area.right && area.top < y && y < area.bottom
    })
}

#[test]
fn figures_at_points_are_clear_of_the_line() {
    // As steep as monthly figures are, and up and down in turn.
    for values in [vec![79.0, 80.4, 90.3, 71.2, 84.7, 93.1], vec![1.0, 9.0, 2.0, 8.0, 1.0, 9.0, 5.0]] {
        let values: Vec<Option<f64>> = values.into_iter().map(Some).collect();
        let layout = course_of(&values, plain_page()).layout();
        let middle = |at: usize| {
            layout.places[at]
                .map(|p| (f64::midpoint(p.left, p.right), f64::midpoint(p.top, p.bottom)))
                .unwrap()
        };
        let mut found = 0;
        for mark in &layout.marks {
            let Mark::Text { text, anchor: Anchor::Middle, face, .. } = mark else { continue };
            if !values.iter().flatten().any(|value| value.to_string() == *text) {
                continue;
            }
            found += 1;
            let area = text_area(mark).unwrap();
            // What figures fill of it.
            let letters =
                Area { top: area.top + face.size * 0.2, bottom: area.bottom - face.size * 0.12, ..area };
            for at in 1..values.len() {
                assert!(!crosses(middle(at - 1), middle(at), &letters), "{text} in {values:?}");
            }
        }
        // The last one is in the label of the line.
        assert_eq!(found, values.len() - 1, "{values:?}");
    }
}

#[test]
fn an_estimate_has_an_open_point_and_the_way_to_it_is_dashed() {
    let mut estimated = line("Số thu", &[Some(10.0), Some(20.0), Some(30.0), Some(40.0)]);
    estimated.estimated = vec![3];
    let layout = chart(&["1", "2", "3", "4"], vec![estimated], plain_page()).layout();
    // Solid through the first three, then dashes.
    let lines = lines_of(&layout, Ink::Series(0));
    assert_eq!(lines[0], 3);
    assert!(lines.len() > 5 && lines[1..].iter().all(|points| *points == 2));
    let open = layout.marks.iter().filter(|mark| matches!(mark, Mark::Polygon(_, Ink::Paper)));
    assert_eq!(open.count(), 1);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn any_chart_is_whole(
        periods in prop::collection::vec(prop_oneof![Just("Tháng 10/2020".to_owned()), Just(String::new()), name()], 1..40),
        lines in prop::collection::vec((name(), prop::collection::vec((amount(), printed()), 40), any::<bool>()), 1..9),
        page in page(),
    ) {
        let line = |(name, figures, is_total): (String, Vec<(Option<f64>, String)>, bool)| {
            let (values, texts) = figures.into_iter().take(periods.len()).unzip();
            TrendLine { name, values, texts, is_total, estimated: vec![1, 3] }
        };
        let lines: Vec<TrendLine> = lines.into_iter().map(line).collect();
        let chart = Chart::Trend(trend(periods.clone(), lines.clone(), page, Notation::CommaDecimal));
        check_named("course", &chart, lines.iter().map(|line| &line.name));
        prop_assert_eq!(chart.layout().places.len(), lines.len() * periods.len());
    }
}
