//! Lays out a chart of this period against the prior one.

use super::spec::{PeriodsRow, PeriodsSpec};
use crate::chart::ink::Ink;
use crate::chart::mark::Layout;
use crate::chart::rows::{Fill, Key, Lane, Piece, Placed, PlotRow, RowPlot, finite, layout_rows};

const CURRENT: Fill = Fill::Solid(Ink::Reached);

const ESTIMATE: Fill = Fill::Hatched(Ink::Reached);

/// The prior period differs by its thickness too, so that the two are told apart without colours.
const PRIOR: Fill = Fill::Solid(Ink::Prior);

const PRIOR_THICKNESS: f64 = 0.6;

/// Lays the chart out at its width and fitted height. Each row has two places: this period's bar, then the prior one's.
pub(in crate::chart) fn layout_periods(spec: &PeriodsSpec) -> Layout {
    let current = if spec.is_estimate { ESTIMATE } else { CURRENT };
    let row = |row: &PeriodsRow| {
        let is_drawn = row.is_drawn(&spec.rows);
        let lanes = vec![
            lane(&row.current, current, 1.0, is_drawn),
            lane(&row.prior, PRIOR, PRIOR_THICKNESS, is_drawn),
        ];
        PlotRow { name: row.label.clone(), is_total: row.is_total, lanes }
    };
    let key = |words: &str, fill: Fill| Key { words: words.to_owned(), fill };
    let keys = vec![key(&spec.words.0, current), key(&spec.words.1, PRIOR)];
    let plot = RowPlot {
        rows: spec.rows.iter().map(row).collect(),
        ticks: spec.ticks.clone(),
        keys,
        is_labelled: false,
    };
    layout_rows(&spec.page, &plot, Placed::lanes)
}

fn lane((value, text): &(Option<f64>, String), fill: Fill, thickness: f64, is_drawn: bool) -> Lane {
    let value = finite(*value);
    let drawn = value.filter(|_| is_drawn);
    Lane {
        pieces: drawn.map(|value| Piece::bar(value, fill).thinner(thickness)).into_iter().collect(),
        text: text.clone(),
        is_missing: value.is_none(),
        end: drawn.unwrap_or(0.0),
        leftwards: drawn.is_some_and(|value| value < 0.0),
        link: None,
    }
}
