//! What the user lets a plot of two rates say: arrows between points, lines at values of the upright axis.

use super::draw::{POINT, Scales};
use super::spec::TwoRatesSpec;
use crate::chart::annotation::draw_arrow;
use crate::chart::course::{EndLabels, LEADER};
use crate::chart::ink::Ink;
use crate::chart::mark::{Area, Mark};
use crate::chart::page::value_line;

/// The distance of an arrow from its points, mm.
const CLEAR: f64 = POINT + 0.6;

fn arrows<'a>(
    spec: &'a TwoRatesSpec,
    points: &'a [(f64, f64)],
) -> impl Iterator<Item = ((f64, f64), (f64, f64))> + 'a {
    spec.arrows().filter_map(|(from, to)| points.get(from).copied().zip(points.get(to).copied()))
}

/// Draws an arrow between the points of each difference.
pub(super) fn draw_arrows(spec: &TwoRatesSpec, points: &[(f64, f64)], marks: &mut Vec<Mark>) {
    arrows(spec, points).for_each(|(from, to)| draw_arrow(from, to, CLEAR, marks));
}

/// Areas along the arrows, which names stay out of.
pub(super) fn taken_by_arrows(spec: &TwoRatesSpec, points: &[(f64, f64)]) -> Vec<Area> {
    const STEP: f64 = 1.0;
    let along = |(from, to): ((f64, f64), (f64, f64))| {
        let steps = ((to.0 - from.0).hypot(to.1 - from.1) / STEP).ceil().max(1.0);
        (0..=steps as usize).map(move |step| {
            let share = step as f64 / steps;
            let (x, y) = (from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share);
            Area { left: x - STEP / 2.0, right: x + STEP / 2.0, top: y - STEP / 2.0, bottom: y + STEP / 2.0 }
        })
    };
    arrows(spec, points).flat_map(along).collect()
}

/// Draws the lines at values of the upright axis, with their names between the plot and `right`.
pub(super) fn draw_level_lines(
    spec: &TwoRatesSpec,
    place: &Scales,
    (plot, right): (Area, f64),
    names: &EndLabels,
    marks: &mut Vec<Mark>,
) {
    let wished: Vec<f64> = spec.page.levels.iter().map(|line| place.y(line.value)).collect();
    let label = (plot.right + LEADER).min(right);
    for (at, (y, middle)) in wished.iter().zip(names.middles(&wished, plot.top, plot.bottom)).enumerate() {
        marks.push(value_line([(plot.left, *y), (plot.right, *y)]));
        marks.push(Mark::Line(vec![(plot.right, *y), (label - 0.5, middle)], 0.15, Ink::Threshold));
        names.draw(at, label, middle, marks);
    }
}
