//! Draws what a plot of two rates consists of: quadrant, ticks, the two lines, points and their names.

use super::labels::PlacedName;
use super::spec::{Quadrant, RateAxis, TwoRatesSpec};
use crate::chart::ink::Ink;
use crate::chart::mark::{ASCENT, Anchor, Area, DESCENT, Mark};
use crate::chart::page::{LegendEntry, MARGIN, Page};
use crate::chart::text::Face;

/// Half the size of a point, mm.
pub(super) const POINT: f64 = 0.95;

const GAP: f64 = 1.2;

/// The space to the right of the plot, mm.
pub(super) const RIGHT_GAP: f64 = 4.0;

/// The space between the plot and the labels below it: the lowest label beside the plot hangs into it, mm.
pub(super) fn drop_of(face: Face) -> f64 {
    face.size * 0.65
}

/// From values to places.
pub(super) struct Scales {
    plot: Area,
    ends: [(f64, f64); 2],
}

impl Scales {
    pub fn new(spec: &TwoRatesSpec, plot: Area) -> Scales {
        let ends = |axis: &RateAxis| {
            let values = axis.ticks.iter().map(|(value, _)| *value).filter(|value| value.is_finite());
            let (least, most) =
                values.fold((f64::INFINITY, f64::NEG_INFINITY), |(a, b), value| (a.min(value), b.max(value)));
            if most > least { (least, most) } else { (0.0, 1.0) }
        };
        Scales { plot, ends: [ends(&spec.axes[0]), ends(&spec.axes[1])] }
    }

    fn share(&self, axis: usize, value: f64) -> f64 {
        let (least, most) = self.ends[axis];
        ((value - least) / (most - least)).clamp(0.0, 1.0)
    }

    pub fn x(&self, value: f64) -> f64 {
        self.plot.left + self.share(0, value) * self.plot.width()
    }

    pub fn y(&self, value: f64) -> f64 {
        self.plot.bottom - self.share(1, value) * self.plot.height()
    }
}

/// Tints the quadrant of those who are good in neither.
pub(super) fn draw_quadrant(spec: &TwoRatesSpec, place: &Scales, plot: Area, marks: &mut Vec<Mark>) {
    let (x, y) = (place.x(spec.axes[0].line), place.y(spec.axes[1].line));
    let (left, right) = if spec.axes[0].lower_is_better { (x, plot.right) } else { (plot.left, x) };
    let (top, bottom) = if spec.axes[1].lower_is_better { (plot.top, y) } else { (y, plot.bottom) };
    if right > left && bottom > top {
        marks.push(Mark::Fill(Area { left, top, right, bottom }, Ink::MissedInside));
    }
}

pub(super) fn draw_ticks(
    ticks: &[Vec<(f64, String)>; 2],
    face: Face,
    place: &Scales,
    plot: Area,
    marks: &mut Vec<Mark>,
) {
    let mut free = f64::NEG_INFINITY;
    for (value, text) in &ticks[0] {
        let x = place.x(*value);
        marks.push(Mark::Line(vec![(x, plot.top), (x, plot.bottom)], 0.12, Ink::Grid));
        let half = face.width(text) / 2.0;
        let x = x.min(plot.right + RIGHT_GAP - half).max(MARGIN + half);
        if x - half < free {
            continue;
        }
        free = x + half + 1.0;
        let (text, baseline) = (text.clone(), plot.bottom + drop_of(face) + face.size * ASCENT);
        marks.push(Mark::Text { text, x, baseline, anchor: Anchor::Middle, face, ink: Ink::Muted });
    }
    let mut free = f64::INFINITY;
    for (value, text) in &ticks[1] {
        let y = place.y(*value);
        marks.push(Mark::Line(vec![(plot.left, y), (plot.right, y)], 0.12, Ink::Grid));
        if y + face.size * 0.6 > free {
            continue;
        }
        free = y - face.size * 0.6;
        let (text, x, baseline) = (text.clone(), plot.left - GAP, y + face.size * 0.36);
        marks.push(Mark::Text { text, x, baseline, anchor: Anchor::End, face, ink: Ink::Muted });
    }
    let frame = vec![(plot.left, plot.top), (plot.left, plot.bottom), (plot.right, plot.bottom)];
    marks.push(Mark::Line(frame, 0.2, Ink::Axis));
}

/// Draws the two lines with their labels; returns what these take of the plot.
pub(super) fn draw_lines(
    spec: &TwoRatesSpec,
    place: &Scales,
    (plot, face): (Area, Face),
    (along, up): (&[String], &[String]),
    points: &[(f64, f64)],
    marks: &mut Vec<Mark>,
) -> Vec<Area> {
    let (x, y) = (place.x(spec.axes[0].line), place.y(spec.axes[1].line));
    dashed((x, plot.top), (x, plot.bottom), marks);
    dashed((plot.left, y), (plot.right, y), marks);
    let widest = |lines: &[String]| lines.iter().map(|line| face.width(line)).fold(0.0, f64::max);
    let half = widest(along) / 2.0;
    let middle = x.min(plot.right + RIGHT_GAP - half).max(MARGIN + half);
    for (i, text) in along.iter().rev().enumerate() {
        let baseline = plot.top - drop_of(face) - face.size * DESCENT - i as f64 * face.line_height();
        let (text, anchor, ink) = (text.clone(), Anchor::Middle, Ink::Threshold);
        marks.push(Mark::Text { text, x: middle, baseline, anchor, face, ink });
    }
    // The label of the level line stands in the plot, over the line or below it, at an end where no point is.
    let height = face.size * (ASCENT + DESCENT) + up.len().saturating_sub(1) as f64 * face.line_height();
    let width = widest(up) + 0.6;
    let at = |right: f64, top: f64| Area { left: right - width, right, top, bottom: top + height };
    let (over, below) = (y - height - 0.6, y + 0.6);
    let left = plot.left + 0.6 + width;
    let tried = [at(plot.right, over), at(left, over), at(plot.right, below), at(left, below)];
    let inside = |area: &&Area| area.top > plot.top && area.bottom < plot.bottom;
    let is_free = |area: &&Area| {
        let near = |(x, y): &(f64, f64)| {
            *x > area.left - POINT
                && *x < area.right + POINT
                && *y > area.top - POINT
                && *y < area.bottom + POINT
        };
        inside(area) && !points.iter().any(near)
    };
    let area = tried.iter().find(is_free).or_else(|| tried.iter().find(inside)).copied();
    let area = area.unwrap_or(at(plot.right, over));
    marks.push(Mark::Fill(area, Ink::Paper));
    for (i, text) in up.iter().enumerate() {
        let baseline = area.top + face.size * ASCENT + i as f64 * face.line_height();
        let (text, x, anchor, ink) = (text.clone(), area.right - 0.3, Anchor::End, Ink::Threshold);
        marks.push(Mark::Text { text, x, baseline, anchor, face, ink });
    }
    let upright = Area { left: x - 0.2, right: x + 0.2, ..plot };
    let level = Area { top: y - 0.2, bottom: y + 0.2, ..plot };
    vec![area, upright, level]
}

fn dashed(from: (f64, f64), to: (f64, f64), marks: &mut Vec<Mark>) {
    const DASH: f64 = 1.5;
    const GAP: f64 = 0.8;
    let length = (to.0 - from.0).hypot(to.1 - from.1);
    let at = |along: f64| {
        let share = if length > 0.0 { along / length } else { 0.0 };
        (from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share)
    };
    let mut along = 0.0;
    while along < length {
        marks.push(Mark::Line(vec![at(along), at((along + DASH).min(length))], 0.3, Ink::Threshold));
        along += DASH + GAP;
    }
}

/// A filled square, a diamond, an outlined square: told apart without colours.
pub(super) fn draw_point(standing: Quadrant, (x, y): (f64, f64), marks: &mut Vec<Mark>) {
    let square = |r: f64| Area { left: x - r, right: x + r, top: y - r, bottom: y + r };
    match standing {
        Quadrant::Both => marks.push(Mark::Fill(square(POINT * 0.85), Ink::Reached)),
        Quadrant::One => {
            let r = POINT * 1.1;
            marks.push(Mark::Polygon(vec![(x, y - r), (x + r, y), (x, y + r), (x - r, y)], Ink::Muted));
        }
        Quadrant::Neither => {
            marks.push(Mark::Fill(square(POINT), Ink::Missed));
            marks.push(Mark::Fill(square(POINT * 0.55), Ink::Paper));
        }
    }
}

pub(super) fn draw_name(name: &PlacedName, point: (f64, f64), face: Face, marks: &mut Vec<Mark>) {
    let area = name.area;
    if name.is_led {
        let end = (point.0.clamp(area.left, area.right), point.1.clamp(area.top + 0.4, area.bottom));
        marks.push(Mark::Line(vec![point, end], 0.12, Ink::Axis));
    }
    // Lines to the left of a point end at it.
    let (x, anchor) = match area.right < point.0 {
        true => (area.right, Anchor::End),
        false => (area.left, Anchor::Start),
    };
    let mut baseline = area.top + face.size * ASCENT;
    for text in name.lines.iter().cloned() {
        marks.push(Mark::Text { text, x, baseline, anchor, face, ink: Ink::Text });
        baseline += face.line_height();
    }
}

pub(super) fn place_legend(spec: &TwoRatesSpec, page: &mut Page<'_>) {
    let swatch = |standing: Quadrant| {
        move |area: Area, marks: &mut Vec<Mark>| {
            let middle = ((area.left + area.right) / 2.0, (area.top + area.bottom) / 2.0);
            draw_point(standing, middle, marks);
        }
    };
    let swatches = [Quadrant::Both, Quadrant::One, Quadrant::Neither].map(swatch);
    let entries: Vec<LegendEntry<'_>> = spec
        .words
        .standings
        .iter()
        .zip(&swatches)
        .map(|(words, swatch)| LegendEntry { words, swatch, beside: 0.0 })
        .collect();
    page.legend(&entries);
    page.end_legend();
}
