//! Lays out a chart of parts.

use super::spec::{CompositionRow, CompositionSpec};
use crate::chart::ink::Ink;
use crate::chart::mark::{Area, Layout};
use crate::chart::rows::{Fill, Key, Lane, Piece, Placed, PlotRow, RowPlot, RowScale, layout_rows};

/// Of so many rows the parts are labelled.
const MOST_LABELLED: usize = 40;

/// Lays the chart out at its width and fitted height. Each row has a place for each of the spec's parts.
pub(in crate::chart) fn layout_composition(spec: &CompositionSpec) -> Layout {
    let scales = spec.scales();
    let row = |(row, scale): (&CompositionRow, &RowScale)| PlotRow {
        name: row.label.clone(),
        is_total: row.is_total,
        is_apart: scale.is_apart(),
        lanes: vec![lane(row, *scale)],
    };
    let rows = spec.rows.iter().zip(&scales).map(row).collect();
    let key = |(at, words): (usize, &String)| Key { words: words.clone(), fill: fill(at) };
    let keys = spec.parts.iter().enumerate().map(key).collect();
    // With more rows the page has no room for texts inside their parts.
    let is_labelled = spec.rows.len() <= MOST_LABELLED;
    let plot = RowPlot { rows, ticks: spec.ticks.clone(), keys, is_labelled };
    layout_rows(&spec.page, &plot, |placed| places(spec, &scales, placed))
}

fn fill(part: usize) -> Fill {
    let ink = Ink::Series(u8::try_from(part).unwrap_or(u8::MAX));
    // Neighbours differ in more than their colours.
    if part % 2 == 1 { Fill::Striped(ink) } else { Fill::Solid(ink) }
}

fn lane(row: &CompositionRow, scale: RowScale) -> Lane {
    let parts = row.drawn();
    let mut lane = Lane { text: row.text.clone(), is_missing: parts.is_empty(), ..Lane::default() };
    if let Some(factor) = scale.factor() {
        for (at, part) in parts {
            let (from, to) = (lane.end, lane.end + part * factor);
            let label = row.part_texts.get(at).cloned().unwrap_or_default();
            lane.pieces.push(Piece { from, to, fill: fill(at), height: 1.0, label });
            lane.end = to;
        }
    }
    lane
}

fn places(spec: &CompositionSpec, scales: &[RowScale], placed: &Placed) -> Vec<Option<Area>> {
    let mut pieces = placed.pieces().into_iter();
    let mut places = Vec::new();
    for (row, scale) in spec.rows.iter().zip(scales) {
        let drawn = scale.factor().map(|_| row.drawn()).unwrap_or_default();
        for part in 0..spec.parts.len() {
            let is_there = drawn.iter().any(|(at, _)| *at == part);
            places.push(if is_there { pieces.next() } else { None });
        }
    }
    places
}
