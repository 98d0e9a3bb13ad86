//! Lays out a chart of rates against their targets.

use super::spec::{TargetGapRow, TargetGapSpec};
use crate::chart::ink::Ink;
use crate::chart::mark::Layout;
use crate::chart::rows::{Fill, Key, Lane, Piece, Placed, PlotRow, RowPlot, finite, layout_rows};

const REACHED: Fill = Fill::Solid(Ink::Reached);

const MISSED: Fill = Fill::Outlined(Ink::Missed, Ink::MissedInside);

/// The thickness of a rate's bar, and of the gap from there to its target.
const RATE: f64 = 0.72;

const GAP: f64 = 0.22;

/// Lays the chart out at its width and fitted height. A figure's place is that of its row's bars.
pub(in crate::chart) fn layout_target_gap(spec: &TargetGapSpec) -> Layout {
    let row = |row: &TargetGapRow| PlotRow {
        name: row.label.clone(),
        is_total: row.is_total,
        is_apart: false,
        lanes: vec![lane(row)],
    };
    let key = |words: &str, fill: Fill| Key { words: words.to_owned(), fill };
    let words = &spec.words;
    let keys = vec![
        key(&words.reached, REACHED),
        key(&words.missed, MISSED),
        key(&words.target, Fill::Tick(Ink::Threshold)),
    ];
    let plot = RowPlot {
        rows: spec.rows.iter().map(row).collect(),
        ticks: spec.ticks.clone(),
        keys,
        is_labelled: false,
    };
    layout_rows(&spec.page, &plot, Placed::lanes)
}

fn lane(row: &TargetGapRow) -> Lane {
    let (value, target) = (finite(row.value), finite(row.target));
    let fill = match (row.is_total, value.is_some() && target.is_some() && !row.is_reached) {
        (true, false) => Fill::Solid(Ink::Total),
        (true, true) => Fill::Outlined(Ink::Total, Ink::TotalInside),
        (false, false) => REACHED,
        (false, true) => MISSED,
    };
    let mut pieces = Vec::new();
    if let (Some(from), Some(to)) = (value, target) {
        // From the bar to a target beyond it; a bar that passed its target covers this.
        pieces.push(Piece { from, to, fill: Fill::Solid(Ink::Axis), height: GAP, label: String::new() });
    }
    pieces.extend(value.map(|value| Piece::bar(value, fill).thinner(RATE)));
    pieces.extend(target.map(|target| Piece::tick(target, Ink::Threshold)));
    let (least, greatest) =
        row.ends().fold((0.0_f64, 0.0_f64), |(least, most), end| (least.min(end), most.max(end)));
    // Beside a bar to the left the figure stands at its left, unless the target is at the right.
    let leftwards = value.is_some_and(|value| value < 0.0) && greatest == 0.0;
    Lane {
        pieces,
        text: row.text.clone(),
        is_missing: value.is_none(),
        end: if leftwards { least } else { greatest },
        leftwards,
        link: None,
    }
}
