//! Units that stand out: a light ground behind their rows with a bar at the margin, or a ring around their points.

use super::ink::Ink;
use super::mark::{Area, Layout, Mark};
use super::page::MARGIN;

/// How far the ground reaches beyond a row's bars, mm.
const AROUND: f64 = 0.5;

/// The bar at the margin: its width and its distance from the names, mm. It is seen where the ground's colour is not.
const BAR: (f64, f64) = (0.9, 1.4);

/// How far a ring is from its point, mm.
pub(super) const RING: f64 = 0.8;

/// Lets the figures at these places stand out. In a chart of rows the ground goes from margin to margin.
pub(super) fn highlight(layout: &mut Layout, places: &[usize], is_of_rows: bool) {
    let found = places.iter().filter_map(|place| layout.places.get(*place).copied().flatten());
    let areas: Vec<Area> = found.collect();
    if is_of_rows {
        highlight_rows(layout, &areas);
    } else {
        layout.marks.extend(areas.into_iter().map(|area| Mark::Line(ring(area), 0.4, Ink::Threshold)));
    }
}

fn highlight_rows(layout: &mut Layout, areas: &[Area]) {
    let right = layout.width - MARGIN + BAR.1;
    let row = |area: &Area| Area {
        left: MARGIN - BAR.1,
        right,
        top: area.top - AROUND,
        bottom: area.bottom + AROUND,
    };
    let rows: Vec<Area> = areas.iter().map(row).collect();
    // A figure hides the grid lines behind it with the colour of its ground.
    for mark in &mut layout.marks {
        if let Mark::Fill(area, ink @ Ink::Paper) = mark {
            let middle = f64::midpoint(area.top, area.bottom);
            let is_in =
                |row: &Area| row.top < middle && middle < row.bottom && area.height() < layout.height / 2.0;
            if rows.iter().any(is_in) {
                *ink = Ink::Highlight;
            }
        }
    }
    let ground = rows.iter().flat_map(|row| {
        let bar = Area { right: row.left + BAR.0, ..*row };
        [Mark::Fill(*row, Ink::Highlight), Mark::Fill(bar, Ink::Threshold)]
    });
    let ground: Vec<Mark> = ground.collect();
    // Behind everything but the page itself.
    let behind = layout.marks.len().min(1);
    layout.marks.splice(behind..behind, ground);
}

/// A ring around an area, as a polygon that every program draws alike.
fn ring(area: Area) -> Vec<(f64, f64)> {
    const CORNERS: usize = 24;
    let middle = (f64::midpoint(area.left, area.right), f64::midpoint(area.top, area.bottom));
    let radius = area.width().max(area.height()) / 2.0 + RING;
    let corner = |at: usize| {
        let angle = at as f64 / CORNERS as f64 * std::f64::consts::TAU;
        (middle.0 + radius * angle.cos(), middle.1 + radius * angle.sin())
    };
    (0..=CORNERS).map(corner).collect()
}
