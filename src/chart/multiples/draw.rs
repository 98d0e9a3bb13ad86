//! Draws a band of panels: names at its left, in each panel its name, axis, bars and figures.

use super::spec::MultiplesSpec;
use super::written::{BRACKET_GAP, FIGURE_GAP, PANEL_GAP, Written, widest};
use crate::chart::annotation::{APART, HEAD, draw_bracket};
use crate::chart::axis::draw_axis;
use crate::chart::ink::Ink;
use crate::chart::mark::{ASCENT, Anchor, Area, Mark, add_centred_lines};
use crate::chart::page::{MARGIN, Page};
use crate::chart::scale::Scale;
use crate::chart::text::Face;

/// The thickness of a bar as a share of its row, and at most, mm.
const THICKNESS: (f64, f64) = (0.7, 5.0);

const OUTLINE: f64 = 0.3;

/// How far a tick's label may reach beyond its panel, mm.
const SIDE: f64 = PANEL_GAP / 2.0 - 0.1;

/// Panels that stand beside one another.
pub(super) struct Band<'a> {
    pub panels: std::ops::Range<usize>,
    /// The left end and the axis of each.
    pub scales: Vec<(f64, Scale)>,
    pub top: f64,
    /// What each row is higher than it needs, mm.
    pub spare: f64,
    pub ticks: &'a [(f64, String)],
    pub tick_face: Face,
}

/// Draws it, and tells where its rows end, mm.
pub(super) fn draw_band(
    spec: &MultiplesSpec,
    written: &Written,
    band: &Band<'_>,
    page: &mut Page<'_>,
    marks: &mut Vec<Mark>,
    places: &mut [Option<Area>],
) -> f64 {
    let right = page.right();
    let top = band.top + written.heading_height(&band.panels);
    let mut y = top;
    let mut rows = Vec::new();
    for row in 0..spec.rows.len() {
        let gap = Written::gap_before(spec, row);
        if gap > 0.0 {
            let rule = y + gap / 2.0;
            marks.push(Mark::Line(vec![(MARGIN, rule), (right, rule)], 0.15, Ink::Axis));
        }
        y += gap;
        let height = written.row_height(row, &band.panels) + band.spare;
        rows.push((y, y + height));
        y += height;
    }
    for (panel, (left, scale)) in band.panels.clone().zip(&band.scales) {
        let face = written.face.weighted(true);
        let mut baseline = band.top + face.size * ASCENT;
        for text in &written.headings[panel] {
            let (text, x, anchor) = (text.clone(), *left, Anchor::Start);
            marks.push(Mark::Text { text, x, baseline, anchor, face, ink: Ink::Text });
            baseline += face.line_height();
        }
        // Ticks beyond the panel belong to no figure.
        let ends = (*left - SIDE, left + written.panel_width + SIDE);
        let within = |tick: &&(f64, String)| {
            let x = scale.position(tick.0);
            *left - 0.01 <= x
                && x <= left + written.panel_width
                && band.tick_face.width(&tick.1) <= ends.1 - ends.0
        };
        let ticks: Vec<(f64, String)> = band.ticks.iter().filter(within).cloned().collect();
        draw_axis(&ticks, band.tick_face, scale, ((top, y), ends), marks);
        let threshold = spec.panels[panel].threshold.filter(|threshold| threshold.is_finite());
        marks.extend(threshold.map(|value| {
            let x = scale.position(value);
            Mark::Line(vec![(x, top), (x, y)], 0.3, Ink::Threshold)
        }));
    }
    let thickness = rows.iter().map(|(top, bottom)| bottom - top).fold(f64::INFINITY, f64::min);
    let thickness = (thickness * THICKNESS.0).min(THICKNESS.1);
    for (row, ends) in rows.iter().enumerate() {
        let face = written.face(spec, row);
        let middle = f64::midpoint(ends.0, ends.1);
        let at = (MARGIN + written.name_width, middle);
        add_centred_lines(&written.names[row], at, Anchor::End, (face, Ink::Text), marks);
        for (panel, (_, scale)) in band.panels.clone().zip(&band.scales) {
            let area = draw_bar(spec, (row, panel), (middle, thickness), scale, marks);
            places[row * spec.panels.len() + panel] = area;
        }
    }
    // The first panel comes last: below it stand the names of the lines.
    for (_, scale) in band.scales.iter().rev() {
        page.draw_uprights(|value| scale.position(value), (top, y), marks);
    }
    for (panel, (left, scale)) in band.panels.clone().zip(&band.scales) {
        let middles = rows.iter().map(|(top, bottom)| f64::midpoint(*top, *bottom));
        let ends: Vec<(f64, f64)> = middles
            .enumerate()
            .map(|(row, middle)| (draw_text(spec, written, (row, panel), middle, scale, marks), middle))
            .collect();
        let first = left + written.panel_width - written.brackets + BRACKET_GAP + HEAD.0;
        for (at, (from, to)) in spec.brackets(panel).into_iter().enumerate() {
            let end = |row: usize| Some((ends.get(row)?.0 + BRACKET_GAP, ends.get(row)?.1));
            if let Some((from, to)) = end(from).zip(end(to)) {
                draw_bracket(first + (at as f64 + 0.5) * APART, from, to, marks);
            }
        }
    }
    y
}

/// Draws a bar; returns its area.
fn draw_bar(
    spec: &MultiplesSpec,
    (row, panel): (usize, usize),
    (middle, thickness): (f64, f64),
    scale: &Scale,
    marks: &mut Vec<Mark>,
) -> Option<Area> {
    let value = spec.drawn(row, panel);
    let is_missed = spec.rows[row].figures.get(panel).is_some_and(|figure| figure.is_missed);
    let end = scale.position(value.unwrap_or(0.0));
    let half = thickness / 2.0;
    let area = value.map(|_| Area::between((scale.position(0.0), middle - half), (end, middle + half)));
    if let Some(area) = area.filter(|area| area.width() > 0.0) {
        let (edge, inside) = match (spec.rows[row].is_total, is_missed) {
            (true, false) => (Ink::Total, None),
            (true, true) => (Ink::Total, Some(Ink::TotalInside)),
            (false, false) => (Ink::Reached, None),
            (false, true) => (Ink::Missed, Some(Ink::MissedInside)),
        };
        marks.push(Mark::Fill(area, edge));
        marks.extend(area.inside(OUTLINE).zip(inside).map(|(area, inside)| Mark::Fill(area, inside)));
    }
    area
}

/// Writes a figure beside its bar; returns where bar and figure end at the right, mm.
fn draw_text(
    spec: &MultiplesSpec,
    written: &Written,
    (row, panel): (usize, usize),
    middle: f64,
    scale: &Scale,
    marks: &mut Vec<Mark>,
) -> f64 {
    let value = spec.drawn(row, panel);
    let has_value = spec.rows[row].figures.get(panel).is_some_and(|f| f.value.is_some_and(f64::is_finite));
    let end = scale.position(value.unwrap_or(0.0));
    let face = written.face(spec, row);
    let text = &written.figures[row][panel];
    let side = if value.is_some_and(|value| value < 0.0) { -1.0 } else { 1.0 };
    let x = end + side * FIGURE_GAP;
    let far = x + side * widest(text, face);
    let high = text.len() as f64 * face.line_height() / 2.0 * 0.86;
    // Neither grid lines nor thresholds cross figures.
    if (far - x).abs() > 0.0 {
        marks.push(Mark::Fill(Area::between((x, middle - high), (far, middle + high)), Ink::Paper));
    }
    let ink = if has_value { Ink::Text } else { Ink::Muted };
    let anchor = if side < 0.0 { Anchor::End } else { Anchor::Start };
    add_centred_lines(text, (x, middle), anchor, (face, ink), marks);
    far.max(scale.position(0.0))
}
