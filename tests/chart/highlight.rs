//! Units that stand out: the ground behind their rows, the ring around their points, and nothing else moved.

use super::generated::{course_of, growing, plain_page};
use super::geometry::check_chart;
use chi_tieu::chart::*;

fn growth_of(highlighted: Vec<usize>) -> Chart {
    growing(4, PageSpec { highlighted, ..plain_page() })
}

#[test]
fn a_row_that_stands_out_has_a_ground_from_margin_to_margin_behind_its_bar_and_figure() {
    let (plain, chart) = (growth_of(Vec::new()).layout(), growth_of(vec![2]));
    let layout = chart.layout();
    assert_eq!(plain.places, layout.places);
    let grounds: Vec<Area> = layout
        .marks
        .iter()
        .filter_map(|mark| match mark {
            Mark::Fill(area, Ink::Highlight) => Some(*area),
            _ => None,
        })
        .collect();
    // The row, and its figure in place of the paper's colour.
    assert_eq!(grounds.len(), 2);
    let place = layout.places[2].unwrap_or(grounds[1]);
    assert!(grounds[0].left < 5.0 && grounds[0].right > layout.width - 5.0);
    assert!(grounds[0].top < place.top && grounds[0].bottom > place.bottom);
    let others = [layout.places[1], layout.places[3]];
    assert!(others.iter().flatten().all(|other| !other.overlaps(&grounds[0])));
    check_chart("highlighted", &chart);
    check_chart("places that are not there", &growth_of(vec![77]));
}

#[test]
fn a_point_that_stands_out_has_a_ring() {
    let page = PageSpec { highlighted: vec![1], ..plain_page() };
    let layout = course_of(&[Some(1.0), Some(2.0), Some(3.0)], page).layout();
    let middle = layout.places[1].map(|a| (f64::midpoint(a.left, a.right), f64::midpoint(a.top, a.bottom)));
    let ring = layout.marks.last().and_then(|mark| match mark {
        Mark::Line(points, _, Ink::Threshold) => Some(points.clone()),
        _ => None,
    });
    let (ring, (x, y)) = (ring.unwrap_or_default(), middle.unwrap_or_default());
    assert!(
        ring.len() > 20 && ring.iter().all(|point| ((point.0 - x).hypot(point.1 - y) - 1.7).abs() < 0.01)
    );
}
