//! Lays out a course over periods.

use super::spec::{TrendLine, TrendSpec};
use super::values::draw_values;
use crate::chart::axis::legible_ticks;
use crate::chart::course::{
    BELOW, CourseLine, EndLabel, EndLabels, LEADER, LEAST_HEIGHT, PeriodNames, Plot, SIDE_GAP, draw_levels,
    draw_names, draw_upright_axis, level_labels, runs,
};
use crate::chart::ink::Ink;
use crate::chart::mark::{ASCENT, Area, Layout, Mark};
use crate::chart::page::{MARGIN, Page};

/// Half the size of a point's mark, mm.
pub(super) const POINT: f64 = 0.9;

/// Lays the chart out at its width and fitted height. Each line has a place for each period.
pub(in crate::chart) fn layout_trend(spec: &TrendSpec) -> Layout {
    let page = Page::new(&spec.page);
    let small = page.small();
    let ticks = legible_ticks(&spec.ticks, small);
    let axis = ticks.iter().map(|(_, text)| small.width(text)).fold(0.0, f64::max);
    let above = small.size * (ASCENT + 0.5);
    let labels = labels(spec);
    let ((ends, names), height) = page.fit(|points| {
        let ends = EndLabels::new(&labels, page.body(points), page.inner());
        let room = (page.inner() - axis - ends.width - LEADER - 2.0 * SIDE_GAP).max(1.0);
        let names = PeriodNames::new(&spec.periods, small, room);
        let least = LEAST_HEIGHT.max(ends.least_height()) + above + BELOW + names.height(small);
        ((ends, names), least)
    });
    let top = page.top + above;
    let bottom = height - page.foot - BELOW - names.height(small) - 1.0;
    let shape = (spec.periods.len(), &spec.ticks[..], &spec.page.levels[..]);
    let plot = Plot::new(shape, (MARGIN, page.right()), (top, bottom), axis, &ends, &names);
    let mut marks = Vec::new();
    draw_upright_axis(&ticks, small, &plot, &mut marks);
    draw_names(&names, small, &plot, (MARGIN, page.right()), &mut marks);
    // The total is drawn over the others.
    for is_total in [false, true] {
        for (at, line) in spec.lines.iter().enumerate().filter(|(_, line)| line.is_total == is_total) {
            draw_line(at, line, &plot, &mut marks);
        }
    }
    if let [line] = &spec.lines[..] {
        let last = last_of(line).unwrap_or_default();
        draw_values(line, &runs(&line.values), last, (small, &plot), &mut marks);
    }
    draw_levels(&spec.page.levels, &plot, &mut marks);
    draw_ends(spec, &ends, &plot, page.top, &mut marks);
    let place = |line: &TrendLine| -> Vec<Option<Area>> {
        let area = |period: usize| {
            let value = line.values.get(period).copied().flatten().filter(|value| value.is_finite())?;
            let (x, y) = (plot.x(period), plot.y(value));
            Some(Area { left: x - POINT, top: y - POINT, right: x + POINT, bottom: y + POINT })
        };
        (0..spec.periods.len()).map(area).collect()
    };
    let places = spec.lines.iter().flat_map(place).collect();
    page.finish(height, marks, places)
}

/// The last period in which a line has a figure.
fn last_of(line: &TrendLine) -> Option<usize> {
    line.values.iter().rposition(|value| value.is_some_and(f64::is_finite))
}

/// A label for each line: name and last figure; with its period if that is not the last one of all.
fn labels(spec: &TrendSpec) -> Vec<EndLabel> {
    let label = |line: &TrendLine| {
        let figure = last_of(line).map(|at| {
            let figure = line.texts.get(at).cloned().unwrap_or_default();
            match spec.periods.get(at) {
                Some(period) if at + 1 < spec.periods.len() => format!("{figure} ({period})"),
                _ => figure,
            }
        });
        let figure = figure.unwrap_or_else(|| line.texts.last().cloned().unwrap_or_default());
        EndLabel { text: format!("{} {figure}", line.name), is_bold: line.is_total }
    };
    spec.lines.iter().map(label).chain(level_labels(&spec.page.levels)).collect()
}

fn ink_of(at: usize, line: &TrendLine) -> Ink {
    /// The dark ones first: a light line is hardly seen on paper.
    const ORDER: [u8; 8] = [0, 2, 4, 6, 1, 5, 3, 7];
    if line.is_total { Ink::Total } else { Ink::Series(ORDER[at % ORDER.len()]) }
}

fn draw_line(at: usize, line: &TrendLine, plot: &Plot, marks: &mut Vec<Mark>) {
    // A mark of another shape for each line: they are told apart without colours.
    let shape = |point: (f64, f64), r: f64| shape(at, point, r);
    let width = if line.is_total { 0.8 } else { 0.5 };
    let drawn =
        CourseLine { ink: ink_of(at, line), width, estimated: &line.estimated, shape: &shape, size: POINT };
    drawn.draw(&line.values, plot, marks);
}

/// A square, a diamond, a triangle up or down, in turn; `r` is half its size.
fn shape(at: usize, (x, y): (f64, f64), r: f64) -> Vec<(f64, f64)> {
    match at % 4 {
        0 => vec![
            (x - r * 0.8, y - r * 0.8),
            (x + r * 0.8, y - r * 0.8),
            (x + r * 0.8, y + r * 0.8),
            (x - r * 0.8, y + r * 0.8),
        ],
        1 => vec![(x, y - r), (x + r, y), (x, y + r), (x - r, y)],
        2 => vec![(x, y - r), (x + r, y + r * 0.8), (x - r, y + r * 0.8)],
        _ => vec![(x, y + r), (x + r, y - r * 0.8), (x - r, y - r * 0.8)],
    }
}

fn draw_ends(spec: &TrendSpec, ends: &EndLabels, plot: &Plot, top: f64, marks: &mut Vec<Mark>) {
    let end = |line: &TrendLine| {
        let last = last_of(line)?;
        Some((plot.x(last), plot.y(line.values.get(last).copied().flatten()?)))
    };
    let levels = spec.page.levels.iter().map(|level| Some((plot.right, plot.y(level.value))));
    let points: Vec<Option<(f64, f64)>> = spec.lines.iter().map(end).chain(levels).collect();
    let wished: Vec<f64> = points.iter().map(|point| point.map_or(plot.bottom, |(_, y)| y)).collect();
    let middles = ends.middles(&wished, top, plot.bottom);
    let label = plot.x(spec.periods.len().saturating_sub(1)) + LEADER;
    for (at, (point, middle)) in points.iter().zip(&middles).enumerate() {
        if let Some((x, y)) = point {
            let from = (x + POINT + 0.4).min(label - 0.5);
            let ink = spec.lines.get(at).map_or(Ink::Threshold, |line| ink_of(at, line));
            marks.push(Mark::Line(vec![(from, *y), (label - 0.5, *middle)], 0.15, ink));
        }
        ends.draw(at, label, *middle, marks);
    }
}
