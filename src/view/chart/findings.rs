//! Units compared with the threshold: how many are on the side that the user asks about, and which fall short.

use super::bars::ranked_figure;
use super::levels::compared_values;
use crate::app::{App, RATE_DECIMALS, RATE_PLACES};
use crate::indicator::{Ratio, Target};
use crate::number::{compare, print_points};
use crate::sheet::{Measure, RowTargets, SheetChart};

/// One unit compared with the threshold.
#[expect(missing_docs, reason = "the names say it")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub unit: String,
    /// The figure as printed.
    pub figure: String,
    pub reached: bool,
    /// The difference to the threshold in percentage points, with its sign.
    pub distance: String,
    /// Sát ngưỡng: the printed figure and the unrounded one are on different sides of the threshold.
    pub at_the_edge: bool,
}

/// More units are not listed.
const MOST_FINDINGS: usize = 80;

/// How many units reach their target, and how many have both a figure and a target.
pub(crate) fn reached_of(targets: RowTargets<'_>, units: &[(usize, Option<f64>)]) -> (usize, usize) {
    let held = units.iter().filter_map(|(row, value)| Some((targets.of(*row)?, (*value)?)));
    held.fold((0, 0), |(reached, of), (target, value)| {
        (reached + usize::from(target.is_reached(value)), of + 1)
    })
}

/// How many units are on the side of the threshold that the user asks about, and of how many.
pub(super) fn on_asked_side(targets: RowTargets<'_>, units: &[(usize, Option<f64>)]) -> (usize, usize) {
    let (reached, of) = reached_of(targets, units);
    if targets.asked() == targets.comparison() { (reached, of) } else { (of - reached, of) }
}

/// A distance that none of the listed findings exceeds, from the distances of all units as doubles: rounded ones are exact
/// to read and slow to make for 100 000 units, of which a few are listed.
fn furthest(mut distances: Vec<f64>) -> f64 {
    /// More than doubles are off.
    const OFF: f64 = 1e-9;
    if distances.len() <= MOST_FINDINGS {
        return f64::INFINITY;
    }
    let (_, last, _) = distances.select_nth_unstable_by(MOST_FINDINGS - 1, f64::total_cmp);
    *last + OFF * last.abs().max(1.0)
}

/// The units compared with the threshold: those that miss it first, the furthest from it first of all.
pub(super) fn findings(app: &App, chart: &SheetChart, measure: Measure) -> Vec<Finding> {
    let Some(targets) = app.sheet().targets(measure) else { return Vec::new() };
    // How far a figure is on the good side of its target.
    let sign = if targets.comparison().lower_is_better() { -1.0 } else { 1.0 };
    let compared = |(row, value): (usize, Option<f64>)| Some((row, value?, targets.of(row)?));
    let compared: Vec<_> = compared_values(app, chart, measure).into_iter().filter_map(compared).collect();
    let near = |(_, value, target): &(usize, f64, Target)| sign * (value - target.value);
    let most = furthest(compared.iter().map(near).collect());
    let held = compared.into_iter().filter(|held| near(held) <= most);
    let held = held.map(|(row, value, target)| (row, value, target, sign * target.distance(Ratio(value)).0));
    let mut held: Vec<_> = held.collect();
    // A figure on its target is at distance 0 whether that is enough or not.
    held.sort_by(|(_, a, to, x), (_, b, other, y)| {
        to.is_reached(*a).cmp(&other.is_reached(*b)).then(compare(*x, *y))
    });
    let finding = |(row, value, target, _): &(usize, f64, Target, f64)| {
        let figure = ranked_figure(app, measure, *row, false);
        let points = target.distance(Ratio(*value)).0;
        Finding {
            unit: figure.label,
            figure: figure.text,
            reached: target.is_reached(*value),
            at_the_edge: target.standing(Ratio(*value), RATE_PLACES).is_at_the_edge(),
            distance: app.words().points(&print_points(points, RATE_DECIMALS, app.language().notation())),
        }
    };
    held.iter().take(MOST_FINDINGS).map(finding).collect()
}
