//! Gives the rows of a plot their places, and draws them.

use super::plot::{Fill, Lane, Piece, PlotRow, RowPlot};
use super::written::{FIGURE_GAP, THICKNESS, Written, highest_of, widest};
use crate::chart::axis::{WHOLE_PAGE, draw_axis, legible_ticks, tick_room};
use crate::chart::ink::Ink;
use crate::chart::mark::{Anchor, Area, Layout, Mark, add_centred_lines};
use crate::chart::page::{LegendEntry, MARGIN, Page};
use crate::chart::scale::Scale;
use crate::chart::spec::PageSpec;
use crate::chart::text::{Face, clean};

const THICKEST_BAR: f64 = 8.0;

const OUTLINE: f64 = 0.3;

/// The width of a tick, mm.
const TICK: f64 = 0.6;

/// Half the width of a pointer, mm, and its height as a share of the lane's thickness.
const POINTER: (f64, f64) = (0.9, 0.36);

/// Where the pieces of a plot are, row by row and lane by lane.
pub(in crate::chart) struct Placed {
    lanes: Vec<Vec<Vec<Area>>>,
}

impl Placed {
    /// The area that all pieces of each lane cover together, in order; `None` for a lane without any.
    pub fn lanes(&self) -> Vec<Option<Area>> {
        let around = |pieces: &Vec<Area>| {
            pieces.iter().copied().reduce(|a, b| Area {
                left: a.left.min(b.left),
                top: a.top.min(b.top),
                right: a.right.max(b.right),
                bottom: a.bottom.max(b.bottom),
            })
        };
        self.lanes.iter().flatten().map(around).collect()
    }

    /// The area of each piece, in order.
    pub fn pieces(&self) -> Vec<Area> {
        self.lanes.iter().flatten().flatten().copied().collect()
    }
}

/// Lays out a page with a plot of rows. `places` picks the places of the spec's figures.
pub(in crate::chart) fn layout_rows(
    spec: &PageSpec,
    plot: &RowPlot,
    places: impl FnOnce(&Placed) -> Vec<Option<Area>>,
) -> Layout {
    let mut page = Page::new(spec);
    place_keys(plot, &mut page);
    let tick_face = page.small();
    let ticks = legible_ticks(&plot.ticks, tick_face);
    let below = tick_room(&ticks, tick_face);
    let (written, height) = page.fit(|points| {
        let written =
            Written::new(plot, page.body(points), page.small().size * LABEL_ROOM + 0.01, page.inner());
        let height = written.least_height(plot) + below;
        (written, height)
    });
    // A page of few rows is no higher than they need.
    let needed = page.height_for(written.most_height(plot) + below);
    let height = height.min((needed * 10.0).ceil() / 10.0);
    let scale = written.scale(plot, &spec.uprights, tick_face, (MARGIN, page.right()));
    let rows = place_rows(plot, &written, (page.top, height - page.foot - below), below);
    // Rows on another scale stand below the axis, and are not read on it.
    let bottom =
        rows[..first_apart(plot)].last().and_then(|row| row.lanes.last()).map_or(page.top, |lane| lane.1);
    let thickness = thickness(&rows);
    let mut marks = Vec::new();
    draw_axis(&ticks, tick_face, &scale, ((page.top, bottom), WHOLE_PAGE), &mut marks);
    let placed = place_pieces(plot, &rows, &scale, thickness);
    draw_links(plot, &rows, &scale, &mut marks);
    draw_pieces(plot, &placed, page.small(), &mut marks);
    page.draw_uprights(|value| scale.position(value), (page.top, bottom), &mut marks);
    draw_texts(plot, &written, &rows, &scale, &mut marks);
    for rule in rows.iter().filter_map(|row| row.rule) {
        marks.push(Mark::Line(vec![(MARGIN, rule), (page.right(), rule)], 0.15, Ink::Axis));
    }
    let places = places(&placed);
    page.finish(height, marks, places)
}

/// The height that a text inside a piece needs, in sizes of its type.
const LABEL_ROOM: f64 = 1.1;

fn place_keys(plot: &RowPlot, page: &mut Page<'_>) {
    if plot.keys.is_empty() {
        return;
    }
    let draw =
        |fill: Fill| move |area: Area, marks: &mut Vec<Mark>| draw_piece(swatch(area, fill), fill, marks);
    let swatches: Vec<_> = plot.keys.iter().map(|key| draw(key.fill)).collect();
    let entries: Vec<LegendEntry<'_>> = plot
        .keys
        .iter()
        .zip(&swatches)
        .map(|(key, swatch)| LegendEntry { words: &key.words, swatch, beside: 0.0 })
        .collect();
    page.legend(&entries);
    page.end_legend();
}

/// The area of a swatch: a tick stands in its middle.
fn swatch(area: Area, fill: Fill) -> Area {
    match fill {
        Fill::Tick(_) => {
            let middle = (area.left + area.right) / 2.0;
            Area { left: middle - TICK / 2.0, right: middle + TICK / 2.0, ..area }
        }
        Fill::Pointer(_) => {
            let middle = (area.left + area.right) / 2.0;
            Area { left: middle - POINTER.0, right: middle + POINTER.0, ..area }
        }
        _ => area,
    }
}

/// A row's place: from top to bottom for each lane, and the rule above it, mm.
struct RowPlace {
    lanes: Vec<(f64, f64)>,
    rule: Option<f64>,
}

impl RowPlace {
    fn middle(&self) -> f64 {
        let ends = self.lanes.first().zip(self.lanes.last());
        ends.map_or(0.0, |(first, last)| (first.0 + last.1) / 2.0)
    }
}

/// The first of the rows below the axis.
fn first_apart(plot: &RowPlot) -> usize {
    plot.rows.iter().rposition(|row| !row.is_apart).map_or(0, |at| at + 1)
}

/// Gives each row its place between `top` and `bottom`, and those below the axis, which is `axis` high, below that. Space
/// that is left over is divided among the lanes.
fn place_rows(plot: &RowPlot, written: &Written, (top, bottom): (f64, f64), axis: f64) -> Vec<RowPlace> {
    let first_apart = first_apart(plot);
    let lanes: usize = plot.rows.iter().map(|row| row.lanes.len()).sum();
    let spare = (bottom - top - written.least_height(plot)).max(0.0) / lanes.max(1) as f64;
    let mut y = top;
    let mut placed = Vec::with_capacity(plot.rows.len());
    for row in 0..plot.rows.len() {
        if row == first_apart {
            y += axis;
        }
        let gap = Written::gap_before(plot, row);
        let is_border = row > 0 && plot.rows[row].is_total != plot.rows[row - 1].is_total;
        let rule = is_border.then_some(y + gap / 2.0);
        y += gap;
        let mut lanes = Vec::new();
        for least in written.lane_heights(row) {
            let height = (least + spare).min(highest_of(least, plot));
            lanes.push((y, y + height));
            y += height;
        }
        placed.push(RowPlace { lanes, rule });
    }
    placed
}

/// The thickness of the thickest pieces: as the lowest lane allows, mm.
fn thickness(rows: &[RowPlace]) -> f64 {
    let lanes = rows.iter().flat_map(|row| &row.lanes).map(|(top, bottom)| bottom - top);
    let lowest = lanes.fold(f64::INFINITY, f64::min);
    if lowest.is_finite() { (lowest * THICKNESS).min(THICKEST_BAR) } else { 0.0 }
}

fn place_pieces(plot: &RowPlot, rows: &[RowPlace], scale: &Scale, thickness: f64) -> Placed {
    let area = |piece: &Piece, middle: f64| {
        let (from, to) = (scale.position(piece.from), scale.position(piece.to));
        let half = thickness * piece.height / 2.0;
        let (left, right) = match piece.fill {
            Fill::Tick(_) => (to - TICK / 2.0, to + TICK / 2.0),
            Fill::Pointer(_) => (to - POINTER.0, to + POINTER.0),
            _ => (from.min(to), from.max(to)),
        };
        let bottom = match piece.fill {
            Fill::Pointer(_) => middle - half + 2.0 * half * POINTER.1,
            _ => middle + half,
        };
        Area { left, right, top: middle - half, bottom }
    };
    let lane = |(lane, (top, bottom)): (&Lane, &(f64, f64))| {
        lane.pieces.iter().map(|piece| area(piece, (top + bottom) / 2.0)).collect()
    };
    let row = |(row, place): (&PlotRow, &RowPlace)| row.lanes.iter().zip(&place.lanes).map(lane).collect();
    Placed { lanes: plot.rows.iter().zip(rows).map(row).collect() }
}

fn draw_links(plot: &RowPlot, rows: &[RowPlace], scale: &Scale, marks: &mut Vec<Mark>) {
    let lanes = plot.rows.iter().zip(rows).flat_map(|(row, place)| row.lanes.iter().zip(&place.lanes));
    let lanes: Vec<_> = lanes.collect();
    for pair in lanes.windows(2) {
        let [(lane, from), (_, to)] = pair else { continue };
        if let Some(value) = lane.link {
            let x = scale.position(value);
            let middle = |place: &(f64, f64)| (place.0 + place.1) / 2.0;
            marks.push(Mark::Line(vec![(x, middle(from)), (x, middle(to))], 0.2, Ink::Axis));
        }
    }
}

fn draw_pieces(plot: &RowPlot, placed: &Placed, face: Face, marks: &mut Vec<Mark>) {
    let pieces = plot.rows.iter().flat_map(|row| &row.lanes).flat_map(|lane| &lane.pieces);
    for (piece, area) in pieces.zip(placed.pieces()) {
        if area.right <= area.left {
            continue;
        }
        draw_piece(area, piece.fill, marks);
        let label = clean(&piece.label);
        let fits = face.width(&label) + 1.2 <= area.width() && face.size * LABEL_ROOM <= area.height();
        let series = match piece.fill {
            Fill::Solid(Ink::Series(index)) | Fill::Striped(Ink::Series(index)) => Some(index),
            _ => None,
        };
        if let (false, true, Some(index)) = (label.is_empty(), fits, series) {
            let (x, middle) = ((area.left + area.right) / 2.0, (area.top + area.bottom) / 2.0);
            if let Fill::Striped(ink) = piece.fill {
                // The lines do not cross the text.
                let half = face.width(&label) / 2.0 + 0.4;
                marks.push(Mark::Fill(Area { left: x - half, right: x + half, ..area }, ink));
            }
            let (baseline, ink) = (middle + face.size * 0.36, Ink::OnSeries(index));
            marks.push(Mark::Text { text: label, x, baseline, anchor: Anchor::Middle, face, ink });
        }
    }
}

fn draw_piece(area: Area, fill: Fill, marks: &mut Vec<Mark>) {
    match fill {
        Fill::Solid(ink) | Fill::Tick(ink) => marks.push(Mark::Fill(area, ink)),
        Fill::Hatched(ink) => {
            marks.push(Mark::Fill(area, ink));
            let inside = area.inside(OUTLINE);
            marks.extend(
                inside.into_iter().flat_map(|inner| [Mark::Fill(inner, Ink::Paper), Mark::Hatch(inner, ink)]),
            );
        }
        Fill::Striped(ink) => {
            marks.extend([Mark::Fill(area, ink), Mark::Hatch(area, Ink::Muted)]);
        }
        Fill::Pointer(ink) => {
            let tip = ((area.left + area.right) / 2.0, area.bottom);
            marks.push(Mark::Polygon(vec![(area.left, area.top), (area.right, area.top), tip], ink));
        }
        Fill::Outlined(edge, inside) => {
            marks.push(Mark::Fill(area, edge));
            marks.extend(area.inside(OUTLINE).map(|inner| Mark::Fill(inner, inside)));
        }
    }
}

fn draw_texts(plot: &RowPlot, written: &Written, rows: &[RowPlace], scale: &Scale, marks: &mut Vec<Mark>) {
    let names_end = MARGIN + written.name_width;
    for (at, (row, place)) in plot.rows.iter().zip(rows).enumerate() {
        let face = written.face(row);
        let at_end = (names_end, place.middle());
        add_centred_lines(&written.names[at], at_end, Anchor::End, (face, Ink::Text), marks);
        for ((lane, ends), text) in row.lanes.iter().zip(&place.lanes).zip(&written.figures[at]) {
            let middle = (ends.0 + ends.1) / 2.0;
            let side = if lane.leftwards { -1.0 } else { 1.0 };
            let x = scale.position(lane.end) + side * FIGURE_GAP;
            let end = x + side * widest(text, face);
            let half = text.len() as f64 * face.line_height() / 2.0 * 0.86;
            // Grid lines do not cross figures.
            if (end - x).abs() > 0.0 {
                marks.push(Mark::Fill(Area::between((x, middle - half), (end, middle + half)), Ink::Paper));
            }
            let anchor = if lane.leftwards { Anchor::End } else { Anchor::Start };
            let ink = if lane.is_missing { Ink::Muted } else { Ink::Text };
            add_centred_lines(text, (x, middle), anchor, (face, ink), marks);
        }
    }
}
