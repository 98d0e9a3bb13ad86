//! The figures at the points of a single line, clear of the line.

use super::spec::TrendLine;
use crate::chart::course::{Plot, is_clear};
use crate::chart::ink::Ink;
use crate::chart::mark::{ASCENT, Anchor, Area, DESCENT, Mark};
use crate::chart::text::{Face, clean};

/// From a point's middle to the nearest figure, mm.
const AWAY: f64 = 1.8;

/// What is left free around a figure, mm.
const FREE: f64 = 0.3;

/// Draws the figures at the points, where there is room for all of them in a row; the `last` one is in the line's label.
pub(super) fn draw_values(
    line: &TrendLine,
    runs: &[Vec<(usize, f64)>],
    last: usize,
    (face, plot): (Face, &Plot),
    marks: &mut Vec<Mark>,
) {
    let text_of = |period: usize| line.texts.get(period).map(|text| clean(text)).unwrap_or_default();
    let point = |(period, value): &(usize, f64)| (plot.x(*period), plot.y(*value));
    let figures: Vec<&(usize, f64)> = runs.iter().flatten().filter(|(period, _)| *period != last).collect();
    let widest = figures.iter().map(|(period, _)| face.width(&text_of(*period))).fold(0.0, f64::max);
    if widest + 1.0 > plot.spacing() {
        return;
    }
    let lines: Vec<Vec<(f64, f64)>> = runs.iter().map(|run| run.iter().map(point).collect()).collect();
    let points: Vec<Area> = lines.iter().flatten().map(|point| around(*point, 1.0)).collect();
    let mut taken: Vec<Area> = Vec::new();
    for figure in figures {
        let text = text_of(figure.0);
        let size = (face.width(&text), face.size * (ASCENT + DESCENT));
        let is_within = |area: &Area| {
            area.left >= plot.left
                && area.right <= plot.right
                && area.top >= plot.top - size.1 - AWAY
                && area.bottom <= plot.bottom
        };
        let is_apart = |area: &Area| !taken.iter().any(|other| other.overlaps(area));
        let is_free = |area: &Area| {
            let letters = letters(*area, face);
            let is_off = |line: &Vec<(f64, f64)>| line.windows(2).all(|pair| is_clear(pair, letters, FREE));
            lines.iter().all(is_off) && !points.iter().any(|point| point.overlaps(&letters))
        };
        let all = candidates(point(figure), size, face);
        let free = all.iter().find(|area| is_within(area) && is_apart(area) && is_free(area));
        // Where the line goes up and down at every point, the figure covers it.
        let area = free.or_else(|| all.iter().find(|area| is_within(area) && is_apart(area))).copied();
        let Some(area) = area else { continue };
        if free.is_none() {
            marks.push(Mark::Fill(letters(area, face), Ink::Paper));
        }
        let (x, baseline) = (f64::midpoint(area.left, area.right), area.top + face.size * ASCENT);
        marks.push(Mark::Text { text, x, baseline, anchor: Anchor::Middle, face, ink: Ink::Text });
        taken.push(area);
    }
}

fn around((x, y): (f64, f64), half: f64) -> Area {
    Area { left: x - half, right: x + half, top: y - half, bottom: y + half }
}

/// The part of a text's area that figures fill: they have no accents.
fn letters(area: Area, face: Face) -> Area {
    Area {
        top: area.top + face.size * (ASCENT - 0.76),
        bottom: area.bottom - face.size * (DESCENT - 0.12),
        ..area
    }
}

/// The places of a figure at a point: above and below it, then to the sides of these, then beside the point.
fn candidates((x, y): (f64, f64), (width, height): (f64, f64), face: Face) -> Vec<Area> {
    let above = y - AWAY + face.size * DESCENT - height;
    let below = y + AWAY - face.size * (ASCENT - 0.76);
    let beside = y + face.size * (0.36 - ASCENT);
    let aside = width / 2.0 + 0.5;
    let past = width / 2.0 + AWAY;
    let places = [
        (0.0, above),
        (0.0, below),
        (-aside, above),
        (aside, above),
        (aside, below),
        (-aside, below),
        (-past, beside),
        (past, beside),
    ];
    let area = |(aside, top): (f64, f64)| {
        let middle = x + aside;
        Area { left: middle - width / 2.0, right: middle + width / 2.0, top, bottom: top + height }
    };
    places.map(area).to_vec()
}
