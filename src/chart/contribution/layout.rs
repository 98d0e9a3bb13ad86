//! Lays out a chart of contributions: a waterfall whose steps are rows, so that long names have room.

use super::spec::{ContributionSpec, ContributionStep, StepKind, ends};
use crate::chart::ink::Ink;
use crate::chart::mark::Layout;
use crate::chart::rows::{Fill, Key, Lane, Piece, Placed, PlotRow, RowPlot, layout_rows};

const UP: Fill = Fill::Solid(Ink::Reached);

const DOWN: Fill = Fill::Outlined(Ink::Missed, Ink::MissedInside);

const SUM: Fill = Fill::Solid(Ink::Total);

/// Lays the chart out at its width and fitted height. A figure's place is that of its step.
pub(in crate::chart) fn layout_contribution(spec: &ContributionSpec) -> Layout {
    let ends = ends(&spec.steps);
    let row = |(step, ends): (&ContributionStep, &Option<(f64, f64)>)| PlotRow {
        name: step.label.clone(),
        is_total: step.kind != StepKind::Part,
        is_apart: false,
        lanes: vec![lane(step, *ends)],
    };
    let mut rows: Vec<PlotRow> = spec.steps.iter().zip(&ends).map(row).collect();
    link(&mut rows, &ends);
    let mut keys = Vec::new();
    // The direction of a step is seen by its fill alone, so it is said wherever both occur.
    let any = |down: bool| {
        let parts = spec.steps.iter().zip(&ends).filter(|(step, _)| step.kind == StepKind::Part);
        parts.filter_map(|(_, ends)| *ends).any(|(from, to)| if down { to < from } else { to > from })
    };
    if any(true) {
        let key = |words: &str, fill: Fill| Key { words: words.to_owned(), fill };
        keys.extend(any(false).then(|| key(&spec.words.0, UP)));
        keys.push(key(&spec.words.1, DOWN));
    }
    let plot = RowPlot { rows, ticks: spec.ticks.clone(), keys, is_labelled: false };
    layout_rows(&spec.page, &plot, Placed::lanes)
}

fn lane(step: &ContributionStep, ends: Option<(f64, f64)>) -> Lane {
    let fill = |(from, to): (f64, f64)| match step.kind {
        StepKind::Part if to < from => DOWN,
        StepKind::Part => UP,
        StepKind::Subtotal | StepKind::Total => SUM,
    };
    let piece = |(from, to): (f64, f64)| Piece {
        from,
        to,
        fill: fill((from, to)),
        height: 1.0,
        label: String::new(),
    };
    let (least, greatest) = ends.map_or((0.0, 0.0), |(from, to)| (from.min(to), from.max(to)));
    // Where all is below zero the figures stand at the outer side too.
    let leftwards = greatest <= 0.0 && least < 0.0;
    Lane {
        pieces: ends.map(piece).into_iter().collect(),
        text: step.text.clone(),
        is_missing: ends.is_none(),
        end: if leftwards { least } else { greatest },
        leftwards,
        link: None,
    }
}

/// Joins each step with the next one at what was added up so far.
fn link(rows: &mut [PlotRow], ends: &[Option<(f64, f64)>]) {
    let mut reached = None;
    for (row, ends) in rows.iter_mut().zip(ends) {
        reached = ends.map(|(_, to)| to).or(reached);
        for lane in &mut row.lanes {
            lane.link = reached;
        }
    }
}
