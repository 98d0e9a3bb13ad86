//! Names beside points: each at the nearest free place around its point, with a thin line if that is not right beside it.

use crate::chart::highlight::RING;
use crate::chart::mark::{ASCENT, Area, DESCENT};
use crate::chart::text::Face;

/// The distances from a point that are tried, mm.
const RINGS: [f64; 6] = [1.5, 3.5, 6.0, 9.0, 13.0, 18.0];

/// The directions that are tried at each distance.
const DIRECTIONS: usize = 16;

/// A placed name.
#[derive(Clone, Copy, Debug)]
pub(super) struct PlacedName {
    /// The area of its text.
    pub area: Area,
    /// Whether a line joins it with its point.
    pub is_led: bool,
}

/// Half the room that a point takes, mm.
const POINT: f64 = 1.0;

/// The places of names around their points, within an area and beside what is already there; `None` for a name without
/// a free place. The points themselves stay free, with the rings around those at `ringed`.
pub(super) fn place_names(
    points: &[(f64, f64)],
    names: &[String],
    face: Face,
    (within, ringed): (Area, &[usize]),
    taken: &[Area],
) -> Vec<Option<PlacedName>> {
    let ring = |at: usize| if ringed.contains(&at) { RING + 0.4 } else { 0.0 };
    let mut taken: Vec<Area> = taken.to_vec();
    taken.extend(points.iter().enumerate().map(|(at, (x, y))| {
        let half = POINT + ring(at);
        Area { left: x - half, right: x + half, top: y - half, bottom: y + half }
    }));
    // Those with the most neighbours choose first.
    let crowd = |(x, y): &(f64, f64)| {
        points.iter().filter(|(a, b)| (a - x).abs() < 20.0 && (b - y).abs() < 6.0).count()
    };
    let crowds: Vec<usize> = points.iter().map(crowd).collect();
    let mut order: Vec<usize> = (0..points.len()).collect();
    order.sort_by_key(|at| std::cmp::Reverse(crowds[*at]));
    let mut placed = vec![None; points.len()];
    for at in order {
        let size = (face.width(&names[at]), face.size * (ASCENT + DESCENT));
        let free = |name: &PlacedName| {
            let area = name.area;
            let inside = area.left >= within.left
                && area.right <= within.right
                && area.top >= within.top
                && area.bottom <= within.bottom;
            inside && !taken.iter().any(|other| other.overlaps(&area))
        };
        placed[at] = candidates(points[at], size, ring(at)).find(free);
        taken.extend(placed[at].map(|name| name.area));
    }
    placed
}

/// The places around a point with a ring of this width, the nearest first: to the right, to the left, above, below, then
/// between these.
fn candidates(
    (x, y): (f64, f64),
    (width, height): (f64, f64),
    ring_width: f64,
) -> impl Iterator<Item = PlacedName> {
    let order = |i: usize| [0, 8, 4, 12, 2, 6, 10, 14, 1, 7, 9, 15, 3, 5, 11, 13][i % DIRECTIONS];
    RINGS.into_iter().map(move |ring| ring + ring_width).enumerate().flat_map(move |(ring, distance)| {
        (0..DIRECTIONS).map(move |i| {
            let angle = order(i) as f64 / DIRECTIONS as f64 * std::f64::consts::TAU;
            let (right, down) = (angle.cos(), -angle.sin());
            // The nearest edge of the text is at the distance.
            let middle = (x + right * (distance + width / 2.0), y + down * (distance + height / 2.0));
            let area = Area {
                left: middle.0 - width / 2.0,
                right: middle.0 + width / 2.0,
                top: middle.1 - height / 2.0,
                bottom: middle.1 + height / 2.0,
            };
            PlacedName { area, is_led: ring > 0 }
        })
    })
}
