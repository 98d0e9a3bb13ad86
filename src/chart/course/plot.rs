//! The place of the plot between axis, labels and periods, and the places of its points.

use super::ends::EndLabels;
use crate::chart::annotation::ValueLine;
use crate::chart::text::{Face, clean, wrap};

/// Space between axis labels and plot, and between plot and end labels, mm.
pub(in crate::chart) const SIDE_GAP: f64 = 1.4;

/// The length of what joins a point with its label, mm.
pub(in crate::chart) const LEADER: f64 = 4.0;

/// The least height of the plot, mm.
pub(in crate::chart) const LEAST_HEIGHT: f64 = 38.0;

/// The lines that a period's name may take.
const MOST_LINES: usize = 2;

/// The names of periods below the plot: every `step`th one, in lines.
pub(in crate::chart) struct PeriodNames {
    pub lines: Vec<Vec<String>>,
    /// The greatest width of one, mm.
    pub width: f64,
}

impl PeriodNames {
    /// As many names as there is room for in `room` mm.
    pub fn new(periods: &[String], face: Face, room: f64) -> PeriodNames {
        let names: Vec<String> = periods.iter().map(|name| clean(name)).collect();
        // The first and the last name stand half inside the plot, which brings the periods nearer to one another.
        let width = |step: usize| match step < names.len() {
            true => {
                let steps = step as f64 / (names.len() - 1) as f64;
                ((room * steps - 1.5) / (1.0 + steps)).max(face.size)
            }
            false => (room * 0.6).max(15.0),
        };
        // A name is broken into two lines before the next one is left out, but never inside a word.
        let fits = |step: &usize| {
            names.iter().step_by(*step).all(|name| {
                let words = name.split(' ').map(|word| face.width(word)).fold(0.0, f64::max);
                words <= width(*step) && wrap(name, face, width(*step)).len() <= MOST_LINES
            })
        };
        let count = names.len().max(1);
        let step = (1..=count).find(fits).unwrap_or(count);
        let set = |(at, name): (usize, &String)| match at % step {
            0 => wrap(name, face, width(step)),
            _ => Vec::new(),
        };
        let lines: Vec<Vec<String>> = names.iter().enumerate().map(set).collect();
        let width = lines.iter().flatten().map(|line| face.width(line)).fold(0.0, f64::max);
        PeriodNames { lines, width }
    }

    /// The height of the highest, mm.
    pub fn height(&self, face: Face) -> f64 {
        self.lines.iter().map(Vec::len).max().unwrap_or(0) as f64 * face.line_height()
    }
}

/// The plot, mm.
#[derive(Clone, Copy)]
pub(in crate::chart) struct Plot {
    pub left: f64,
    pub right: f64,
    pub top: f64,
    pub bottom: f64,
    /// The first and the last point of time.
    times: (f64, f64),
    periods: usize,
    least: f64,
    greatest: f64,
}

impl Plot {
    /// The plot of so many periods between the margins, beside an axis of this width with these ticks and level lines.
    pub fn new(
        (periods, ticks, levels): (usize, &[(f64, String)], &[ValueLine]),
        (left, right): (f64, f64),
        (top, bottom): (f64, f64),
        axis: f64,
        ends: &EndLabels,
        names: &PeriodNames,
    ) -> Plot {
        let half = names.width / 2.0;
        let left = left + axis + SIDE_GAP;
        let last = (right - ends.width - SIDE_GAP - LEADER).min(right - half);
        let first = (left + half.max(2.0)).min(last);
        let values = ticks.iter().map(|(value, _)| *value).chain(levels.iter().map(|level| level.value));
        let values = values.filter(|value| value.is_finite());
        let (least, greatest) =
            values.fold((f64::INFINITY, f64::NEG_INFINITY), |(a, b), tick| (a.min(tick), b.max(tick)));
        let (least, greatest) = if greatest > least { (least, greatest) } else { (0.0, 1.0) };
        let right = last + SIDE_GAP.min(right - last).max(0.0);
        Plot { left, right, top, bottom, times: (first, last), periods, least, greatest }
    }

    /// The place of a period.
    pub fn x(&self, period: usize) -> f64 {
        let (first, last) = self.times;
        match self.periods {
            0 | 1 => (first + last) / 2.0,
            count => first + (last - first) * period as f64 / (count - 1) as f64,
        }
    }

    /// The place of a value.
    pub fn y(&self, value: f64) -> f64 {
        let share = (value / 2.0 - self.least / 2.0) / (self.greatest / 2.0 - self.least / 2.0);
        self.bottom - share.clamp(0.0, 1.0) * (self.bottom - self.top)
    }

    /// Between two periods, mm.
    pub fn spacing(&self) -> f64 {
        (self.times.1 - self.times.0) / self.periods.saturating_sub(1).max(1) as f64
    }
}
