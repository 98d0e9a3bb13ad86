//! Lays out a chart of this period against the prior one.

use super::spec::{PeriodsRow, PeriodsSpec};
use crate::chart::ink::Ink;
use crate::chart::mark::{Area, Layout};
use crate::chart::rows::{Fill, Key, Lane, Piece, Placed, PlotRow, RowPlot, RowScale, finite, layout_rows};

const CURRENT: Fill = Fill::Solid(Ink::Reached);

const ESTIMATE: Fill = Fill::Hatched(Ink::Reached);

/// The prior period differs by its thickness too, so that the two are told apart without colours.
const PRIOR: Fill = Fill::Solid(Ink::Prior);

const PRIOR_ESTIMATE: Fill = Fill::Hatched(Ink::Prior);

const PRIOR_THICKNESS: f64 = 0.6;

/// More rows than these have one lane each, so that a page holds them: the prior figure is a tick.
const MOST_TWO_LANED: usize = 32;

/// The same for a slide, which is read from afar.
const MOST_ON_SLIDE: usize = 8;

/// The thickness of a bar that a tick crosses.
const CROSSED: f64 = 0.48;

const TICK: Fill = Fill::Tick(Ink::Threshold);

/// Lays the chart out at its width and fitted height. Each row has two places: this period's bar, then the prior one's.
pub(in crate::chart) fn layout_periods(spec: &PeriodsSpec) -> Layout {
    let most = if spec.page.is_exact { MOST_ON_SLIDE } else { MOST_TWO_LANED };
    let is_dense = spec.rows.len() > most;
    let current = if spec.is_estimate { ESTIMATE } else { CURRENT };
    let prior = if spec.is_prior_estimate { PRIOR_ESTIMATE } else { PRIOR };
    let scales = spec.scales();
    let row = |(row, scale): (&PeriodsRow, &RowScale)| {
        let factor = scale.factor();
        let lanes = match is_dense {
            true => vec![dense_lane(row, current, factor)],
            false => vec![
                lane(&row.current, current, 1.0, factor),
                lane(&row.prior, prior, PRIOR_THICKNESS, factor),
            ],
        };
        PlotRow { name: row.label.clone(), is_total: row.is_total, is_apart: scale.is_apart(), lanes }
    };
    let key = |words: &str, fill: Fill| Key { words: words.to_owned(), fill };
    let keys = vec![key(&spec.words.0, current), key(&spec.words.1, if is_dense { TICK } else { prior })];
    let plot = RowPlot {
        rows: spec.rows.iter().zip(&scales).map(row).collect(),
        ticks: spec.ticks.clone(),
        keys,
        is_labelled: false,
    };
    layout_rows(
        &spec.page,
        &plot,
        |placed| if is_dense { places(spec, &scales, placed) } else { placed.lanes() },
    )
}

/// Bar and tick in one lane, and both figures beside them.
fn dense_lane(row: &PeriodsRow, fill: Fill, factor: Option<f64>) -> Lane {
    let (current, prior) = (finite(row.current.0), finite(row.prior.0));
    // A figure that has nothing to be compared with says so itself.
    let is_alone = prior.is_none() && (current.is_some() || row.current.1 == row.prior.1);
    let text = match is_alone {
        true => row.current.1.clone(),
        false => format!("{} / {}", row.current.1, row.prior.1),
    };
    let mut lane = Lane { text, is_missing: current.is_none() && prior.is_none(), ..Lane::default() };
    if let Some(factor) = factor {
        let [current, prior] = [current, prior].map(|amount| amount.map(|amount| amount * factor));
        let bar = current.map(|value| Piece::bar(value, fill).thinner(CROSSED));
        let tick = prior.map(|value| Piece::tick(value, Ink::Threshold));
        lane.pieces = bar.into_iter().chain(tick).collect();
        let (least, most) =
            [current, prior].into_iter().flatten().fold((0.0_f64, 0.0_f64), |(a, b), v| (a.min(v), b.max(v)));
        lane.leftwards = most <= 0.0 && least < 0.0;
        lane.end = if lane.leftwards { least } else { most };
    }
    lane
}

/// The places of bars and ticks that share a lane.
fn places(spec: &PeriodsSpec, scales: &[RowScale], placed: &Placed) -> Vec<Option<Area>> {
    let mut pieces = placed.pieces().into_iter();
    let mut places = Vec::new();
    for (row, scale) in spec.rows.iter().zip(scales) {
        for value in [row.current.0, row.prior.0] {
            places.push(finite(value).and(scale.factor()).and_then(|_| pieces.next()));
        }
    }
    places
}

fn lane((value, text): &(Option<f64>, String), fill: Fill, thickness: f64, factor: Option<f64>) -> Lane {
    let value = finite(*value);
    let drawn = value.zip(factor).map(|(value, factor)| value * factor);
    Lane {
        pieces: drawn.map(|value| Piece::bar(value, fill).thinner(thickness)).into_iter().collect(),
        text: text.clone(),
        is_missing: value.is_none(),
        end: drawn.unwrap_or(0.0),
        leftwards: drawn.is_some_and(|value| value < 0.0),
        link: None,
    }
}
