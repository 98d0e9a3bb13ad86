//! Targets and ranks. Both compare unrounded figures.

use std::cmp::Ordering;

use super::rate::{PercentagePoints, Ratio};
use crate::number::decimal;

/// How a figure is compared with its target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Comparison {
    /// ≥
    AtLeast,
    /// >
    MoreThan,
    /// ≤
    AtMost,
    /// <
    LessThan,
}

impl Comparison {
    /// Every comparison, in the order a menu shows them.
    pub const ALL: [Comparison; 4] =
        [Comparison::AtLeast, Comparison::MoreThan, Comparison::AtMost, Comparison::LessThan];

    /// Whether lower figures are better (arrears).
    pub fn lower_is_better(self) -> bool {
        matches!(self, Comparison::AtMost | Comparison::LessThan)
    }

    /// The comparison that holds for exactly the other figures: below, instead of at least.
    pub fn complement(self) -> Comparison {
        match self {
            Comparison::AtLeast => Comparison::LessThan,
            Comparison::MoreThan => Comparison::AtMost,
            Comparison::AtMost => Comparison::MoreThan,
            Comparison::LessThan => Comparison::AtLeast,
        }
    }
}

/// Which figures of a measure are the better ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BetterSide {
    /// The higher: completion of a plan, coverage.
    Higher,
    /// The lower: arrears.
    Lower,
    /// Nothing tells: a share of the total, spending against its estimate.
    Unknown,
}

impl BetterSide {
    /// The comparison that holds for the good figures, if the user asks which figures compare like `asked` with a
    /// threshold. "< 42 %" of completion asks for the units that fall short, so the good ones are at least 42 %. Where
    /// nothing tells which side is better, the user's question says it.
    pub fn good(self, asked: Comparison) -> Comparison {
        let agrees = match self {
            BetterSide::Higher => !asked.lower_is_better(),
            BetterSide::Lower => asked.lower_is_better(),
            BetterSide::Unknown => true,
        };
        if agrees { asked } else { asked.complement() }
    }
}

/// A target for a rate.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Target {
    /// The ratio to reach: 0.36 for 36 %.
    pub value: f64,
    /// Which side of it counts as reached.
    pub comparison: Comparison,
}

impl Target {
    /// Whether an unrounded figure reaches the target: 35,996 % does not reach 36 %, though it prints as 36,00%.
    pub fn is_reached(self, figure: f64) -> bool {
        let order = decimal::compare(figure, self.value);
        match self.comparison {
            Comparison::AtLeast => order != Ordering::Less,
            Comparison::MoreThan => order == Ordering::Greater,
            Comparison::AtMost => order != Ordering::Greater,
            Comparison::LessThan => order == Ordering::Less,
        }
    }

    /// rate − target: negative if the rate is below the target.
    pub fn distance(self, rate: Ratio) -> PercentagePoints {
        rate - Ratio(self.value)
    }
}

/// A place in a ranking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rank {
    /// 1 for the best.
    pub place: u32,
    /// Whether another unit has the same place.
    pub tied: bool,
}

/// Ranks values, the greatest first, or the least first if lower is better. Equal values share the better place
/// ("1224"). A missing value has no rank.
pub fn competition_ranks(values: &[Option<f64>], lower_is_better: bool) -> Vec<Option<Rank>> {
    let ordered = ranked_order(values, lower_is_better);
    let mut ranks = vec![None; values.len()];
    let mut start = 0;
    while start < ordered.len() {
        let value = |i: usize| values[ordered[i]].unwrap_or_default();
        let mut end = start + 1;
        while end < ordered.len() && decimal::compare(value(end), value(start)) == Ordering::Equal {
            end += 1;
        }
        let place = u32::try_from(start + 1).unwrap_or(u32::MAX);
        for row in &ordered[start..end] {
            ranks[*row] = Some(Rank { place, tied: end - start > 1 });
        }
        start = end;
    }
    ranks
}

/// The ranks of the values at some places among all values, as [`competition_ranks`] gives them, without bringing the
/// others into order. `order` compares two values, the better one first; equal values share a place.
pub fn ranks_at(
    values: &[Option<f64>],
    places: &[usize],
    order: impl Fn(f64, f64) -> Ordering,
) -> Vec<Option<Rank>> {
    let at = |place: &usize| values.get(*place).copied().flatten().filter(|value| !value.is_nan());
    let mut asked: Vec<f64> = places.iter().filter_map(at).collect();
    asked.sort_by(|a, b| order(*a, *b));
    asked.dedup_by(|a, b| order(*a, *b).is_eq());
    // For each asked value: how many lie between it and the better asked one before it, and how many equal it.
    let (mut before, mut equal) = (vec![0_u32; asked.len() + 1], vec![0_u32; asked.len()]);
    for value in values.iter().flatten().filter(|value| !value.is_nan()) {
        // What comes after all asked ones changes no rank: of a long table that is nearly everything.
        if asked.last().is_none_or(|last| order(*last, *value).is_lt()) {
            continue;
        }
        match asked.binary_search_by(|other| order(*other, *value)) {
            Ok(found) => equal[found] += 1,
            Err(next) => before[next] += 1,
        }
    }
    let rank = |value: f64| {
        let found = asked.binary_search_by(|other| order(*other, value)).ok()?;
        let better = before[..=found].iter().sum::<u32>() + equal[..found].iter().sum::<u32>();
        Some(Rank { place: better + 1, tied: equal[found] > 1 })
    };
    places.iter().map(|place| rank(at(place)?)).collect()
}

/// Indices of the rows that have a value, best first. Rows with equal values keep their order.
pub fn ranked_order(values: &[Option<f64>], lower_is_better: bool) -> Vec<usize> {
    first_ranked(values, lower_is_better, values.len())
}

/// The first `most` of [`ranked_order`], found without bringing the others into order.
pub fn first_ranked(values: &[Option<f64>], lower_is_better: bool, most: usize) -> Vec<usize> {
    let mut rows: Vec<(usize, f64)> = values
        .iter()
        .enumerate()
        .filter_map(|(row, v)| v.filter(|v| !v.is_nan()).map(|v| (row, v)))
        .collect();
    let order = |a: &(usize, f64), b: &(usize, f64)| {
        if lower_is_better { a.1.total_cmp(&b.1) } else { b.1.total_cmp(&a.1) }
    };
    if let Some(last) = most.checked_sub(1).filter(|last| *last < rows.len()) {
        let (first, (_, pivot), others) = rows.select_nth_unstable_by(last, order);
        // Those equal to the last one may come before it in the table.
        let is_equal = |row: &&(usize, f64)| decimal::compare(row.1, *pivot) == Ordering::Equal;
        let kept = first.len() + 1;
        let equal: Vec<(usize, f64)> = others.iter().filter(is_equal).copied().collect();
        rows.truncate(kept);
        rows.extend(equal);
        // Selecting does not keep the order of equal ones.
        rows.sort_unstable_by_key(|(row, _)| *row);
    }
    rows.sort_by(order);
    // Values that are equal to 15 digits are equal: such neighbours get back into their order.
    let mut start = 0;
    for end in 1..=rows.len() {
        if end == rows.len() || decimal::compare(rows[end].1, rows[start].1) != Ordering::Equal {
            rows[start..end].sort_by_key(|(row, _)| *row);
            start = end;
        }
    }
    rows.into_iter().map(|(row, _)| row).take(most).collect()
}
