//! What a chart of two rates shows, as plain data.

use crate::chart::scale::covering_ticks;
use crate::chart::spec::PageSpec;
use crate::number::{Decimals, Notation, print_percent};

/// How a unit stands to the two lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quadrant {
    /// Good in both.
    Both,
    /// Good in one of the two.
    One,
    /// Good in neither.
    Neither,
}

/// One unit.
#[derive(Clone, Debug, PartialEq)]
pub struct TwoRatesPoint {
    /// The unit's name.
    pub label: String,
    /// The first rate, along the page.
    pub x: f64,
    /// The second rate, up the page.
    pub y: f64,
    /// How it stands.
    pub standing: Quadrant,
}

/// An axis.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct RateAxis {
    /// The name of its rate.
    pub name: String,
    /// The line that the rate is compared with.
    pub line: f64,
    /// Its label: "Ngưỡng 36%", "Chung 36,63%".
    pub label: String,
    /// Whether the good side is the lower one.
    pub lower_is_better: bool,
    /// Ticks: value and label.
    pub ticks: Vec<(f64, String)>,
}

/// What the marks mean, and what stands below the plot.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct TwoRatesWords {
    /// Good in both, in one, in neither.
    pub standings: [String; 3],
    /// What leads the list of points that have no room for their names.
    pub unnamed: String,
    /// What leads the names of the points that have numbers.
    pub numbered: String,
    /// The units without figures: a whole sentence; empty if there are none.
    pub missing: String,
}

/// A chart of two rates.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct TwoRatesSpec {
    /// What is around the plot.
    pub page: PageSpec,
    /// Along the page, and up the page.
    pub axes: [RateAxis; 2],
    /// The units.
    pub points: Vec<TwoRatesPoint>,
    /// The words.
    pub words: TwoRatesWords,
}

/// The chart of these points; the ticks of the axes are made here, in this notation.
pub fn two_rates(
    points: Vec<TwoRatesPoint>,
    axes: [RateAxis; 2],
    words: TwoRatesWords,
    page: PageSpec,
    notation: Notation,
) -> TwoRatesSpec {
    let label = |value: f64| (value, print_percent(value, Decimals::UpTo(6), notation));
    let ticks = |value: fn(&TwoRatesPoint) -> f64, line: f64| -> Vec<(f64, String)> {
        let values = points.iter().map(value).chain([line]);
        covering_ticks(values, false).into_iter().map(label).collect()
    };
    let [along, up] = axes;
    let axes = [
        RateAxis { ticks: ticks(|point| point.x, along.line), ..along },
        RateAxis { ticks: ticks(|point| point.y, up.line), ..up },
    ];
    TwoRatesSpec { page, axes, points, words }
}
