//! Lays out a chart of plan against actual.

use super::spec::{PlanActualRow, PlanActualSpec};
use crate::chart::ink::Ink;
use crate::chart::mark::Layout;
use crate::chart::rows::{Fill, Key, Lane, Piece, Placed, PlotRow, RowPlot, RowScale, finite, layout_rows};

const PLAN: Fill = Fill::Solid(Ink::Pale);

const ACTUAL: Fill = Fill::Solid(Ink::Reached);

const ESTIMATE: Fill = Fill::Hatched(Ink::Reached);

const PRIOR: Ink = Ink::Threshold;

const DUE: Ink = Ink::Missed;

/// The thickness of the actual within its plan.
const INNER: f64 = 0.48;

/// Lays the chart out at its width and fitted height. A figure's place is that of its row's bars.
pub(in crate::chart) fn layout_plan_actual(spec: &PlanActualSpec) -> Layout {
    let actual = if spec.is_estimate { ESTIMATE } else { ACTUAL };
    let row = |(row, scale): (&PlanActualRow, RowScale)| PlotRow {
        name: row.label.clone(),
        is_total: row.is_total,
        is_apart: scale.is_apart(),
        lanes: vec![lane(row, actual, scale)],
    };
    let words = &spec.words;
    let key = |words: &str, fill: Fill| Key { words: words.to_owned(), fill };
    let mut keys = vec![key(&words.actual, actual), key(&words.plan, PLAN)];
    if spec.rows.iter().any(|row| finite(row.prior).is_some()) {
        keys.push(key(&words.prior, Fill::Tick(PRIOR)));
    }
    if spec.rows.iter().any(|row| finite(row.due).is_some()) {
        keys.push(key(&words.due, Fill::Pointer(DUE)));
    }
    let plot = RowPlot {
        rows: spec.rows.iter().zip(spec.scales()).map(row).collect(),
        ticks: spec.ticks.clone(),
        keys,
        is_labelled: false,
    };
    layout_rows(&spec.page, &plot, Placed::lanes)
}

fn lane(row: &PlanActualRow, fill: Fill, scale: RowScale) -> Lane {
    let is_missing = finite(row.plan).is_none() || finite(row.actual).is_none();
    let mut lane = Lane { text: row.text.clone(), is_missing, ..Lane::default() };
    if let Some(factor) = scale.factor() {
        let scaled = |amount: Option<f64>| finite(amount).map(|amount| amount * factor);
        let plan = scaled(row.plan).map(|plan| Piece::bar(plan, PLAN));
        let actual = scaled(row.actual).map(|actual| Piece::bar(actual, fill).thinner(INNER));
        let prior = scaled(row.prior).map(|prior| Piece::tick(prior, PRIOR));
        let due = scaled(row.due).map(|due| Piece::pointer(due, DUE));
        lane.end = row.amounts().fold(0.0, f64::max) * factor;
        lane.pieces = plan.into_iter().chain(actual).chain(prior).chain(due).collect();
    }
    lane
}
