//! What a chart of two rates shows, as plain data.

use crate::chart::annotation::{About, AnnotationSpec, ValueLine, letters_at, listed};
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
#[derive(Clone, Debug, PartialEq)]
pub struct TwoRatesSpec {
    /// What is around the plot.
    pub page: PageSpec,
    /// Along the page, and up the page.
    pub axes: [RateAxis; 2],
    /// The units.
    pub points: Vec<TwoRatesPoint>,
    /// The words.
    pub words: TwoRatesWords,
    /// The notation of the axes.
    pub notation: Notation,
}

/// The chart of these points; the ticks of the axes are made here, in this notation.
pub fn two_rates(
    points: Vec<TwoRatesPoint>,
    axes: [RateAxis; 2],
    words: TwoRatesWords,
    page: PageSpec,
    notation: Notation,
) -> TwoRatesSpec {
    let mut spec = TwoRatesSpec { page, axes, points, words, notation };
    spec.make_ticks();
    spec
}

impl TwoRatesSpec {
    /// Makes the ticks of both axes, from the least of points and lines to the greatest.
    fn make_ticks(&mut self) {
        let label = |value: f64| (value, print_percent(value, Decimals::UpTo(6), self.notation));
        let ticks = |value: fn(&TwoRatesPoint) -> f64, line: f64, named: &[ValueLine]| {
            let lines = named.iter().map(|line| line.value).chain([line]);
            let values = self.points.iter().map(value).chain(lines);
            covering_ticks(values, false).into_iter().map(label).collect()
        };
        let along = ticks(|point| point.x, self.axes[0].line, &self.page.uprights);
        let up = ticks(|point| point.y, self.axes[1].line, &self.page.levels);
        [self.axes[0].ticks, self.axes[1].ticks] = [along, up];
    }

    /// Gives it lines at values of either axis, and what is said of its points: a difference is an arrow between two, a
    /// note's letter stands beside its point's name.
    pub(in crate::chart) fn annotate(&mut self, annotations: Vec<AnnotationSpec>, lines: Vec<ValueLine>) {
        self.page.listed = listed(annotations, |about| matches!(about, About::Between(..)));
        (self.page.levels, self.page.uprights) = lines.into_iter().partition(|line| line.is_up);
        for (at, point) in self.points.iter_mut().enumerate() {
            point.label.push_str(&letters_at(&self.page.listed, at..at + 1));
        }
        self.make_ticks();
    }

    /// The points between which arrows are drawn.
    pub(super) fn arrows(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        self.page.listed.iter().filter_map(|annotation| match annotation.about {
            About::Between(from, to) => Some((from, to)),
            About::Figure(_) => None,
        })
    }
}
