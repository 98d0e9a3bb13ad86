//! Lays out a chart of parts.

use super::spec::{CompositionRow, CompositionSpec};
use crate::chart::ink::Ink;
use crate::chart::mark::{Area, Layout};
use crate::chart::rows::{Fill, Key, Lane, Piece, Placed, PlotRow, RowPlot, layout_rows};

/// Of so many rows the parts are labelled.
const MOST_LABELLED: usize = 40;

/// Lays the chart out at its width and fitted height. Each row has a place for each of the spec's parts.
pub(in crate::chart) fn layout_composition(spec: &CompositionSpec) -> Layout {
    let is_drawn: Vec<bool> = spec.rows.iter().map(|row| row.is_drawn(&spec.rows)).collect();
    let row = |(row, is_drawn): (&CompositionRow, &bool)| PlotRow {
        name: row.label.clone(),
        is_total: row.is_total,
        lanes: vec![lane(row, *is_drawn)],
    };
    let rows = spec.rows.iter().zip(&is_drawn).map(row).collect();
    let key = |(at, words): (usize, &String)| Key { words: words.clone(), fill: fill(at) };
    let keys = spec.parts.iter().enumerate().map(key).collect();
    // With more rows the page has no room for texts inside their parts.
    let is_labelled = spec.rows.len() <= MOST_LABELLED;
    let plot = RowPlot { rows, ticks: spec.ticks.clone(), keys, is_labelled };
    layout_rows(&spec.page, &plot, |placed| places(spec, &is_drawn, placed))
}

fn fill(part: usize) -> Fill {
    let ink = Ink::Series(u8::try_from(part).unwrap_or(u8::MAX));
    // Neighbours differ in more than their colours.
    if part % 2 == 1 { Fill::Striped(ink) } else { Fill::Solid(ink) }
}

fn lane(row: &CompositionRow, is_drawn: bool) -> Lane {
    let parts = row.drawn();
    let mut lane = Lane { text: row.text.clone(), is_missing: parts.is_empty(), ..Lane::default() };
    if is_drawn {
        for (at, part) in parts {
            let (from, to) = (lane.end, lane.end + part);
            let label = row.part_texts.get(at).cloned().unwrap_or_default();
            lane.pieces.push(Piece { from, to, fill: fill(at), height: 1.0, label });
            lane.end = to;
        }
    }
    lane
}

fn places(spec: &CompositionSpec, is_drawn: &[bool], placed: &Placed) -> Vec<Option<Area>> {
    let mut pieces = placed.pieces().into_iter();
    let mut places = Vec::new();
    for (row, is_drawn) in spec.rows.iter().zip(is_drawn) {
        let drawn = if *is_drawn { row.drawn() } else { Vec::new() };
        for part in 0..spec.parts.len() {
            let is_there = drawn.iter().any(|(at, _)| *at == part);
            places.push(if is_there { pieces.next() } else { None });
        }
    }
    places
}
