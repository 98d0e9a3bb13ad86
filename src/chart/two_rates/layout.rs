//! Lays out two rates against each other.

use super::draw::{
    POINT, RIGHT_GAP, Scales, draw_lines, draw_name, draw_point, draw_quadrant, draw_ticks, drop_of,
    place_legend,
};
use super::labels::{PlacedName, place_names};
use super::said::{draw_arrows, draw_level_lines, taken_by_arrows};
use super::spec::TwoRatesSpec;
use crate::chart::axis::legible_ticks;
use crate::chart::course::{EndLabel, EndLabels, LEADER, level_labels};
use crate::chart::ink::Ink;
use crate::chart::mark::{ASCENT, Anchor, Area, Layout, Mark};
use crate::chart::page::{MARGIN, Page};
use crate::chart::text::{Face, clean, wrap};

/// The height of the plot: at least, and more for each point, mm.
const LEAST_HEIGHT: f64 = 50.0;

const MORE_HEIGHT: f64 = 1.1;

const MOST_HEIGHT: f64 = 130.0;

const GAP: f64 = 1.2;

/// Lays the chart out at its width and fitted height. A figure's place is that of its point.
pub(in crate::chart) fn layout_two_rates(spec: &TwoRatesSpec) -> Layout {
    let (layout, list) = laid_out(spec, 0.0);
    // On a slide the plot makes room for the list below it, whose length is known once the names are placed.
    if spec.page.is_exact && list > 0.0 { laid_out(spec, list).0 } else { layout }
}

/// The chart with this height kept for the list below the plot, and the height that the list needs, mm.
fn laid_out(spec: &TwoRatesSpec, kept: f64) -> (Layout, f64) {
    let mut page = Page::new(&spec.page);
    place_legend(spec, &mut page);
    let small = page.small();
    let inner = page.inner();
    let names = [0, 1].map(|axis: usize| wrap(&clean(&spec.axes[axis].name), small, inner));
    let label = |axis: usize| wrap(&clean(&spec.axes[axis].label), small, inner * 0.4);
    let (along, up) = (label(0), label(1));
    let ticks = [0, 1].map(|axis: usize| legible_ticks(&spec.axes[axis].ticks, small));
    let beside = ticks[1].iter().map(|(_, text)| small.width(text)).fold(0.0, f64::max);
    let height_of = |lines: usize| lines as f64 * small.line_height();
    // The name of the upright axis and the label of the upright line are above the plot.
    let above = height_of(names[1].len()) + height_of(along.len()) + GAP + drop_of(small);
    let below = drop_of(small) + height_of(1 + names[0].len());
    let level_names: Vec<EndLabel> = level_labels(&spec.page.levels).collect();
    let level_names = EndLabels::new(&level_names, small, inner);
    let names_room = if spec.page.levels.is_empty() { 0.0 } else { level_names.width + LEADER };
    let wished = (LEAST_HEIGHT + MORE_HEIGHT * spec.points.len() as f64).min(MOST_HEIGHT);
    let least = LEAST_HEIGHT.max(level_names.least_height());
    let (_, height) = page.fit(|_| ((), (wished - kept).max(least) + above + below + kept));
    let plot = Area {
        left: MARGIN + beside + GAP,
        right: page.right() - RIGHT_GAP.max(names_room),
        top: page.top + above,
        bottom: height - page.foot - below - kept,
    };
    let mut marks = Vec::new();
    let place = Scales::new(spec, plot);
    draw_quadrant(spec, &place, plot, &mut marks);
    draw_ticks(&ticks, small, &place, plot, &mut marks);
    let write = |lines: &[String], x: f64, mut top: f64, anchor: Anchor, ink: Ink, marks: &mut Vec<Mark>| {
        for text in lines {
            let (baseline, text) = (top + small.size * ASCENT, text.clone());
            marks.push(Mark::Text { text, x, baseline, anchor, face: small, ink });
            top += small.line_height();
        }
    };
    write(&names[1], MARGIN, page.top, Anchor::Start, Ink::Muted, &mut marks);
    write(
        &names[0],
        page.right(),
        plot.bottom + drop_of(small) + height_of(1),
        Anchor::End,
        Ink::Muted,
        &mut marks,
    );
    let points: Vec<(f64, f64)> = spec.points.iter().map(|p| (place.x(p.x), place.y(p.y))).collect();
    let mut taken = draw_lines(spec, &place, (plot, small), (&along, &up), &points, &mut marks);
    let labels: Vec<String> = spec.points.iter().map(|point| clean(&point.label)).collect();
    page.draw_uprights(|value| place.x(value), (plot.top, plot.bottom), &mut marks);
    draw_level_lines(spec, &place, (plot, page.right()), &level_names, &mut marks);
    taken.extend(spec.page.uprights.iter().map(|line| {
        let x = place.x(line.value);
        Area { left: x - 0.2, right: x + 0.2, ..plot }
    }));
    taken.extend(spec.page.levels.iter().map(|line| {
        let y = place.y(line.value);
        Area { top: y - 0.2, bottom: y + 0.2, ..plot }
    }));
    taken.extend(taken_by_arrows(spec, &points));
    // Names may reach past the plot to the right, but not into the axes or among the names of lines.
    let within = Area { right: if names_room > 0.0 { plot.right } else { page.right() }, ..plot };
    let placed = place_names(&points, &labels, small, (within, &spec.page.highlighted), &taken);
    draw_arrows(spec, &points, &mut marks);
    for (point, (x, y)) in spec.points.iter().zip(&points) {
        draw_point(point.standing, (*x, *y), &mut marks);
    }
    for (name, point) in placed.iter().zip(&points) {
        if let Some(name) = name {
            draw_name(name, *point, small, &mut marks);
        }
    }
    let lists = below_plot(spec, &labels, &placed, (small, inner));
    let top = height - page.foot - kept + GAP;
    write(&lists, MARGIN, top, Anchor::Start, Ink::Text, &mut marks);
    let more = if lists.is_empty() { 0.0 } else { GAP + height_of(lists.len()) };
    let area = |(x, y): &(f64, f64)| {
        Some(Area { left: x - POINT, right: x + POINT, top: y - POINT, bottom: y + POINT })
    };
    let height = height + (more - kept).max(0.0);
    let layout = page.finish((height * 10.0).ceil() / 10.0, marks, points.iter().map(area).collect());
    (layout, more)
}

/// The names of the points that have numbers, of those that have none, and of the units without figures.
fn below_plot(
    spec: &TwoRatesSpec,
    labels: &[String],
    placed: &[Option<PlacedName>],
    (face, width): (Face, f64),
) -> Vec<String> {
    let named = || labels.iter().zip(placed);
    let numbered = named().filter_map(|(label, name)| {
        // The number stays on the line where its name begins.
        Some(format!("{}\u{a0}{label}", name.as_ref()?.number?))
    });
    let unnamed = named().filter(|(_, name)| name.is_none()).map(|(label, _)| label.clone());
    let list = |lead: &str, names: Vec<String>, between: &str| match names.is_empty() {
        true => String::new(),
        false => format!("{lead}: {}.", names.join(between)),
    };
    let lists = [
        list(&spec.words.numbered, numbered.collect(), "; "),
        list(&spec.words.unnamed, unnamed.collect(), ", "),
        spec.words.missing.clone(),
    ];
    lists.iter().flat_map(|text| wrap(&clean(text), face, width)).collect()
}
