//! The measures of a sheet: what its units can be ranked by.

use super::settings::{Measure, SheetChart};
use super::worksheet::Sheet;
use crate::analysis::{PastedRate, pasted_rates};
use crate::number::fold;
use crate::period::take_period;

impl Sheet {
    /// What can be ranked: computed rates, then pasted ones.
    pub fn measures(&self) -> &[Measure] {
        &self.measures
    }

    /// Finds the measures again, after figures, roles or settings have changed.
    pub(super) fn find_measures(&self) -> Vec<Measure> {
        let computed = self.computed().iter().map(|c| c.indicator).filter(|i| i.is_ratio());
        let pasted = pasted_rates(self.table()).into_iter().filter(PastedRate::is_ratio);
        let pasted = pasted.filter_map(|rate| u32::try_from(rate.column).ok()).map(Measure::Pasted);
        computed.map(Measure::Computed).chain(pasted).collect()
    }

    /// The measure that the shown chart ranks by.
    pub fn charted(&self) -> Option<Measure> {
        self.charted_in(self.settings().chart.shown())
    }

    /// The measure that a chart ranks by: the chosen one, or else the first that has a figure.
    pub fn charted_in(&self, chart: &SheetChart) -> Option<Measure> {
        let choices = self.measures.as_slice();
        let chosen = chart.measure.filter(|m| choices.contains(m));
        // A rate of columns that are still blank shows nothing.
        let first = || choices.iter().copied().find(|m| self.has_figure(*m)).map(|m| self.latest(m, choices));
        chosen.or_else(first).or_else(|| choices.first().copied())
    }

    /// Of the measures that are the same as one but for their year, the one of the latest year.
    fn latest(&self, first: Measure, choices: &[Measure]) -> Measure {
        let column = |measure: Measure| match measure {
            Measure::Computed(indicator) => indicator.first_input(),
            Measure::Pasted(column) => column as usize,
        };
        let kind = |measure: Measure| match measure {
            Measure::Computed(indicator) => (Some(std::mem::discriminant(&indicator)), None),
            Measure::Pasted(column) => {
                (None, self.table().columns.get(column as usize).and_then(|column| column.role))
            }
        };
        // The header over a column without its years, and the last of these.
        let header = |measure: Measure| {
            let lines = self.table().columns.get(column(measure)).map(|c| c.group.iter().chain([&c.title]));
            let mut year = None;
            let words: Vec<String> = lines
                .into_iter()
                .flatten()
                .map(|line| {
                    let (period, rest) = take_period(&fold(line));
                    year = period.and_then(|p| p.year).or(year);
                    rest
                })
                .collect();
            (words, year)
        };
        let (words, _) = header(first);
        let same = |measure: &Measure| kind(*measure) == kind(first) && header(*measure).0 == words;
        let same = choices.iter().copied().filter(|m| same(m) && self.has_figure(*m));
        let dated = same.filter_map(|measure| Some((header(measure).1?, measure)));
        // Of equal years the first.
        let latest = dated.reduce(|a, b| if b.0 > a.0 { b } else { a });
        latest.filter(|(year, _)| header(first).1.is_none_or(|own| own < *year)).map_or(first, |(_, m)| m)
    }

    fn has_figure(&self, measure: Measure) -> bool {
        match measure {
            Measure::Pasted(_) => true,
            Measure::Computed(indicator) => {
                let computed = self.computed().iter().find(|c| c.indicator == indicator);
                computed.is_some_and(|c| c.values.iter().flatten().any(Result::is_ok))
            }
        }
    }
}
