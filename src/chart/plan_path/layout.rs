//! Lays out a plan's path.

use super::label::{InnerLabel, LabelPlace};
use super::spec::{PathLine, PlanPathSpec};
use crate::chart::axis::legible_ticks;
use crate::chart::course::{
    BELOW, CourseLine, EndLabel, EndLabels, LEADER, LEAST_HEIGHT, PeriodNames, Plot, SIDE_GAP, dashes,
    draw_levels, draw_names, draw_upright_axis, level_labels,
};
use crate::chart::ink::Ink;
use crate::chart::mark::{ASCENT, Area, Layout, Mark};
use crate::chart::page::{MARGIN, Page};

/// Half the size of a point's mark, mm.
const POINT: f64 = 0.8;

/// Lays the chart out at its width and fitted height. The places are those of the points of
/// the actual, then of the plan, then of the forecast.
pub(in crate::chart) fn layout_plan_path(spec: &PlanPathSpec) -> Layout {
    let is_at_end = spec.actual.last().is_none_or(|(last, _)| last + 1 >= spec.periods.len());
    let inside = if is_at_end { None } else { laid_out(spec, false) };
    // Where the label finds no room inside the plot, it stands with the others.
    inside
        .or_else(|| laid_out(spec, true))
        .unwrap_or_else(|| Page::new(&spec.page).finish(0.0, Vec::new(), Vec::new()))
}

/// The layout; `None` if the label of the actual finds no room in it.
fn laid_out(spec: &PlanPathSpec, is_actual_at_end: bool) -> Option<Layout> {
    let page = Page::new(&spec.page);
    let small = page.small();
    let ticks = legible_ticks(&spec.ticks, small);
    let axis = ticks.iter().map(|(_, text)| small.width(text)).fold(0.0, f64::max);
    let above = small.size * (ASCENT + 0.5);
    let own = Some(&spec.actual).filter(|_| is_actual_at_end);
    let ended: Vec<&PathLine> = own.into_iter().chain(spec.others()).collect();
    let label = |line: &&PathLine| EndLabel { text: line.label.clone(), is_bold: *line == &spec.actual };
    let labels: Vec<EndLabel> = ended.iter().map(label).chain(level_labels(&spec.page.levels)).collect();
    let ((ends, names, body), height) = page.fit(|points| {
        let body = page.body(points);
        let ends = EndLabels::new(&labels, body, page.inner());
        let room = (page.inner() - axis - ends.width - LEADER - 2.0 * SIDE_GAP).max(1.0);
        let names = PeriodNames::new(&spec.periods, small, room);
        let least = LEAST_HEIGHT.max(ends.least_height()) + above + BELOW + names.height(small);
        ((ends, names, body), least)
    });
    let top = page.top + above;
    let bottom = height - page.foot - BELOW - names.height(small) - 1.0;
    let shape = (spec.periods.len(), &spec.ticks[..], &spec.page.levels[..]);
    let plot = Plot::new(shape, (MARGIN, page.right()), (top, bottom), axis, &ends, &names);
    let label = InnerLabel::new(&spec.actual.label, body.weighted(true));
    let placed = match is_actual_at_end {
        true => None,
        false => Some(place_label(spec, &label, &plot)?),
    };
    let mut marks = Vec::new();
    draw_upright_axis(&ticks, small, &plot, &mut marks);
    draw_names(&names, small, &plot, (MARGIN, page.right()), &mut marks);
    draw_lines(spec, &plot, &mut marks);
    draw_levels(&spec.page.levels, &plot, &mut marks);
    if let Some(placed) = placed {
        label.draw(placed, Ink::Reached, &mut marks);
    }
    let end = |line: &&PathLine| line.last().map(|(period, value)| (plot.x(period), plot.y(value)));
    let levels = spec.page.levels.iter().map(|level| Some((plot.right, plot.y(level.value))));
    let points: Vec<Option<(f64, f64)>> = ended.iter().map(end).chain(levels).collect();
    let wished: Vec<f64> = points.iter().map(|point| point.map_or(plot.bottom, |(_, y)| y)).collect();
    let x = plot.x(spec.periods.len().saturating_sub(1)) + LEADER;
    for (at, (point, middle)) in points.iter().zip(ends.middles(&wished, page.top, plot.bottom)).enumerate() {
        if let Some((end, y)) = point {
            let from = (end + POINT + 0.4).min(x - 0.5);
            marks.push(Mark::Line(vec![(from, *y), (x - 0.5, middle)], 0.15, Ink::Muted));
        }
        ends.draw(at, x, middle, &mut marks);
    }
    let places = places(spec, &plot);
    Some(page.finish(height, marks, places))
}

/// The points of a line.
fn points(line: &PathLine, plot: &Plot) -> Vec<(f64, f64)> {
    line.figures().map(|(period, value)| (plot.x(period), plot.y(value))).collect()
}

fn place_label(spec: &PlanPathSpec, label: &InnerLabel, plot: &Plot) -> Option<LabelPlace> {
    let (period, value) = spec.actual.last()?;
    let lines: Vec<Vec<(f64, f64)>> =
        spec.others().into_iter().chain([&spec.actual]).map(|line| points(line, plot)).collect();
    let area = Area { left: plot.left + 0.5, top: plot.top, right: plot.right, bottom: plot.bottom - 0.5 };
    label.place((plot.x(period), plot.y(value)), area, &lines)
}

fn draw_lines(spec: &PlanPathSpec, plot: &Plot, marks: &mut Vec<Mark>) {
    if let Some(forecast) = &spec.forecast {
        if let Some((low, high)) = &forecast.range {
            let back = points(high, plot).into_iter().rev();
            let around: Vec<(f64, f64)> = points(low, plot).into_iter().chain(back).collect();
            if around.len() > 2 {
                marks.push(Mark::Polygon(around, Ink::Pale));
            }
        }
        for dash in dashes(&points(&forecast.line, plot)) {
            marks.push(Mark::Line(dash, 0.5, Ink::Reached));
        }
        let end = forecast.line.last().map(|(period, value)| (plot.x(period), plot.y(value)));
        marks.extend(end.map(|point| Mark::Polygon(diamond(point), Ink::Reached)));
    }
    let plan = points(&spec.plan, plot);
    if plan.len() > 1 {
        marks.push(Mark::Line(plan, 0.35, Ink::Muted));
    }
    if let Some((period, value)) = spec.actual.last() {
        let due = spec.plan.values.get(period).copied().flatten().filter(|due| due.is_finite());
        let x = plot.x(period);
        marks.extend(due.map(|due| Mark::Line(vec![(x, plot.y(due)), (x, plot.y(value))], 0.15, Ink::Muted)));
    }
    let actual = CourseLine {
        ink: Ink::Reached,
        width: 0.8,
        estimated: &spec.estimated,
        shape: &square,
        size: POINT * 0.8,
    };
    actual.draw(&spec.actual.values, plot, marks);
}

fn square((x, y): (f64, f64), r: f64) -> Vec<(f64, f64)> {
    vec![(x - r, y - r), (x + r, y - r), (x + r, y + r), (x - r, y + r)]
}

fn diamond((x, y): (f64, f64)) -> Vec<(f64, f64)> {
    vec![(x, y - POINT), (x + POINT, y), (x, y + POINT), (x - POINT, y)]
}

fn places(spec: &PlanPathSpec, plot: &Plot) -> Vec<Option<Area>> {
    let nothing = PathLine::default();
    let forecast = spec.forecast.as_ref().map_or(&nothing, |forecast| &forecast.line);
    let place = |(line, period): (&PathLine, usize)| {
        let value = line.values.get(period).copied().flatten().filter(|value| value.is_finite())?;
        let (x, y) = (plot.x(period), plot.y(value));
        Some(Area { left: x - POINT, top: y - POINT, right: x + POINT, bottom: y + POINT })
    };
    let lines = [&spec.actual, &spec.plan, forecast];
    lines.into_iter().flat_map(|line| (0..spec.periods.len()).map(move |at| (line, at))).map(place).collect()
}
