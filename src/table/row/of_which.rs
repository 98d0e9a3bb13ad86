//! What follows "Trong đó: …" without a list's mark: parts of the row above, or the units of the table.

use super::fit::Fit;
use super::label::LabelMeaning;
use super::outline::{NO_CHANCE, Outline, SUM, UNNUMBERED, numbered, place};
use super::possible::may_be_total;
use crate::table::model::RowKind;

/// How often each figure of the table may be added before the rows left are taken as they are.
const MOST_ADDED: usize = 8;

/// Rows without a mark that a total may leave out.
const MOST_LEFT_OUT: usize = 12;

/// Digits that must come out to rule out chance, among hundreds of tables in which the next row could be a unit.
const CERTAIN: f64 = 3.0;

/// Digits from which on it is asked.
const PERHAPS: f64 = 1.0;

/// Rows that make up the one over them.
#[derive(Clone, Copy)]
struct MadeUp {
    count: usize,
    /// Whether chance is ruled out.
    is_certain: bool,
}

/// The rows after a "Trong đó": those with a list's mark end before `listed`, those without one end before `end`.
#[derive(Clone, Copy)]
struct Run {
    listed: usize,
    end: usize,
}

impl Outline<'_> {
    /// "Trong đó: A", then "B" without a mark: B is a part too if it makes up the row above with A, or if nothing else
    /// is there for A to be a part of.
    ///
    /// Whether figures decided. The rows of which they leave it open are added to `possible`; they stay units.
    pub(crate) fn of_which(&self, kinds: &mut [RowKind], possible: &mut Vec<u32>) -> bool {
        let mut by_figures = false;
        let mut data = kinds.iter().filter(|k| **k == RowKind::Data).count();
        // Lists under lists would be added up again from each of their rows.
        let mut left = (kinds.len() * (self.additive.len() + 1)).saturating_mul(MOST_ADDED) + 100_000;
        let (mut over, mut seen) = (None, 0);
        let mut run: Option<Run> = None;
        for first in (1..kinds.len()).filter(|&row| self.says_of_which(row)) {
            let above = (seen..first).rev().find(|&r| matches!(kinds[r], RowKind::Data | RowKind::Total));
            (over, seen) = (above.or(over), first);
            // Rows of one list have the same rows behind it.
            let Run { listed, end } = match run.filter(|run| first < run.listed) {
                Some(known) => known,
                None => *run.insert(self.run_from(first, kinds)),
            };
            let (Some(over), false) = (over, listed == end) else { continue };
            by_figures = true;
            let cost = (end - first) * (self.additive.len() + 1) * 2;
            let Some(rest) = left.checked_sub(cost) else { break };
            left = rest;
            let marked: Vec<usize> = (first..listed).filter(|&r| kinds[r] == RowKind::Part).collect();
            let more: Vec<usize> = (listed..end).collect();
            let is_all = kinds[over] == RowKind::Total && data == more.len();
            // Those with a mark may make it up alone.
            let is_made_up = !marked.is_empty() && self.make_up(over, &marked);
            let found = if is_made_up { None } else { self.first_that_make_up(over, &marked, &more) };
            let found =
                found.filter(|found| !self.are_of_total(kinds, over, &more[..found.count], &mut left));
            // Among numbered rows, what has no number is no unit: every line up to the next number is a part.
            let is_numbered = |r: usize| numbered(self.labels.number(r).trim()).is_some();
            let of_numbered = is_numbered(over) && !is_numbered(first);
            let (count, kind) = match found {
                _ if of_numbered => (more.len(), RowKind::Part),
                // The units of the whole table.
                Some(MadeUp { count, .. }) if is_all && count == more.len() => (count, RowKind::Data),
                Some(MadeUp { count, is_certain: true }) => (count, RowKind::Part),
                Some(MadeUp { count, .. }) => {
                    possible.extend(more[..count].iter().copied().map(place));
                    continue;
                }
                None if is_all && !self.make_up(over, &more) => (more.len(), RowKind::Part),
                None => match self.left_out_by_total(kinds, over, &more, &mut left) {
                    Some(count) => (count, RowKind::Part),
                    None => continue,
                },
            };
            for row in marked.into_iter().chain(listed..listed + count) {
                data = data - usize::from(kinds[row] == RowKind::Data) + usize::from(kind == RowKind::Data);
                kinds[row] = kind;
            }
            run = None;
        }
        by_figures
    }

    /// "Trong đó:" alone in its row, then numbered rows that stand deeper than the row above and do not make it up: they
    /// are some of its parts.
    pub(crate) fn numbered_of_which(&self, kinds: &mut [RowKind]) -> bool {
        let mut by_figures = false;
        let starts: Vec<usize> =
            (1..kinds.len()).filter(|&r| kinds[r] == RowKind::Note && self.says_of_which(r)).collect();
        for first in starts {
            let above = (0..first).rev().find(|&r| !matches!(kinds[r], RowKind::Part | RowKind::Blank));
            let Some((over, depth)) = above.and_then(|r| Some((r, self.depth(r, kinds)?))) else { continue };
            let is_below = |r: &usize| self.depth(*r, kinds).is_some_and(|d| d > depth);
            let below: Vec<usize> = (first + 1..kinds.len()).take_while(is_below).collect();
            let Some(level) = below.first().and_then(|&r| self.depth(r, kinds)).filter(|d| *d < SUM) else {
                continue;
            };
            by_figures = true;
            let at_level = below.iter().copied().filter(|&r| self.depth(r, kinds) == Some(level));
            if !self.make_up(over, &at_level.collect::<Vec<_>>()) {
                below.iter().for_each(|&row| kinds[row] = RowKind::Part);
            }
        }
        by_figures
    }

    fn says_of_which(&self, row: usize) -> bool {
        self.labels.own_meaning(row) == LabelMeaning::Part
    }

    fn run_from(&self, first: usize, kinds: &[RowKind]) -> Run {
        let is_part = |r: &usize| kinds[*r] == RowKind::Part || self.says_of_which(*r);
        let listed = first + (first..kinds.len()).take_while(is_part).count();
        let unmarked =
            |r: &usize| self.depth(*r, kinds) == Some(UNNUMBERED) && !may_be_total(self.labels.text(*r));
        Run { listed, end: listed + (listed..kinds.len()).take_while(unmarked).count() }
    }

    /// Whether rows make up the one over them in most columns.
    fn make_up(&self, over: usize, rows: &[usize]) -> bool {
        let (tested, fitting) = self.fitting(over, rows);
        tested > 0 && fitting * 2 > tested
    }

    /// Whether a total counts rows as units. Each such look at the whole table is taken from what is `left`.
    fn are_of_total(&self, kinds: &[RowKind], over: usize, rows: &[usize], left: &mut usize) -> bool {
        let Some(total) = kinds.iter().position(|k| *k == RowKind::Total).filter(|&row| row != over) else {
            return false;
        };
        let Some(rest) = left.checked_sub(kinds.len() * (self.additive.len() + 1) * 2) else { return false };
        *left = rest;
        let data = || (0..kinds.len()).filter(|&r| kinds[r] == RowKind::Data);
        let with = self.fit(total, &data().collect::<Vec<_>>());
        let without = self.fit(total, &data().filter(|r| !rows.contains(r)).collect::<Vec<_>>());
        with.fitting() > without.fitting()
    }

    /// How many of the `more` rows, the first ones, a total does not count: without them it comes out in every column, with
    /// them in none.
    fn left_out_by_total(
        &self,
        kinds: &[RowKind],
        over: usize,
        more: &[usize],
        left: &mut usize,
    ) -> Option<usize> {
        let total = kinds.iter().position(|k| *k == RowKind::Total).filter(|&row| row != over)?;
        let data = || (0..kinds.len()).filter(|&r| kinds[r] == RowKind::Data);
        let mut look = |without: &[usize]| {
            *left = left.checked_sub(kinds.len() * (self.additive.len() + 1))?;
            Some(self.fit(total, &data().filter(|r| !without.contains(r)).collect::<Vec<_>>()))
        };
        if look(&[])?.fitting() > 0 {
            return None;
        }
        let is_left_out = |fit: Fit| fit.fitting() > 0 && fit.differing == 0 && fit.digits >= NO_CHANCE;
        for count in 1..=more.len().min(MOST_LEFT_OUT) {
            if is_left_out(look(&more[..count])?) {
                return Some(count);
            }
        }
        None
    }

    /// How many of the `more` rows, the first ones, make up the row over them together with the `marked` ones: first those
    /// that do so in so many digits that it is no chance, else in so many that it could be none.
    fn first_that_make_up(&self, over: usize, marked: &[usize], more: &[usize]) -> Option<MadeUp> {
        let mut growing = self.growing(over);
        marked.iter().for_each(|&row| growing.add(row));
        let mut perhaps = None;
        for (before, &row) in more.iter().enumerate() {
            growing.add(row);
            let (fit, count) = (growing.fit(), before + 1);
            // Of many rows some would make it up by chance.
            let evidence = fit.evidence - (count as f64).log10() - fit.differing as f64;
            if fit.fitting() > fit.differing && evidence >= CERTAIN {
                return Some(MadeUp { count, is_certain: true });
            }
            if perhaps.is_none() && fit.fitting() > fit.differing && evidence >= PERHAPS {
                perhaps = Some(MadeUp { count, is_certain: false });
            }
        }
        perhaps
    }
}
