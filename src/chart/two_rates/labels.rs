//! Names beside points: each at the nearest free place around its point, in one line or in several, with a thin line if that
//! is not right beside it. A point whose name finds no place gets a number.

use crate::chart::highlight::RING;
use crate::chart::mark::{ASCENT, Area, DESCENT};
use crate::chart::text::{Face, wrap};

/// The distances from a point that are tried, mm; first the near ones, of which there are so many.
const RINGS: [f64; 6] = [1.5, 3.5, 6.0, 9.0, 13.0, 18.0];

const NEAR: usize = 3;

/// The directions that are tried at each distance.
const DIRECTIONS: usize = 16;

/// A name in one line is broken into two or three if it is wider than this, mm, and finds no place near its point.
const LONG: f64 = 22.0;

/// A placed name.
#[derive(Clone, Debug)]
pub(super) struct PlacedName {
    /// Its lines, or the number that stands for it.
    pub lines: Vec<String>,
    /// The area of its text.
    pub area: Area,
    /// Whether a line joins it with its point.
    pub is_led: bool,
    /// The number, from 1, that stands for it.
    pub number: Option<usize>,
}

/// Half the room that a point takes, mm.
const POINT: f64 = 1.0;

/// The places of names around their points, within an area and beside what is already there; `None` for a point for which
/// not even a number finds a free place. The points themselves stay free, with the rings around those at `ringed`.
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
    let mut placed: Vec<Option<PlacedName>> = vec![None; points.len()];
    let mut find = |at: usize, written: &[Vec<String>]| {
        let is_free = |area: &Area| {
            let is_inside = area.left >= within.left
                && area.right <= within.right
                && area.top >= within.top
                && area.bottom <= within.bottom;
            is_inside && !taken.iter().any(|other| other.overlaps(area))
        };
        let found = [0..NEAR, NEAR..RINGS.len()].into_iter().find_map(|rings| {
            written.iter().find_map(|lines| {
                let mut tried = candidates(points[at], size_of(lines, face), ring(at), rings.clone());
                let (area, is_led) = tried.find(|(area, _)| is_free(area))?;
                Some(PlacedName { lines: lines.clone(), area, is_led, number: None })
            })
        });
        taken.extend(found.as_ref().map(|name| name.area));
        found
    };
    for at in order {
        placed[at] = find(at, &written(&names[at], face));
    }
    let mut number = 0;
    for (at, placed) in placed.iter_mut().enumerate().filter(|(_, placed)| placed.is_none()) {
        let next = (number + 1).to_string();
        if let Some(found) = find(at, &[vec![next]]) {
            number += 1;
            *placed = Some(PlacedName { number: Some(number), ..found });
        }
    }
    placed
}

/// A name in one line, and if it is long in two and in three.
fn written(name: &str, face: Face) -> Vec<Vec<String>> {
    /// How much wider than an even share of the name its lines may be.
    const UNEVEN: f64 = 1.2;
    let width = face.width(name);
    let broken = [2.0, 3.0].into_iter().filter(|_| width > LONG);
    let broken =
        broken.map(|lines| wrap(name, face, width / lines * UNEVEN)).filter(|lines| lines.len() <= 3);
    std::iter::once(vec![name.to_owned()]).chain(broken).collect()
}

fn size_of(lines: &[String], face: Face) -> (f64, f64) {
    let more = lines.len().saturating_sub(1) as f64 * face.line_height();
    let width = lines.iter().map(|line| face.width(line)).fold(0.0, f64::max);
    (width, face.size * (ASCENT + DESCENT) + more)
}

/// The places around a point with a ring of this width, at some of the distances, the nearest first: to the right, to the
/// left, above, below, then between these. Also whether a line is needed.
fn candidates(
    (x, y): (f64, f64),
    (width, height): (f64, f64),
    ring_width: f64,
    rings: std::ops::Range<usize>,
) -> impl Iterator<Item = (Area, bool)> {
    let order = |i: usize| [0, 8, 4, 12, 2, 6, 10, 14, 1, 7, 9, 15, 3, 5, 11, 13][i % DIRECTIONS];
    rings.flat_map(move |ring| {
        let distance = RINGS[ring] + ring_width;
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
            (area, ring > 0)
        })
    })
}
