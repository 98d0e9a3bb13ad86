//! Lays out a chart of growth.

use super::spec::{GrowthRow, GrowthSpec};
use crate::chart::ink::Ink;
use crate::chart::mark::Layout;
use crate::chart::rows::{Fill, Lane, Piece, Placed, PlotRow, RowPlot, finite, layout_rows};

/// Lays the chart out at its width and fitted height. A figure's place is that of its bar.
pub(in crate::chart) fn layout_growth(spec: &GrowthSpec) -> Layout {
    let row = |row: &GrowthRow| PlotRow {
        name: row.label.clone(),
        is_total: row.is_total,
        is_apart: false,
        lanes: vec![lane(row)],
    };
    let rows = spec.rows.iter().map(row).collect();
    let plot = RowPlot { rows, ticks: spec.ticks.clone(), keys: Vec::new(), is_labelled: false };
    layout_rows(&spec.page, &plot, Placed::lanes)
}

fn lane(row: &GrowthRow) -> Lane {
    let value = finite(row.value);
    let fill = match (row.is_total, row.is_bad) {
        (true, false) => Fill::Solid(Ink::Total),
        (true, true) => Fill::Outlined(Ink::Total, Ink::TotalInside),
        (false, false) => Fill::Solid(Ink::Reached),
        (false, true) => Fill::Outlined(Ink::Missed, Ink::MissedInside),
    };
    Lane {
        pieces: value.map(|value| Piece::bar(value, fill)).into_iter().collect(),
        text: row.text.clone(),
        is_missing: value.is_none(),
        end: value.unwrap_or(0.0),
        leftwards: value.is_some_and(|value| value < 0.0),
        link: None,
    }
}
