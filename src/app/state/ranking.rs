//! How units are ranked: order of criteria, points, the best units.

use super::app::App;
use super::compared::{Compared, compared_figures};
use super::measures::{charted, lower_is_better, measures};
use crate::indicator::{Choice, Criterion, PointRule, Score, choose_best, score};
use crate::number::{Decimals, compare, round_half_away};
use crate::sheet::{Measure, Points, RankingSettings, RowTargets};

/// How many decimals points are printed with: two, or more if sums that differ would look the same.
pub(crate) fn point_decimals(totals: &[Option<f64>]) -> Decimals {
    let mut sums: Vec<f64> = totals.iter().copied().flatten().collect();
    sums.sort_by(f64::total_cmp);
    sums.dedup_by(|a, b| compare(*a, *b).is_eq());
    let tells_apart = |decimals: &u8| {
        let printed: Vec<f64> = sums.iter().map(|sum| round_half_away(*sum, *decimals)).collect();
        printed.windows(2).all(|pair| !compare(pair[0], pair[1]).is_eq())
    };
    Decimals::Fixed((2..6).find(tells_apart).unwrap_or(6))
}

/// The measures with a target, in the order of the list.
pub(crate) fn held_targets(app: &App) -> Vec<(Measure, RowTargets<'_>)> {
    let measures = measures(app).into_iter();
    measures.filter_map(|c| Some((c.measure, app.sheet().targets(c.measure)?))).collect()
}

/// What units are ranked by, the most important first: in the user's order, then the chart's measure, then the targets.
pub(crate) fn criteria(app: &App) -> Vec<Measure> {
    let held = held_targets(app).into_iter().map(|(measure, _)| measure);
    let all: Vec<Measure> = charted(app).into_iter().chain(held).collect();
    let chosen = app.sheet().settings().ranking.order.iter().filter(|m| all.contains(m));
    let mut order: Vec<Measure> = Vec::new();
    for measure in chosen.chain(&all) {
        if !order.contains(measure) {
            order.push(*measure);
        }
    }
    order
}

/// The points that a measure with a target gives.
pub(crate) fn points_of(app: &App, measure: Measure) -> Points {
    app.sheet().settings().ranking.points.get(&measure).copied().unwrap_or_default()
}

/// The points of every unit that is compared, and the measures that they are from.
pub(crate) fn scores(app: &App) -> (Vec<Measure>, Vec<Score>) {
    let held = held_targets(app);
    let of = |measure: &Measure| held.iter().find(|(m, _)| m == measure).map(|(_, targets)| *targets);
    let mut scored = Vec::new();
    let mut rules = Vec::new();
    let mut figures = Vec::new();
    for measure in criteria(app) {
        let Some(targets) = of(&measure) else { continue };
        let Points { weight, cap } = points_of(app, measure);
        let lower_is_better = targets.comparison().lower_is_better();
        scored.push(measure);
        // If each unit has its own target, its figure is divided by that target.
        let target = targets.one().map_or(1.0, |target| target.value);
        rules.push(PointRule { weight, target, cap, lower_is_better });
        let in_parts = |(row, figure): (usize, Option<f64>)| match targets.one() {
            Some(_) => figure,
            None => targets.of(row).filter(|t| t.value > 0.0).and_then(|t| Some(figure? / t.value)),
        };
        figures.push(compared_figures(app, measure).into_iter().map(in_parts).collect::<Vec<_>>());
    }
    let figures: Vec<&[Option<f64>]> = figures.iter().map(Vec::as_slice).collect();
    let scores = score(&rules, &figures, Compared::shown(app).rows.len());
    (scored, scores)
}

fn figures_of(app: &App, measure: Measure) -> Vec<Option<f64>> {
    compared_figures(app, measure).into_iter().map(|(_, value)| value).collect()
}

/// The best units: by points of all units, or by the order of criteria among the eligible ones.
pub(crate) fn best_units(app: &App, eligible: &[usize]) -> Choice {
    let RankingSettings { reward, by_points, .. } = &app.sheet().settings().ranking;
    let places = usize::from(reward.places);
    if *by_points {
        let totals: Vec<Option<f64>> = scores(app).1.iter().map(|s| s.total).collect();
        let everyone: Vec<usize> = (0..totals.len()).collect();
        return choose_best(places, &[Criterion { figures: &totals, lower_is_better: false }], &everyone);
    }
    let order = criteria(app);
    let figures: Vec<Vec<Option<f64>>> = order.iter().map(|m| figures_of(app, *m)).collect();
    let criteria: Vec<Criterion<'_>> = order
        .iter()
        .zip(&figures)
        .map(|(m, figures)| Criterion { figures, lower_is_better: lower_is_better(app, *m) })
        .collect();
    choose_best(places, &criteria, eligible)
}
