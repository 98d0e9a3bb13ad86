//! The measures of a sheet: what its units can be ranked by, and what else charts ask of its table.

use super::settings::{Measure, SheetChart};
use super::worksheet::Sheet;
use crate::analysis::{Levels, PartColumns, PastedRate, Recomputed, Timeline, whole_of};
use crate::number::fold;
use crate::period::take_period;
use std::collections::BTreeSet;

impl Sheet {
    /// What can be ranked: computed rates, then pasted ones.
    pub fn measures(&self) -> &[Measure] {
        &self.measures
    }

    /// Finds the measures again, after figures, roles or settings have changed.
    pub(super) fn find_measures(&self) -> Vec<Measure> {
        let computed = self.computed().iter().map(|c| c.indicator).filter(|i| i.is_ratio());
        let pasted = self.pasted_rates().iter().filter_map(|rate| u32::try_from(rate.column).ok());
        let pasted = pasted.map(Measure::Pasted);
        computed.map(Measure::Computed).chain(pasted).collect()
    }

    /// The computed rate that a pasted one repeats: both are of the same columns, and most of its figures come out.
    pub fn repeats(&self, pasted: u32) -> Option<Measure> {
        let is_own = |held: &&Recomputed| held.column == pasted && held.fitting * 2 >= held.of;
        let held = self.recomputed().iter().filter(is_own);
        let of: Vec<BTreeSet<usize>> =
            held.map(|held| held.inputs.iter().map(|column| *column as usize).collect()).collect();
        let is_of_same = |measure: &&Measure| match measure {
            Measure::Computed(indicator) => {
                of.contains(&indicator.inputs().map(|(_, column)| column).collect())
            }
            Measure::Pasted(_) => false,
        };
        self.measures.iter().find(is_of_same).copied()
    }

    /// The periods of the table, if there are at least three of one length.
    pub fn timeline(&self) -> Option<&Timeline> {
        self.looked_up.timeline(self.table())
    }

    /// The columns that are the parts of a whole.
    pub fn parts(&self) -> Option<&PartColumns> {
        self.looked_up.parts(self.table())
    }

    /// The levels of the table; `None` if all its rows stand on one.
    pub fn levels(&self) -> Option<&Levels> {
        self.looked_up.levels(self.table())
    }

    /// The pasted columns of rates that units can be ranked by.
    pub fn pasted_rates(&self) -> &[PastedRate] {
        self.looked_up.pasted_rates(self.table())
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
        let first = || {
            self.looked_up.first_measure(|| {
                let first = choices.iter().copied().find(|m| self.has_figure(*m));
                first.map(|m| self.whole(self.latest(m, choices), choices))
            })
        };
        chosen.or_else(first).or_else(|| choices.first().copied())
    }

    /// Of the measures that are the same as one but for their period, the one of the latest.
    pub fn latest_alike(&self, first: Measure) -> Measure {
        self.latest(first, &self.measures)
    }

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
        // The header over a column without its periods, and the last of these: of which kind it is, and when it ends.
        let header = |measure: Measure| {
            let lines = self.table().columns.get(column(measure)).map(|c| c.group.iter().chain([&c.title]));
            let mut year = None;
            let words: Vec<String> = lines
                .into_iter()
                .flatten()
                .map(|line| {
                    let (period, rest) = take_period(&fold(line));
                    year = period.map(|p| (std::mem::discriminant(&p.part), p.end())).or(year);
                    rest
                })
                .collect();
            (words, year)
        };
        let (words, _) = header(first);
        let same = |measure: &Measure| kind(*measure) == kind(first) && header(*measure).0 == words;
        let same = choices.iter().copied().filter(|m| same(m) && self.has_figure(*m));
        // Months are held against months, and years against years.
        let own = header(first).1;
        let is_alike = |(part, _): &(_, _)| own.is_none_or(|(own, _)| own == *part);
        let dated = same.filter_map(|measure| Some((header(measure).1.filter(is_alike)?.1, measure)));
        // Of equal periods the first.
        let latest = dated.reduce(|a, b| if b.0 > a.0 { b } else { a });
        latest.filter(|(end, _)| own.is_none_or(|(_, own)| own < *end)).map_or(first, |(_, m)| m)
    }

    /// Of the measures that are the same but for their first input, the one of the column that adds up the others': "Tổng
    /// số nợ" and not "Nợ chậm đóng".
    fn whole(&self, first: Measure, choices: &[Measure]) -> Measure {
        let Measure::Computed(part) = first else { return first };
        let same = |measure: &&Measure| match measure {
            Measure::Computed(other) => {
                std::mem::discriminant(other) == std::mem::discriminant(&part)
                    && other.second_input() == part.second_input()
                    && other.first_input() != part.first_input()
            }
            Measure::Pasted(_) => false,
        };
        let mut others = choices.iter().filter(same).peekable();
        if others.peek().is_none() {
            return first;
        }
        let Some(whole) = whole_of(self.table(), part.first_input()) else { return first };
        let is_whole =
            |measure: &&Measure| matches!(measure, Measure::Computed(i) if i.first_input() == whole);
        others.find(is_whole).copied().filter(|m| self.has_figure(*m)).unwrap_or(first)
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
