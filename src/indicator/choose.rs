//! Chooses the best units: by criteria in a stated order, or by points (bảng điểm).

use std::cmp::Ordering;

use crate::number::{decimal, exact_sum};

/// One figure of every unit, and whether higher or lower is better.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Criterion<'a> {
    /// A figure for each unit; `None` if the unit has none.
    pub figures: &'a [Option<f64>],
    /// Whether the lower figure is better (arrears).
    pub lower_is_better: bool,
}

impl Criterion<'_> {
    fn figure(&self, unit: usize) -> Option<f64> {
        self.figures.get(unit).copied().flatten().filter(|v| !v.is_nan())
    }

    /// The order of two units: the better one first, and a unit without a figure after a unit with one.
    fn order(&self, a: usize, b: usize) -> Ordering {
        match (self.figure(a), self.figure(b)) {
            (Some(a), Some(b)) if self.lower_is_better => decimal::compare(a, b),
            (Some(a), Some(b)) => decimal::compare(b, a),
            (a, b) => b.is_some().cmp(&a.is_some()),
        }
    }
}

/// The best units.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// Units that are chosen for certain, best first.
    pub chosen: Vec<usize>,
    /// Units that tie for the places left, of which there are fewer: no criterion decides between them. They are in the
    /// order in which they were given. Empty if all places are filled.
    pub tied: Vec<usize>,
    /// Places left for the tied units.
    pub places_left: usize,
}

/// The best `n` of the eligible units, by criteria in the order given.
pub fn choose_best(n: usize, criteria: &[Criterion<'_>], eligible: &[usize]) -> Choice {
    let ordered = ordered(criteria, eligible);
    let mut choice = Choice::default();
    for group in ordered.chunk_by(|a, b| compare(criteria, *a, *b) == Ordering::Equal) {
        let left = n - choice.chosen.len();
        if group.len() <= left {
            choice.chosen.extend(group);
        } else {
            if left > 0 {
                choice.tied = group.to_vec();
                choice.places_left = left;
            }
            break;
        }
    }
    choice
}

fn ordered(criteria: &[Criterion<'_>], units: &[usize]) -> Vec<usize> {
    let has_first = |u: &usize| criteria.first().is_some_and(|c| c.figure(*u).is_some());
    let mut ordered: Vec<usize> = units.iter().copied().filter(has_first).collect();
    ordered.sort_by(|a, b| compare(criteria, *a, *b));
    ordered
}

fn compare(criteria: &[Criterion<'_>], a: usize, b: usize) -> Ordering {
    criteria.iter().map(|c| c.order(a, b)).find(|o| *o != Ordering::Equal).unwrap_or(Ordering::Equal)
}

/// One row of a points table: how many points a figure earns.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PointRule {
    /// Points for a figure that equals the target.
    pub weight: f64,
    /// The figure that earns `weight` points, above 0: 1 for a plan fulfilled.
    pub target: f64,
    /// The most points that can be earned; equal to `weight` if over-fulfilment earns no more.
    pub cap: f64,
    /// Whether the lower figure is better: then the points are weight × target ÷ figure.
    pub lower_is_better: bool,
}

impl PointRule {
    /// The points of a figure, weight × figure ÷ target, from 0 to the cap; `None` if the figure or the target is not
    /// usable.
    pub fn points(&self, figure: f64) -> Option<f64> {
        let share = match self.lower_is_better {
            false if self.target > 0.0 => figure / self.target,
            true if figure > 0.0 => self.target / figure,
            // A unit without any arrears earns the cap.
            true => f64::INFINITY,
            false => return None,
        };
        let points = (self.weight * share).min(self.cap).max(0.0);
        (!points.is_nan()).then_some(points + 0.0)
    }
}

/// The points of one unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Score {
    /// The points by each rule; `None` without a figure.
    pub points: Vec<Option<f64>>,
    /// The sum of all points; `None` if one of them is missing.
    pub total: Option<f64>,
}

/// Scores units by a points table. `figures[rule][unit]` is the figure of a unit for a rule.
pub fn score(rules: &[PointRule], figures: &[&[Option<f64>]], units: usize) -> Vec<Score> {
    let of = |unit: usize| {
        let figure = |rule: usize| figures.get(rule)?.get(unit).copied().flatten();
        let points: Vec<Option<f64>> =
            rules.iter().enumerate().map(|(i, rule)| rule.points(figure(i)?)).collect();
        let all: Option<Vec<f64>> = points.iter().copied().collect();
        Score { points, total: all.filter(|p| !p.is_empty()).map(|p| exact_sum(p.into_iter())) }
    };
    (0..units).map(of).collect()
}
